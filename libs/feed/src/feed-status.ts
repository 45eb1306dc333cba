import { CALL_MS, within } from './bounded.js';
import { leaseRows, parkedRows, viewEntries, type ViewEntry } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import { consumerLease } from './consumer-runner.js';
import type { AnyView } from './fold-row.js';
import { oldestUnsealedMs } from './late-commits.js';
import type { LogReader } from './log-reader.js';
import { Positions } from './positions.js';
import { viewLease } from './view-runner.js';

export interface ReaderStatus {
  name: string;
  position: number;
  lag: number;
  /** How long the next commit has been waiting, ms. */
  lagMs: number;
  /** Process that runs it; absent when none does. */
  owner?: string;
}

export interface ViewStatus extends ReaderStatus {
  /** Of what is served; 0: nothing is yet. */
  revision: number;
  /** `waiting`: this program has a newer revision, or the first one, and builds it after those before it. */
  state: 'served' | 'building' | 'waiting';
  active?: string;
  building?: string;
  retired?: string;
  /** About how many. */
  rows: number;
  parked: number;
}

export interface FeedStatus {
  sealer: { tail: number; oldestUnsealedMs: number; owner?: string };
  views: ViewStatus[];
  consumers: ReaderStatus[];
}

/** Where everything that reads the history stands. */
export async function feedStatus(
  context: FeedContext,
  log: LogReader,
  { views: known, consumers }: { views: readonly AnyView[]; consumers: readonly string[] },
): Promise<FeedStatus> {
  const now = context.clock.now();
  const tail = await log.tail();
  const owners = await ownersOfLeases(context, now);
  const positions = new Positions(context);
  const reader = async (name: string, lease: string, positionOf: string | undefined): Promise<ReaderStatus> => {
    const position = (positionOf === undefined ? undefined : await positions.find(positionOf)) ?? 0;
    const lagMs = await log.lagMs(position, now.getTime());
    return { name, position, lag: Math.max(0, tail - position), lagMs, ...ownerOf(owners, lease) };
  };
  const entries = await within('registry of views', viewEntries(context.db).find({}, { maxTimeMS: CALL_MS }).toArray());
  const wanted = new Map(known.map(({ name, revision }) => [name, revision]));
  const begun = new Set(entries.map(({ _id }) => _id));
  const untouched = known
    .filter(({ name }) => !begun.has(name))
    .map(({ name }): ViewEntry => ({ _id: name, revision: 0 }));
  const views = [...entries, ...untouched].map(async (entry): Promise<ViewStatus> => {
    const { _id: name, active, building, retired, revision } = entry;
    return {
      ...(await reader(name, viewLease(name), active)),
      revision,
      state: stateOf(entry, wanted.get(name)),
      ...(active === undefined ? {} : { active }),
      ...(building === undefined ? {} : { building }),
      ...(retired === undefined ? {} : { retired: retired.collection }),
      ...(await countsOf(context, active)),
    };
  });
  return {
    sealer: { tail, oldestUnsealedMs: await oldestUnsealedMs(context.history, now), ...ownerOf(owners, 'sealer') },
    views: await Promise.all(views),
    consumers: await Promise.all(consumers.map((name) => reader(name, consumerLease(name), name))),
  };
}

function stateOf({ active, building, revision }: ViewEntry, wanted = 0): ViewStatus['state'] {
  if (building !== undefined) return 'building';
  return active === undefined || revision < wanted ? 'waiting' : 'served';
}

async function countsOf(
  { db }: FeedContext,
  collection: string | undefined,
): Promise<{ rows: number; parked: number }> {
  if (collection === undefined) return { rows: 0, parked: 0 };
  const [rows, parked] = await Promise.all([
    within('count of rows', db.collection(collection).estimatedDocumentCount({ maxTimeMS: CALL_MS })),
    within('count of parked', parkedRows(db).countDocuments({ collection }, { maxTimeMS: CALL_MS })),
  ]);
  return { rows, parked };
}

export async function ownersOfLeases({ db }: FeedContext, now: Date): Promise<ReadonlyMap<string, string>> {
  const rows = await within(
    'leases',
    leaseRows(db)
      .find({ until: { $gt: now } }, { maxTimeMS: CALL_MS })
      .toArray(),
  );
  return new Map(rows.map(({ _id, owner }) => [_id, owner]));
}

export function ownerOf(owners: ReadonlyMap<string, string>, lease: string): { owner?: string } {
  const owner = owners.get(lease);
  return owner === undefined ? {} : { owner };
}
