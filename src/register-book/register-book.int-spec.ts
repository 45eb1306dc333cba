import { type Feed, FeedViews, type ViewEntry } from '@libs/feed';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { MongoClient } from 'mongodb';
import { reservedShelf } from '../institutions/index.js';
import {
  type BookScope,
  type BookSpan,
  numberOf,
  type PlacedRow,
  registerBook,
  RegisterBookRows,
} from './register-book.view.js';

const SERVED = 'view_register-book_served';
const OTHERS = 3_000;
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const town: BookScope = { institution: 'town' };
const sealedFor = (id: string, department?: string): BookScope => ({
  institution: 'town',
  sealedFor: { id, ...(department !== undefined && { department }) },
});

let databases: TestDatabases;
let client: MongoClient;
let rows: RegisterBookRows;

function row(n: number, { series = 'PET', institution = 'town', ...more }: Partial<PlacedRow> = {}): PlacedRow {
  const filedOn = n < 1_000_000 ? '2026-03-02' : '2026-03-03';
  return {
    _id: `${series}-${n}`,
    v: 1,
    institution,
    series,
    filedOn,
    number: numberOf(`CHI-${series}-2026-${String(n).padStart(6, '0')}`),
    ...more,
  };
}

const sealed = (n: number, listed: string[], accused: string[] = []) =>
  row(n, { series: 'DEN', institution: reservedShelf('town'), listed, accused });

beforeAll(async () => {
  databases = await openTestDatabases();
  client = await new MongoClient(databases.appUri).connect();
  const db = client.db(databases.name);
  const { revision, name, indexes } = registerBook;
  await db.collection<ViewEntry>('views').insertOne({ _id: name, revision, active: SERVED });
  const served = db.collection<PlacedRow>(SERVED);
  await databases.owner
    .db(databases.name)
    .collection(SERVED)
    .createIndexes([...indexes]);
  await served.insertMany([
    ...Array.from({ length: OTHERS }, (_, at) => row(at + 1, { filedOn: '2026-02-01' })),
    row(999_998, { office: 'norte' }),
    row(999_999),
    row(1_000_000, { office: 'norte' }),
    row(1, { institution: 'elsewhere', _id: 'elsewhere' }),
    row(7, { series: 'IMP', _id: 'imported' }),
    row(5, { institution: reservedShelf('town'), _id: 'raised' }),
    sealed(1, ['ana', 'beto']),
    sealed(2, ['ana'], ['obras']),
  ]);
  rows = new RegisterBookRows({ views: new FeedViews(db) } as unknown as Feed);
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

const ids = async (scope: BookScope, span: Partial<BookSpan>, most = 10) =>
  (await rows.page(scope, { series: 'PET', ...YEAR, ...span }, most)).map(({ _id }) => _id);

describe('the rows of the register book', () => {
  it('come by day and by number as a number, and go on after a line', async () => {
    const days = { from: '2026-03-01', to: '2026-03-31' };
    expect(await ids(town, days)).toEqual(['PET-999998', 'PET-999999', 'PET-1000000']);
    const after = { filedOn: '2026-03-02', number: numberOf('CHI-PET-2026-999998') };
    expect(await ids(town, { ...days, after }, 1)).toEqual(['PET-999999']);
    expect(await ids(town, { from: '2026-03-03', to: '2026-03-03' })).toEqual(['PET-1000000']);
  });

  it('of an office are those taken down there', async () => {
    expect(await ids(town, { office: 'norte' })).toEqual(['PET-999998', 'PET-1000000']);
  });

  it('of sealed series are those of the reader’s lists, and never of who is accused', async () => {
    expect(await ids(town, { series: 'DEN' })).toEqual([]);
    expect(await ids(sealedFor('ana'), { series: 'DEN' })).toEqual(['DEN-1', 'DEN-2']);
    expect(await ids(sealedFor('ana', 'obras'), { series: 'DEN' })).toEqual(['DEN-1']);
    expect(await ids(sealedFor('carla'), { series: 'DEN' })).toEqual([]);
    expect(await ids(sealedFor('ana'), {})).toEqual([]);
  });

  it('tell which series there are for whom', async () => {
    expect(await rows.series(town)).toEqual(['IMP', 'PET']);
    expect(await rows.series(sealedFor('beto'))).toEqual(['DEN']);
    expect(await rows.series(sealedFor('carla'))).toEqual([]);
  });

  it('of a page cost what it shows, whatever the book holds', async () => {
    const looked = await client
      .db(databases.name)
      .collection(SERVED)
      .find({ institution: 'town', series: 'PET', filedOn: { $gte: '2026-03-01', $lte: '2026-12-31' } })
      .hint('by_day')
      .sort({ filedOn: 1, number: 1 })
      .limit(2)
      .explain('executionStats');
    expect(looked['executionStats'].totalKeysExamined).toBeLessThan(5);
    expect(JSON.stringify(looked['queryPlanner'].winningPlan)).not.toContain('"SORT"');
  });
});
