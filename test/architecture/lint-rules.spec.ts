import { PlantedTree } from './planted-tree.js';

/** What an honest Nest file looks like: the linter must have nothing against it. */
const cleanTree: Record<string, string> = {
  'src/nest.ts': `
    export const Module = (_options: object): ClassDecorator => () => undefined;
    export const Injectable = (): ClassDecorator => () => undefined;
    export const Body = (): ParameterDecorator => () => undefined;
    `,
  'src/main.ts': `
    import 'reflect-metadata';
    import { CasesModule } from './cases/cases.module.js';
    async function bootstrap(): Promise<void> {
      await Promise.resolve(CasesModule);
    }
    await bootstrap();
    `,
  'src/cases/cases.module.ts': `
    import { Module } from '../nest.js';
    import { CasesController } from './cases.controller.js';
    @Module({ controllers: [CasesController] })
    export class CasesModule {}
    `,
  'src/cases/clock.ts': `
    import { Injectable } from '../nest.js';
    @Injectable()
    export class Clock {
      now(): Date {
        return new Date(Date.now());
      }
    }
    `,
  'src/cases/cases.dto.ts': `
    export class RegisterPetitionDto {
      readonly subject!: string;
    }
    `,
  'src/cases/cases.controller.ts': `
    import { Body, Injectable } from '../nest.js';
    import { Clock } from './clock.js';
    import { RegisterPetitionDto } from './cases.dto.js';
    @Injectable()
    export class CasesController {
      constructor(private readonly clock: Clock) {}
      async register(@Body() body: RegisterPetitionDto): Promise<string> {
        return Promise.resolve(\`\${body.subject} \${this.clock.now().toISOString()}\`);
      }
    }
    `,
  'src/cases/domain/case.decider.ts': `
    export type CaseEvent = { type: 'Opened'; on: string } | { type: 'Closed' };
    export function evolve(state: string, event: CaseEvent): string {
      switch (event.type) {
        case 'Opened':
          return new Date(\`\${event.on}T00:00:00Z\`).toISOString();
        case 'Closed':
          return state;
      }
    }
    `,
  'src/cases/domain/case.decider.spec.ts': `
    import { randomUUID } from 'node:crypto';
    it('may take the time and chance, being a test', () => {
      expect(\`\${Date.now()} \${randomUUID()}\`).not.toBe('');
    });
    `,
  'src/cases/domain/many-events.ts': `
    export function name(letter: string): number {
      switch (letter) {
        ${Array.from({ length: 20 }, (_, at) => `case '${at}': return ${at};`).join('\n')}
        default: return -1;
      }
    }
    `,
};

/** rule, the file that breaks it, and how. */
const violations: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['typescript(no-floating-promises)', 'src/floating.ts', `export function f(): void { Promise.resolve(1); }`],
  [
    'typescript(no-misused-promises)',
    'src/misused.ts',
    `export function f(all: string[]): void { all.forEach(async (one) => { await Promise.resolve(one); }); }`,
  ],
  ['typescript(no-explicit-any)', 'src/any.ts', `export function f(x: any): string { return typeof x; }`],
  [
    'typescript(switch-exhaustiveness-check)',
    'src/forgotten.ts',
    `export function f(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; } return 0; }`,
  ],
  ['import(no-default-export)', 'src/default.ts', `const answer = 42;\nexport default answer;`],
  ['import(no-cycle)', 'src/hen.ts', `import { egg } from './egg.js';\nexport const hen = (): unknown => egg;`],
  ['import(no-cycle)', 'src/egg.ts', `import { hen } from './hen.js';\nexport const egg = (): unknown => hen;`],
  ['eslint(max-lines)', 'src/long.ts', `export const one = 1;\n${'\n// a line\n'.repeat(151)}`],
  [
    'eslint(max-lines-per-function)',
    'src/long-function.ts',
    `export function f(): string[] {\nreturn [\n${`'line',\n`.repeat(60)}];\n}`,
  ],
  [
    'eslint(complexity)',
    'src/tangled.ts',
    `export function f(n: number): number {\n${Array.from({ length: 15 }, (_, at) => `if (n === ${at}) return ${at + 1};`).join('\n')}\nreturn 0;\n}`,
  ],
  ['house(no-enum)', 'src/enum.ts', `export enum Status { Open = 'open' }`],
  ['house(no-export-star)', 'src/star.ts', `export * from './nest.js';`],
  ['house(name-the-thing)', 'src/utils.ts', `export const one = 1;`],
  ['house(no-current-date)', 'src/cases/domain/today.ts', `export const today = (): Date => new Date();`],
  ['house(no-current-date)', 'src/cases/domain/today-text.ts', `export const today = (): string => Date();`],
  ['eslint(no-restricted-properties)', 'src/cases/domain/now.ts', `export const now = (): number => Date.now();`],
  [
    'eslint(no-restricted-properties)',
    'src/cases/domain/chance.ts',
    `export const dice = (): number => Math.random();`,
  ],
  ['eslint(no-restricted-globals)', 'src/cases/domain/zone.ts', `export const zone = process.env.TZ;`],
  ['eslint(no-restricted-globals)', 'src/cases/domain/id.ts', `export const id = (): string => crypto.randomUUID();`],
  [
    'eslint(no-restricted-imports)',
    'src/cases/domain/uuid.ts',
    `import { randomUUID } from 'node:crypto';\nexport const id = (): string => randomUUID();`,
  ],
];

describe('the lint rules', () => {
  let tree: PlantedTree;
  let found: { rule: string; file: string }[];

  beforeAll(async () => {
    const planted = violations.map(([, file, code]) => [file, `${code}\n`]);
    tree = PlantedTree.grow({ ...cleanTree, ...Object.fromEntries(planted) }, [
      '.oxlintrc.json',
      'tsconfig.json',
      'test/architecture/house-rules.js',
    ]).linkModules();
    const answer = (await tree.run('oxlint/bin/oxlint', ['--type-aware', '--format', 'json', 'src'])) as {
      diagnostics: { code: string; filename: string }[];
    };
    found = answer.diagnostics.map(({ code, filename }) => ({ rule: code, file: filename }));
  });

  afterAll(() => tree.fell());

  it.each(violations)('%s: %s', (rule, file) => {
    expect(found.filter((each) => each.file === file)).toEqual([{ rule, file }]);
  });

  it.each(Object.keys(cleanTree))('have nothing against %s', (file) => {
    expect(found.filter((each) => each.file === file)).toEqual([]);
  });

  it('find nothing else', () => {
    expect(found).toHaveLength(violations.length);
  });
});
