import { type Feed, FeedViews, type ViewEntry, ViewNotReady } from '@libs/feed';
import { problemOf } from '@libs/problem-details';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { type Db, MongoClient } from 'mongodb';
import type { DueDates } from '../deadlines/index.js';
import { departmentInbox } from './department-inbox.view.js';
import type { Inactivity } from './inactivity.js';
import { type InboxQuery, InboxReader } from './inbox-reader.view.js';
import { RunningClocks } from './running-clocks.view.js';

const query: InboxQuery = {
  institution: 'town',
  department: 'obras',
  officer: 'officer-1',
  role: 'officer',
  today: '2026-02-03',
  at: '2026-02-03T18:00:00.000Z',
};
const served = 'view_department-inbox_r1_served';

let databases: TestDatabases;
let client: MongoClient;
let db: Db;
let feed: Feed;

beforeEach(async () => {
  databases = await openTestDatabases();
  client = await new MongoClient(databases.appUri).connect();
  db = client.db(databases.name);
  feed = { views: new FeedViews(db) } as unknown as Feed;
  await db.collection<ViewEntry>('views').insertOne({ _id: departmentInbox.name, revision: 1, active: served });
  await db.collection<{ _id: string }>(served).insertOne({ _id: 'case-1', ...ofTheTown });
  const kept = departmentInbox.indexes.filter(({ name }) => name === 'by_due');
  await databases.owner.db(databases.name).collection(served).createIndexes(kept);
});

afterEach(async () => {
  await client.close();
  await databases.drop();
});

const ofTheTown = {
  institution: 'town',
  department: 'obras',
  open: true,
  dueOn: '2026-02-03',
  clock: 'running',
  level: 0,
};

async function fault(done: Promise<unknown>): Promise<unknown> {
  return done.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('while the rows of an earlier revision are served', () => {
  const settled = { unsettled: () => Promise.resolve(undefined) } as unknown as DueDates;
  const reader = () => new InboxReader(feed, settled, {} as Inactivity);

  it('a list whose index they have is shown', async () => {
    expect((await reader().page(query)).rows).toMatchObject([{ _id: 'case-1' }]);
  });

  it('a list whose index they lack is not ready: 503, try again', async () => {
    for (const filter of ['unanswered', 'may-be-warned'] as const) {
      const error = await fault(reader().page({ ...query, filter }));
      expect(error).toBeInstanceOf(ViewNotReady);
      expect(problemOf(error)).toMatchObject({ status: 503, code: 'view-not-ready' });
    }
  });

  it('the watch is told the same, and finds what is due at a later look', async () => {
    const points = [{ clock: 'running' as const, level: 0, dueOnUpTo: '2026-02-03' }];
    const look = async () => {
      const found: string[] = [];
      for await (const { _id } of new RunningClocks(feed).reached('town', points)) found.push(_id);
      return found;
    };
    expect(await fault(look())).toBeInstanceOf(ViewNotReady);
    await databases.owner
      .db(databases.name)
      .collection(served)
      .createIndexes([...departmentInbox.indexes]);
    expect(await look()).toEqual(['case-1']);
  });

  it('any other failure stays what it is', async () => {
    const broken = fault(feed.views.byIndex(departmentInbox.name, (rows) => rows.find({ $no: 1 } as never).toArray()));
    expect(await broken).not.toBeInstanceOf(ViewNotReady);
    expect(await broken).toMatchObject({ code: 2 });
  });
});
