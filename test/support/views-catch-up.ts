import { historyCollections } from '@libs/event-store';
import { type PositionRow, type ViewEntry } from '@libs/feed';
import type { TestDatabases } from '@libs/testing';
import { until } from './until.js';

/** Commits that can be on their way to the log while a spec looks: far more than one writes between two looks. */
const NEWEST = 500;

/** After an import of thousands of cases, on a machine with others at work. */
const PATIENCE = { withinMs: 180_000 };

/** All there are (src/feed.module.ts); a worker that has only just begun builds them one after another. */
const VIEWS = [
  'case-custody',
  'case-facts',
  'case-search',
  'department-inbox',
  'licence-list',
  'public-requests',
  'register-book',
];

/** Waits until every view is served: until then its readers are answered 503. */
export async function viewsAreServed({ owner, name }: TestDatabases): Promise<void> {
  const views = owner.db(name).collection<ViewEntry>('views');
  const served = { _id: { $in: VIEWS }, active: { $exists: true } };
  await until(
    'every view to be served',
    async () => (await views.countDocuments(served)) === VIEWS.length || undefined,
    PATIENCE,
  );
}

/** Waits until every view is served and has folded whatever the history holds now. */
export async function viewsCatchUp(databases: TestDatabases): Promise<void> {
  await viewsAreServed(databases);
  const { owner, name } = databases;
  const { commits, log } = historyCollections(owner.db(`${name}_history`));
  const app = owner.db(name);
  const newest = await commits.find({}, { projection: { _id: 1 }, sort: { _id: -1 }, limit: NEWEST }).toArray();
  const ids = newest.map(({ _id }) => _id);
  const target = await until(
    'everything written to be in the log',
    async () => {
      const entries = await log.find({ commit: { $in: ids } }, { projection: { _id: 1 } }).toArray();
      return entries.length === ids.length ? Math.max(0, ...entries.map(({ _id }) => _id)) : undefined;
    },
    PATIENCE,
  );
  await until(
    `the views to reach position ${target}`,
    async () => {
      const views = await app.collection<ViewEntry>('views').find().toArray();
      const served = views.flatMap(({ active }) => (active === undefined ? [] : [active]));
      if (served.length < views.length) return undefined;
      const there = { _id: { $in: served }, position: { $gte: target } };
      const reached = await app.collection<PositionRow>('feed_positions').countDocuments(there);
      return reached === served.length || undefined;
    },
    PATIENCE,
  );
}
