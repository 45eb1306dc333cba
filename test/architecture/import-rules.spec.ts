import { PlantedTree } from './planted-tree.js';

/** Files that keep every rule: what each kind of file is allowed to import, and something for the violations to aim at. */
const cleanTree: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    dependencies: versions('@nestjs/common', 'mongodb', 'mongoose', 'bullmq', 'ioredis', 'temporal-polyfill'),
    devDependencies: versions('fast-check'),
  }),
  ...packages('@nestjs/common', 'mongodb', 'mongoose', 'bullmq', 'ioredis', 'temporal-polyfill', 'fast-check', 'bson'),

  'libs/decider/src/index.ts': `export { decider } from './decider.js';`,
  'libs/decider/src/decider.ts': declares('decider'),
  'libs/decider/src/decider.spec.ts': imports('./decider.js', '@libs/testing', 'node:fs'),
  'libs/business-calendar/src/index.ts': imports('temporal-polyfill') + declares('calendar'),
  'libs/identifiers/src/index.ts': imports('@libs/business-calendar') + declares('identifiers'),
  'libs/audit-chain/src/index.ts': imports('node:crypto') + declares('chain'),
  'libs/legal-terms/src/index.ts': imports('@libs/business-calendar') + declares('terms'),
  'libs/letters/src/index.ts': declares('letters'),
  'libs/procedures/src/index.ts':
    imports('@libs/audit-chain', '@libs/business-calendar', '@libs/identifiers', '@libs/letters') +
    declares('procedures'),
  'libs/clock/src/index.ts': `export { clock } from './clock.js';`,
  'libs/clock/src/clock.ts': declares('clock'),
  'libs/feed/src/index.ts': imports(
    '@libs/clock',
    '@libs/decider',
    'mongodb',
    'bullmq',
    'ioredis',
    'node:fs',
    './page.js',
  ),
  'libs/feed/src/page.ts': declares('page'),
  'libs/testing/src/index.ts': imports('@libs/clock', 'fast-check') + declares('specOf'),
  'libs/api-contract/src/index.ts': declares('contract'),

  'src/main.ts': imports('./app.module.js'),
  'src/app.module.ts': imports('./cases/cases.module.js', './platform/index.js'),
  'src/migrate.ts': imports('mongodb'),
  'src/platform/index.ts': `export { connections } from './connections.js';`,
  'src/platform/connections.ts':
    imports('mongodb', 'ioredis', '@nestjs/common', '@libs/clock') + declares('connections'),
  'src/cases/index.ts': declares('casesDoor'),
  'src/cases/cases.module.ts': imports(
    '@nestjs/common',
    '../routing/index.js',
    './route-case.js',
    './domain/case.decider.js',
  ),
  'src/cases/route-case.ts': imports('@libs/feed', '../platform/index.js', 'node:crypto'),
  'src/cases/case-file.view.ts': imports('mongodb', './domain/case.decider.js'),
  'src/cases/case-routing.queue.ts': imports('bullmq'),
  'src/folios/folio-book.ts': imports('mongodb'),
  'src/cases/domain/case.events.ts': declares('caseEvents'),
  'src/cases/domain/case.decider.ts': imports(
    './case.events.js',
    '@libs/decider',
    '@libs/business-calendar',
    '@libs/identifiers',
    '@libs/procedures',
    '@libs/audit-chain',
    '@libs/legal-terms',
    '@libs/letters',
  ),
  'src/cases/domain/case.decider.spec.ts': imports('./case.decider.js', '@libs/testing', 'node:crypto'),
  'src/routing/index.ts': declares('routingDoor'),
  'src/routing/rule-book.store.ts': imports('mongoose') + declares('ruleBook'),
  'src/routing/routing.worker.ts': imports('bullmq'),

  'web/desk/register.ts': imports('../kit/form.js', '@libs/api-contract'),
  'web/kit/form.ts': declares('form'),
  'web/vite.config.ts': imports('node:path'),
  'bench/append.ts': imports('@libs/clock', '../src/cases/index.js', 'mongodb'),
  'test/support/the-town-hall.ts': imports('../../src/cases/route-case.js', '@libs/testing') + declares('townHall'),
  'test/acceptance/a-petition.e2e-spec.ts': imports('../support/the-town-hall.js'),
};

/** What is used of dependency-cruiser's report. */
interface Cruised {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

interface Planted {
  rule: string;
  from: string;
  to: string;
}

/** rule, the file that breaks it, what it imports, and where that leads. */
const violations: readonly (readonly [rule: string, from: string, specifier: string, to: string])[] = [
  ['domain-is-pure', 'src/cases/domain/with-nest.ts', '@nestjs/common', inModules('@nestjs/common')],
  ['domain-is-pure', 'src/cases/domain/with-node.ts', 'node:crypto', 'crypto'],
  ['domain-is-pure', 'src/cases/domain/with-clock.ts', '@libs/clock', 'libs/clock/src/index.ts'],
  ['domain-is-pure', 'src/cases/domain/with-use-case.ts', '../route-case.js', 'src/cases/route-case.ts'],
  ['domain-is-pure', 'src/cases/domain/with-area.ts', '../../routing/index.js', 'src/routing/index.ts'],
  [
    'features-meet-at-the-door',
    'src/cases/past-the-door.ts',
    '../routing/rule-book.store.js',
    'src/routing/rule-book.store.ts',
  ],
  [
    'features-meet-at-the-door',
    'src/cases/past-the-wiring.ts',
    '../platform/connections.js',
    'src/platform/connections.ts',
  ],
  ['features-meet-at-the-door', 'bench/past-the-door.ts', '../src/cases/route-case.js', 'src/cases/route-case.ts'],
  ['the-door-is-for-others', 'src/cases/own-door.ts', './index.js', 'src/cases/index.ts'],
  ['the-door-is-for-others', 'libs/feed/src/own-door.ts', '@libs/feed', 'libs/feed/src/index.ts'],
  ['drivers-stay-at-the-edge', 'src/cases/with-mongodb.ts', 'mongodb', inModules('mongodb')],
  ['drivers-stay-at-the-edge', 'src/cases/with-mongoose.ts', 'mongoose', inModules('mongoose')],
  ['drivers-stay-at-the-edge', 'src/cases/with-bullmq.ts', 'bullmq', inModules('bullmq')],
  ['drivers-stay-at-the-edge', 'src/with-ioredis.ts', 'ioredis', inModules('ioredis')],
  ['libs-know-no-feature', 'libs/feed/src/with-cases.ts', '../../../src/cases/index.js', 'src/cases/index.ts'],
  ['libs-know-no-feature', 'libs/feed/src/with-screen.ts', '../../../web/kit/form.js', 'web/kit/form.ts'],
  ['libs-through-their-door', 'src/cases/past-lib-door.ts', '../../libs/clock/src/clock.js', 'libs/clock/src/clock.ts'],
  ['libs-through-their-door', 'libs/feed/src/past-lib-door.ts', '../../clock/src/clock.js', 'libs/clock/src/clock.ts'],
  ['pure-libs-stay-pure', 'libs/decider/src/with-crypto.ts', 'node:crypto', 'crypto'],
  ['pure-libs-stay-pure', 'libs/business-calendar/src/with-clock.ts', '@libs/clock', 'libs/clock/src/index.ts'],
  ['pure-libs-stay-pure', 'libs/identifiers/src/with-clock.ts', '@libs/clock', 'libs/clock/src/index.ts'],
  ['pure-libs-stay-pure', 'libs/letters/src/with-procedures.ts', '@libs/procedures', 'libs/procedures/src/index.ts'],
  ['pure-libs-stay-pure', 'libs/audit-chain/src/with-files.ts', 'node:fs', 'fs'],
  ['pure-libs-stay-pure', 'libs/legal-terms/src/with-files.ts', 'node:fs', 'fs'],
  ['pure-libs-stay-pure', 'libs/legal-terms/src/with-clock.ts', '@libs/clock', 'libs/clock/src/index.ts'],
  ['pure-libs-stay-pure', 'libs/procedures/src/with-files.ts', 'node:fs', 'fs'],
  ['pure-libs-stay-pure', 'libs/procedures/src/with-clock.ts', '@libs/clock', 'libs/clock/src/index.ts'],
  ['no-cycles', 'src/cases/egg.ts', './hen.js', 'src/cases/hen.ts'],
  [
    'specs-are-leaves',
    'src/cases/other.spec.ts',
    './domain/case.decider.spec.js',
    'src/cases/domain/case.decider.spec.ts',
  ],
  ['specs-are-leaves', 'src/cases/with-testing.ts', '@libs/testing', 'libs/testing/src/index.ts'],
  [
    'specs-are-leaves',
    'libs/feed/src/with-support.ts',
    '../../../test/support/the-town-hall.js',
    'test/support/the-town-hall.ts',
  ],
  ['specs-are-leaves', 'src/cases/with-bench.ts', '../../bench/append.js', 'bench/append.ts'],
  ['web-talks-http', 'web/desk/with-server.ts', '../../src/cases/index.js', 'src/cases/index.ts'],
  ['web-talks-http', 'web/desk/with-lib.ts', '@libs/clock', 'libs/clock/src/index.ts'],
  ['web-talks-http', 'web/desk/with-driver.ts', 'mongodb', inModules('mongodb')],
  ['web-talks-http', 'web/desk/with-nest.ts', '@nestjs/common', inModules('@nestjs/common')],
  ['web-talks-http', 'web/desk/with-node.ts', 'node:fs', 'fs'],
  ['web-talks-http', 'src/with-screen.ts', '../web/kit/form.js', 'web/kit/form.ts'],
  ['no-undeclared-package', 'src/cases/with-stray.ts', 'bson', inModules('bson')],
  ['no-undeclared-package', 'src/cases/with-nothing.ts', './nowhere.js', './nowhere.js'],
  ['no-undeclared-package', 'src/cases/with-dev-package.ts', 'fast-check', inModules('fast-check')],
];

/** A cycle is reported once, at one of its files; this is the other one. */
const accomplice = { 'src/cases/hen.ts': imports('./egg.js') };

describe('the import rules', () => {
  const trees: PlantedTree[] = [];
  let found: Planted[];

  beforeAll(async () => {
    const planted = violations.map(([, from, specifier]) => [from, imports(specifier)]);
    found = await cruise({ ...cleanTree, ...accomplice, ...Object.fromEntries(planted) });
  });

  afterAll(() => {
    for (const tree of trees) tree.fell();
  });

  it('are quiet about a tree that keeps them', async () => {
    expect(await cruise(cleanTree)).toEqual([]);
  });

  it.each(violations)('%s: %s may not import %s', (rule, from, _specifier, to) => {
    expect(found.filter((each) => each.from === from)).toEqual([{ rule, from, to }]);
  });

  it('find nothing else', () => {
    expect(found).toHaveLength(violations.length);
  });

  it('count an import of a type alone', async () => {
    const file = 'src/cases/domain/with-type.ts';
    const tree = { ...cleanTree, [file]: `import type { Db } from 'mongodb';\nexport type Rows = Db;\n` };
    const rules = (await cruise(tree)).filter(({ from }) => from === file).map(({ rule }) => rule);
    expect(rules.toSorted()).toEqual(['domain-is-pure', 'drivers-stay-at-the-edge']);
  });

  async function cruise(files: Record<string, string>): Promise<Planted[]> {
    const tree = PlantedTree.grow(files, ['.dependency-cruiser.cjs', 'tsconfig.json']);
    trees.push(tree);
    const settings = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const answer = (await tree.run('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...settings,
      'src',
      'libs',
      'test',
      'bench',
      'web',
    ])) as Cruised;
    return answer.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  }
});

function imports(...specifiers: string[]): string {
  return specifiers.map((specifier) => `import '${specifier}';\n`).join('');
}

function declares(name: string): string {
  return `export const ${name} = '${name}';\n`;
}

function inModules(name: string): string {
  return `node_modules/${name}/index.js`;
}

function versions(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']));
}

/** Stand-ins in the tree's own node_modules, so that the spec does not hang on what the real packages export. */
function packages(...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  );
}
