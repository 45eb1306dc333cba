import { authorisation, decide, mayEver, ROLES } from '@libs/identity';
import source from '../../libs/identity/src/authorisation.json' with { type: 'json' };
import { atTheDoor, holds, isKnown, type Person, type Thing } from './oracle.js';
import {
  COLUMN_OF,
  COLUMNS,
  departsFromTable,
  IN_FORCE,
  OF_THE_CITIZEN,
  OF_THE_PRODUCT,
  PUBLIC,
} from './reading-of-the-table.js';
import { SeededChance } from '../support/seeded-chance.js';

type Told = Record<string, { row: string | null; grants: Record<string, unknown>; departs?: Record<string, string> }>;
const operations = source.operations as Told;
const names = Object.keys(operations);

describe('the data file and the reading of the table by hand', () => {
  it('know the same operations', () => {
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
    const known = [...IN_FORCE.keys(), ...PUBLIC, ...OF_THE_PRODUCT, ...OF_THE_CITIZEN];
    expect(known.filter((name) => !(name in operations))).toEqual([]);
  });

  it.each([...IN_FORCE])('put %s into the same row, and own to the same departures from it', (name, { row }) => {
    expect(operations[name]?.row ?? undefined).toBe(row);
    const owned = Object.keys(operations[name]?.departs ?? {}).map((role) => COLUMN_OF[role]);
    const found = COLUMNS.filter((column) => departsFromTable(name, column));
    expect(new Set(owned)).toEqual(new Set(found));
  });

  it('explain every departure', () => {
    const given = Object.values(operations).flatMap(({ departs = {} }) => Object.values(departs));
    expect([...new Set(given)].toSorted()).toEqual(Object.keys(source.departures).toSorted());
  });
});

describe('the evaluator and the second judge', () => {
  const SEED = Number(process.env['SEED'] ?? 20_261_122);
  const CASES = 100_000;

  it(`agree on ${CASES} things taken at random (seed ${SEED})`, () => {
    const chance = new SeededChance(SEED);
    const some = <One>(from: readonly One[]) => from.filter(() => chance.happens(1 / 3));
    const departments = ['obras', 'servicios', 'urbano'];
    const ids = ['ana', 'beto', 'carla'];
    const institutions = ['aqui', 'alla'];
    const disagreed: unknown[] = [];
    let letIn = 0;
    for (let at = 0; at < CASES; at += 1) {
      const operation = chance.oneOf(names);
      const role = chance.oneOf(ROLES);
      const person: Person & { role: string; id: string; institution: string } = {
        role,
        id: chance.oneOf(ids),
        institution: chance.oneOf(institutions),
        ...(chance.happens(0.9) && { department: chance.oneOf(departments) }),
      };
      const thing: Thing = {
        institution: chance.happens(0.8) ? person.institution : chance.oneOf(institutions),
        sentBackBy: some(departments),
        askedOf: some(departments),
        reserved: chance.happens(0.2),
        list: some(ids),
        openedBy: some(ids),
        ...(chance.happens(0.2) && { accused: some([...ids, ...departments]) }),
        ...(chance.happens(0.9) && { department: chance.oneOf(departments) }),
        ...(chance.happens(0.5) && { officer: chance.oneOf(ids) }),
        ...(chance.happens(0.3) && { facilitator: chance.oneOf(ids) }),
        ...(chance.happens(0.5) && { drafter: chance.oneOf(ids) }),
        ...(chance.happens(0.3) && { eraser: chance.oneOf(ids) }),
        ...(chance.happens(0.2) && { decider: chance.oneOf(ids) }),
        ...authored(chance, ids),
        legal: chance.happens(0.2),
      };
      const verdict = decide(operation, person, subjectOf(thing, person, operation));
      const expected =
        operation.startsWith('keep-') && operation !== 'keep-deadline'
          ? verdict.allowed
          : holds(operation, person, thing);
      if (verdict.allowed) letIn += 1;
      if (verdict.allowed !== expected) disagreed.push({ operation, person, thing, verdict });
    }
    expect(disagreed.slice(0, 3)).toEqual([]);
    // Neither says no to everything.
    expect(letIn).toBeGreaterThan(CASES / 20);
  });

  it('agree at the door, for every operation and role', () => {
    const wrong = names.flatMap((name) =>
      [...ROLES, undefined].flatMap((role) => {
        const open = mayEver(name, 'anyone') || (role !== undefined && mayEver(name, role));
        return open === (atTheDoor(name, role === undefined ? {} : { role }) === 'let-in') ? [] : [[name, role]];
      }),
    );
    expect(wrong).toEqual([]);
    expect(authorisation.operations.size).toBe(names.length);
  });
});

function subjectOf(thing: Thing, { id }: Person, operation: string) {
  const {
    institution,
    department,
    sentBackBy = [],
    askedOf = [],
    drafter,
    eraser,
    decider,
    author,
    reserved,
    list = [],
    accused = [],
    openedBy = [],
  } = thing;
  const proposer = firstOf(operation, thing);
  return {
    institution,
    formerDepartments: sentBackBy,
    askedDepartments: askedOf,
    listed: list,
    accused,
    glassBroken: id !== undefined && openedBy.includes(id),
    level: reserved === true ? ('reserved' as const) : ('internal' as const),
    drafted: drafter !== undefined,
    ...(department !== undefined && { department }),
    legal: [eraser, decider, author].some((one) => one !== undefined) || thing.legal === true,
    ...(proposer !== undefined && { proposer }),
    ...inHandsOf(thing),
  };
}

function authored(chance: SeededChance, ids: readonly string[]): Pick<Thing, 'author'> {
  return chance.happens(0.2) ? { author: chance.oneOf(ids) } : {};
}

function firstOf(operation: string, { drafter, eraser, decider, author }: Thing): string | undefined {
  if (operation === 'approve-public-version') return author;
  if (operation === 'confirm-decision') return decider;
  return operation === 'approve-erasure' ? eraser : drafter;
}

function inHandsOf({ officer, facilitator }: Thing) {
  return { ...(officer !== undefined && { officer }), ...(facilitator !== undefined && { facilitator }) };
}
