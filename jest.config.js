import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Nest 12 ships ES modules only, and Jest cannot require() those before Node 24.9: inside Jest they are compiled to CommonJS
// like our own sources. The reasons for each line are in docs/adr/0002-esm-and-jest.md.
const require = createRequire(import.meta.url);
const modules = dirname(dirname(dirname(require.resolve('@nestjs/common/package.json'))));
const names = readdirSync(modules).flatMap((name) =>
  name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
);
const esm = names.filter((name) => {
  const file = join(modules, name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
});
const compiled = [...esm, 'mongodb']; // mongodb is CommonJS but calls import('os') when it connects
const escape = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser,
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    },
  },
];

const shared = {
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(?:${compiled.map(escape).join('|')})/)`],
  moduleNameMapper: {
    '^@libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
    '^file-type$': join(modules, 'file-type/index.js'), // its exports map offers require() nothing: name the file
  },
};

/** @type {import('jest').Config} */
export default {
  // Of unit specs; Jest takes no other from a project, so that the other two say theirs in a file of their own.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/bench', '<rootDir>/web/src'],
      testMatch: ['**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      setupFilesAfterEnv: ['<rootDir>/libs/testing/src/patience.ts'],
      roots: ['<rootDir>/src', '<rootDir>/libs'],
      testMatch: ['**/*.int-spec.ts'],
    },
    {
      ...shared,
      displayName: 'acceptance',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.e2e-spec.ts'],
    },
  ],
};
