import { type Feed, FeedViews, type ViewEntry } from '@libs/feed';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { MongoClient } from 'mongodb';
import type { DueDates, LegalClock, PreventionClock } from '../deadlines/index.js';
import { departmentInbox } from './department-inbox.view.js';
import { Inactivity } from './inactivity.js';
import { type InboxQuery, InboxReader } from './inbox-reader.view.js';

const served = 'view_department-inbox_served';
const query: InboxQuery = {
  institution: 'town',
  department: 'obras',
  officer: 'officer-1',
  role: 'officer',
  today: '2026-05-04',
  at: '2026-05-04T18:00:00.000Z',
};
/** Cases of no interest: other departments', or in the same one and not waiting. */
const OTHERS = 300;
const WAITING = 12;

let databases: TestDatabases;
let client: MongoClient;
let reader: InboxReader;

beforeAll(async () => {
  databases = await openTestDatabases();
  client = await new MongoClient(databases.appUri).connect();
  const db = client.db(databases.name);
  const { revision, name } = departmentInbox;
  await db.collection<ViewEntry>('views').insertOne({ _id: name, revision, active: served });
  await db.collection<{ _id: string }>(served).insertMany([
    ...Array.from({ length: OTHERS }, (_, at) => ({
      ...row(`other-${at}`),
      ...(at % 2 === 0 && { department: 'agua' }),
    })),
    ...Array.from({ length: WAITING }, (_, at) => waiting(`quiet-${id(at)}`, { warned: false })),
    ...Array.from({ length: WAITING }, (_, at) =>
      waiting(`warned-${id(at)}`, {
        warned: true,
        notifiedOn: '2026-01-28',
        actBy: at < 5 ? '2026-05-04' : '2026-04-28',
      }),
    ),
  ]);
  await databases.owner
    .db(databases.name)
    .collection(served)
    .createIndexes([...departmentInbox.indexes]);
  const feed = { views: new FeedViews(db) } as unknown as Feed;
  const dueDates = {
    unsettled: () => Promise.resolve(undefined),
    present: (_: string, { dueOn }: { dueOn: string }) => Promise.resolve(dueOn),
  } as unknown as DueDates;
  const clock = { inactivityTerm: () => Promise.resolve({ dueOn: '2026-04-28' }) } as unknown as LegalClock;
  reader = new InboxReader(feed, dueDates, new Inactivity(clock, {} as PreventionClock));
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

const id = (at: number) => String(at).padStart(2, '0');
const row = (_id: string) => ({
  _id,
  institution: 'town',
  department: 'obras',
  status: 'in-progress',
  open: true,
  dueOn: '2026-06-01',
  term: { from: '2026-01-12', stops: [], counted: true, running: false, law: { regimeVersion: 'f0' } },
  waiting: false,
  silence: null,
});
const waiting = (_id: string, inactivity: object) => ({ ...row(_id), waiting: true, inactivity });

async function pages(filter: 'may-be-warned' | 'may-be-archived'): Promise<string[][]> {
  const found: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.page({ ...query, filter, limit: 5, ...(cursor !== undefined && { cursor }) });
    found.push(page.rows.map(({ _id }) => _id));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

describe('the lists of cases whose citizen does nothing', () => {
  it('have pages that follow on each other, of those that may be warned', async () => {
    const all = Array.from({ length: WAITING }, (_, at) => `quiet-${id(at)}`);
    expect(await pages('may-be-warned')).toEqual([all.slice(0, 5), all.slice(5, 10), all.slice(10)]);
  });

  it('have of those that were warned only the ones whose last day has gone', async () => {
    const gone = Array.from({ length: WAITING }, (_, at) => `warned-${id(at)}`).slice(5);
    expect(await pages('may-be-archived')).toEqual([gone.slice(0, 5), gone.slice(5)]);
  });

  it('look at nothing else: no scan of the collection, no sort, no row of another case', async () => {
    const db = databases.owner.db(databases.name);
    await db.command({ profile: 2 });
    await pages('may-be-archived');
    await db.command({ profile: 0 });
    const seen = await db
      .collection('system.profile')
      .find({ ns: `${databases.name}.${served}`, op: 'query' })
      .toArray();
    expect(seen.length).toBeGreaterThan(0);
    for (const { planSummary, docsExamined, hasSortStage } of seen) {
      expect(String(planSummary)).toMatch(/^IXSCAN .*inactivity/);
      expect(hasSortStage).toBeUndefined();
      expect(docsExamined).toBeLessThanOrEqual(WAITING);
    }
  });
});
