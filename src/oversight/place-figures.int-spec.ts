import { envelopeAt, openTestDatabases, type TestDatabases } from '@libs/testing';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { cellLooks } from './cell-cases.js';
import { type CellCase, cellFigures } from './domain/cell.js';
import { addFigures, netOf, noFigures } from './domain/figures.js';
import { placeLooks, placePipeline } from './place-figures.js';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const PLACES = ['centro', 'barrio-xochiaca', 'unplaced'];
const UNITS = ['a', 'b'];
const DAYS = { businessDays: () => 1, calendarDays: () => 1 };
const MOVES = ['close', 'reopen', 'withdraw', 'hand-over', 'classify', 'wait'] as const;

const story = fc.record({
  unit: fc.constantFrom(...UNITS),
  place: fc.constantFrom(...PLACES),
  filed: fc.integer({ min: 0, max: MONTHS.length - 1 }),
  isLate: fc.boolean(),
  moves: fc.array(fc.constantFrom(...MOVES), { minLength: MONTHS.length, maxLength: MONTHS.length }),
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

/** A case told month by month: at most one step in each. */
function rowOf({ unit, place, filed, isLate, moves }: Story): CaseFacts {
  let row: CaseFacts | undefined;
  let position = 0;
  const record = (type: string, data: Record<string, unknown>) => {
    position += 1;
    row = caseFacts.evolve(row, { type, data, envelope: envelopeAt(position), position });
  };
  const dueOn = isLate ? '2026-01-02' : '2026-12-30';
  record('PetitionRegistered', { filedOn: `${MONTHS[filed]}-05`, dueOn, procedure: 'p', channel: 'desk', place });
  record('CaseRouted', { department: unit });
  for (const [at, month] of MONTHS.entries()) {
    if (at <= filed) continue;
    const [type, data] = stepOf(moves[at], row, { month, dueOn, place: PLACES[(at + filed) % PLACES.length] }) ?? [];
    if (type !== undefined) record(type, data ?? {});
  }
  if (row === undefined) throw new Error('no row');
  return row;
}

type Step = [type: string, data: Record<string, unknown>];

/** None where the case cannot take it then. */
function stepOf(
  move: (typeof MOVES)[number] | undefined,
  row: CaseFacts | undefined,
  { month, dueOn, place }: { month: string; dueOn: string; place: string | undefined },
): Step | undefined {
  const on = `${month}-10`;
  const isOpen = row?.open === true;
  if (move === 'classify') return ['CaseClassified', { place }];
  if (move === 'reopen') return isOpen ? undefined : ['CaseReopened', { reopenedOn: on, dueOn }];
  if (!isOpen) return undefined;
  if (move === 'close') return ['CaseClosed', { closedOn: on }];
  if (move === 'withdraw') return ['CaseWithdrawn', { withdrawnOn: on }];
  if (move !== 'hand-over' || row.department !== 'a') return undefined;
  return ['CaseHandedOver', { from: 'a', department: 'b', mergerId: 'm', handedOn: on }];
}

/** The same counted one case after the other, as the cells are: nothing of it is done by the database. */
function counted(rows: readonly CaseFacts[], from: string, to: string, department: string | undefined) {
  const cases = rows.flatMap((row) =>
    [row, ...(row.former ?? [])]
      .filter((was) => department === undefined || was.department === department)
      .map(({ movements }) => ({ filedOn: row.filedOn, suspensions: row.suspensions, movements })),
  );
  const until = MONTHS.filter((month) => month <= to).map((month) => cellFigures(cases, month, DAYS));
  const within = MONTHS.filter((month) => from <= month && month <= to).map((month) => cellFigures(cases, month, DAYS));
  const { received, concluded, onTime } = within.reduce(addFigures, noFigures);
  return { received, concluded, onTime, pending: netOf(until.reduce(addFigures, noFigures)) };
}

function countedIn(was: Pick<CaseFacts, 'department' | 'movements'>, row: CaseFacts, department: string): CellCase[] {
  const { filedOn, suspensions } = row;
  return was.department === department ? [{ filedOn, suspensions, movements: was.movements }] : [];
}

describe('the figures by place', () => {
  let databases: TestDatabases;
  let client: MongoClient;

  beforeAll(async () => {
    databases = await openTestDatabases();
    client = await new MongoClient(databases.appUri, { ignoreUndefined: true }).connect();
    const owned = databases.owner.db(databases.name).collection('facts_spec');
    await owned.createIndexes([...caseFacts.indexes]);
  });
  afterAll(async () => {
    await client.close();
    await databases.drop();
  });

  it('are those of the cases one by one, through reopenings, mergers and other places, and none is counted twice', async () => {
    const rows = fc.sample(story, { numRuns: 400, seed: 20_261_122 }).map(rowOf);
    const facts = client.db(databases.name).collection<CaseFacts>('facts_spec');
    await facts.insertMany(rows);
    const { institution = '' } = rows[0] ?? {};
    for (const [from, to] of [
      ['2026-01', '2026-06'],
      ['2026-03', '2026-04'],
      ['2026-06', '2026-06'],
      ['2026-01', '2026-01'],
    ] as const) {
      for (const department of [undefined, ...UNITS]) {
        const period = { institution, from, to, ...(department !== undefined && { department }) };
        const found = new Map(PLACES.map((place) => [place, { received: 0, concluded: 0, onTime: 0, pending: 0 }]));
        for (const { index, chosen } of placeLooks(period)) {
          for await (const { _id, ...more } of facts.aggregate(placePipeline(period, chosen), { hint: index })) {
            const sums = found.get(String(_id));
            if (sums === undefined) throw new Error(`no place ${String(_id)}`);
            for (const key of ['received', 'concluded', 'onTime', 'pending'] as const) sums[key] += Number(more[key]);
          }
        }
        const expected = PLACES.map((place) => [
          place,
          counted(
            rows.filter((row) => row.place === place),
            from,
            to,
            department,
          ),
        ]);
        expect([from, to, department, [...found]]).toEqual([from, to, department, expected]);
      }
    }
  });

  it('and those by cell are of the cases one by one, though the database counts those that did the same', async () => {
    const facts = client.db(databases.name).collection<CaseFacts>('facts_spec');
    const rows = await facts.find().toArray();
    const days = {
      businessDays: (from: string, to: string, spans: CellCase['suspensions']) => Number(to > from) + 2 * spans.length,
      calendarDays: (from: string, to: string) => Number(to.slice(5, 7)) - Number(from.slice(5, 7)),
    };
    const { institution = '', procedure = '', channel = '' } = rows[0] ?? {};
    let told = 0;
    for (const department of UNITS) {
      for (const month of MONTHS) {
        const looks = cellLooks({ institution, month, department, procedure, officer: '-', channel });
        const cases: CellCase[] = [];
        for (const { index, pipeline } of looks) {
          const asked = facts.aggregate<CellCase>(pipeline, { hint: index });
          expect(JSON.stringify(await asked.clone().explain())).toContain(`"indexName":"${index}"`);
          cases.push(...(await asked.toArray()));
        }
        const oneByOne = rows.flatMap((row) =>
          [row, ...(row.former ?? [])].flatMap((was) => countedIn(was, row, department)),
        );
        expect(cellFigures(cases, month, days)).toEqual(cellFigures(oneByOne, month, days));
        told += cases.reduce((sum, { cases: many = 1 }) => sum + many, 0) - cases.length;
      }
    }
    // Else nothing would have been counted together.
    expect(told).toBeGreaterThan(100);
  });

  it('look at what moved since the period began and at what is open, by an index each', async () => {
    const facts = client.db(databases.name).collection<CaseFacts>('facts_spec');
    const period = { institution: 'chimalhuacan', from: '2026-03', to: '2026-04' };
    for (const { index, chosen } of placeLooks(period)) {
      const plan = JSON.stringify(await facts.aggregate(placePipeline(period, chosen), { hint: index }).explain());
      expect(plan).toContain(`"indexName":"${index}"`);
      expect(plan).not.toContain('COLLSCAN');
    }
  });
});
