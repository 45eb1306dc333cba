import fc from 'fast-check';
import { checkCatalogue } from './check-catalogue.js';
import type { Condition } from './condition.js';
import { contentHash } from '@libs/audit-chain';
import { diffProcedures } from './diff-procedures.js';
import type { FormField } from './form.js';
import { aLicence, KNOWN } from './licence.fixture.js';
import { parseProcedure, serialiseProcedure } from './parse-procedure.js';
import type { LegalBasis, Procedure, Requirement, Stage, Task } from './procedure.js';

const words = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `x${text}x`);
const code = fc.stringMatching(/^[a-z][a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const term = fc.record({
  length: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom('HOURS', 'BUSINESS_DAYS', 'CALENDAR_DAYS', 'MONTHS'),
} as const);

const line: fc.Arbitrary<LegalBasis> = fc.record({
  key: code,
  text: words,
  status: fc.constantFrom('in-force', 'repealed', 'unverified'),
  statusDate: fc.constantFrom('2026-02-08', '2028-02-29'),
  sure: fc.constantFrom('text', 'high', 'medium', 'low', 'open'),
  ask: words,
});

const fields: Record<string, FormField> = {
  giro: { type: 'string', title: 'Giro', enum: ['a', 'b', 'c'] },
  nombre: { type: 'string', title: 'Nombre', pattern: '^[A-Z]{1,9}$' },
  metros: { type: 'number', title: 'Metros', minimum: 0, maximum: 50 },
  aviso: { type: 'boolean', title: 'Aviso' },
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((value) => ({ equals: { field: 'giro', value } })),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((values) => ({ oneOf: { field: 'giro', values } })),
  fc.constantFrom(...Object.keys(fields)).map((field) => ({ present: { field } })),
  fc.integer({ min: -5, max: 55 }).map((value) => ({ greaterThan: { field: 'metros', value } })),
  fc.boolean().map((value) => ({ equals: { field: 'aviso', value } })),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  leaf.map((not) => ({ not })),
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
);
const when = fc.option(condition, { nil: undefined });

const task: fc.Arbitrary<Task> = fc.record({
  code,
  name: words,
  kind: fc.constantFrom('requirement-check', 'opinion', 'session', 'approval'),
  unit: fc.constantFrom('ROUTED', 'comercio'),
  term: fc.oneof(term, fc.constant({ regime: 'MX-LFPA' })),
  when,
  outcomes: fc.uniqueArray(
    fc.record({ code, name: words, ends: fc.option(fc.constant('otorgada'), { nil: undefined }) }),
    {
      minLength: 1,
      maxLength: 3,
      selector: (outcome) => outcome.code,
    },
  ),
  evidence: fc.array(words, { minLength: 1, maxLength: 2 }).map((all) => [...new Set(all)]),
  blocking: fc.boolean(),
  silence: fc.constantFrom({ effect: 'WAIT' as const }, { effect: 'ESCALATE' as const }),
});

const procedure: fc.Arbitrary<Procedure> = fc
  .record({
    name: words,
    description: words,
    validTo: fc.constantFrom('2026-12-31', undefined),
    own: fc.option(term, { nil: undefined }),
    lines: fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ key }) => key }),
    required: fc.subarray(Object.keys(fields)),
    requirements: fc.uniqueArray(
      fc.record({ code, name: words, kind: fc.constantFrom('document', 'payment', 'data'), issuer: words, when }),
      { maxLength: 4, selector: (requirement) => requirement.code },
    ),
    tasks: fc.uniqueArray(task, { minLength: 1, maxLength: 6, selector: (one) => one.code }),
    perStage: fc.integer({ min: 1, max: 3 }),
    stageWhen: when,
  })
  .map(({ own, lines, required, requirements, tasks, perStage, stageWhen, ...rest }) => {
    const basis = lines.slice(0, 1).map(({ key }) => key);
    const stages: Stage[] = [];
    for (let at = 0; at < tasks.length; at += perStage)
      stages.push({
        code: `etapa-${at}`,
        name: `Etapa ${at}`,
        ...(stageWhen && { when: stageWhen }),
        tasks: tasks.slice(at, at + perStage),
      });
    return defined({
      ...aLicence(),
      ...rest,
      legalBasis: lines,
      term: { regime: 'MX-LFPA', own, basis },
      prevention: { max: 1, basis },
      silence: { effect: 'NEGATIVE', basis },
      fee: { kind: 'free', basis },
      validity: { kind: 'indefinite', basis },
      form: { ...aLicence().form, properties: fields, required },
      requirements: requirements.map((one): Requirement => ({ ...one, basis })),
      stages,
      separation: [],
    });
  });

/** Without members that are undefined: a file has none. */
function defined(value: unknown): Procedure {
  return JSON.parse(JSON.stringify(value)) as Procedure;
}

describe('any procedure', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(procedure, (one) => {
        expect(parseProcedure(serialiseProcedure(one), 'x.json')).toEqual(one);
      }),
    );
  });

  it('has no changes against itself', () => {
    fc.assert(
      fc.property(procedure, (one) => {
        expect(diffProcedures(one, structuredClone(one))).toEqual({ sections: [] });
      }),
    );
  });

  it('has a note against any other one, the same each time', () => {
    fc.assert(
      fc.property(procedure, procedure, (one, other) => {
        const note = diffProcedures(one, other);
        expect(note.sections.length === 0).toBe(contentHash(one) === contentHash(other));
        expect(diffProcedures(one, other)).toEqual(note);
      }),
    );
  });

  it('can be checked, and each finding points at something in it', () => {
    fc.assert(
      fc.property(procedure, (one) => {
        for (const { path } of checkCatalogue([{ file: 'x.json', procedure: one }], KNOWN)) {
          const keys = path.split('/').slice(1);
          expect(
            keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], { ...one, validTo: '' }),
          ).toBeDefined();
        }
      }),
    );
  });
});
