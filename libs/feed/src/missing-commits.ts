import type { HistoryCollections } from '@libs/event-store';
import type { ClientSession, Collection, ObjectId } from 'mongodb';
import { CALL_MS } from './bounded.js';
import { cursorBatches } from './cursor-batches.js';

/** Where a stream's commits go on beyond its log entries. */
interface Lagging {
  streamId: string;
  /** Highest sealed version. */
  sealed: number;
  /** Highest version there is. */
  head: number;
}

/** A commit to be sealed, with what decides its turn. */
export interface MissingCommit {
  id: ObjectId;
  streamId: string;
  version: number;
  /** ms since the epoch; never less than that of an earlier version of the same stream. */
  at: number;
}

/** Most commits held in memory at a time. */
export const MISSING_WINDOW = 200_000;
const RANGES = 100;
/** Grouping all streams of a large history takes the server minutes. */
const HEADS_MS = 15 * 60_000;

/**
 * Commits without a log entry, the oldest `window` of them in the order to seal them, and how many there are in all. Compares
 * the heads of all streams; both sides come sorted from a covered index, so only the window is held in memory.
 */
export async function missingCommits(
  { commits, log }: HistoryCollections,
  window = MISSING_WINDOW,
  session?: ClientSession,
): Promise<{ oldest: MissingCommit[]; total: number }> {
  let oldest: MissingCommit[] = [];
  let total = 0;
  let ranges: Lagging[] = [];
  const keep = () => {
    oldest.sort(byTurn);
    if (oldest.length > window) oldest = oldest.slice(0, window);
  };
  const load = async () => {
    for await (const missing of turnsOf({ commits }, ranges, session)) {
      oldest.push(missing);
      if (oldest.length >= 2 * window) keep();
    }
    ranges = [];
  };
  for await (const lagging of laggingStreams(heads(commits, session), heads(log, session))) {
    total += lagging.head - lagging.sealed;
    ranges.push(lagging);
    if (ranges.length >= RANGES) await load();
  }
  if (ranges.length > 0) await load();
  keep();
  return { oldest, total };
}

// Ids of streams are ASCII (UUIDs), so MongoDB and JavaScript order them alike.
async function* laggingStreams(all: AsyncGenerator<Head>, sealed: AsyncGenerator<Head>): AsyncGenerator<Lagging> {
  let known = await sealed.next();
  for await (const { _id: streamId, head } of all) {
    while (!known.done && known.value._id < streamId) known = await sealed.next();
    const entry = known.done ? undefined : known.value;
    const upTo = entry?._id === streamId ? entry.head : 0;
    if (upTo < head) yield { streamId, sealed: upTo, head };
  }
  await sealed.return(undefined);
}

interface Head {
  _id: string;
  head: number;
}

interface Versioned {
  streamId: string;
  version: number;
}

async function* heads<Row extends Versioned>(rows: Collection<Row>, session?: ClientSession): AsyncGenerator<Head> {
  // Answered by DISTINCT_SCAN over {streamId, version}; the last $sort is for a server that groups another way.
  const cursor = rows.aggregate<Head>(
    [
      { $sort: { streamId: -1, version: -1 } },
      { $group: { _id: '$streamId', head: { $first: '$version' } } },
      { $sort: { _id: 1 } },
    ],
    { allowDiskUse: true, batchSize: 5_000, maxTimeMS: HEADS_MS, ...(session && { session }) },
  );
  for await (const batch of cursorBatches('heads of all streams', cursor, HEADS_MS)) yield* batch;
}

async function* turnsOf(
  { commits }: Pick<HistoryCollections, 'commits'>,
  ranges: readonly Lagging[],
  session?: ClientSession,
): AsyncGenerator<MissingCommit> {
  const cursor = commits.find(
    { $or: ranges.map(({ streamId, sealed, head }) => ({ streamId, version: { $gt: sealed, $lte: head } })) },
    {
      projection: { streamId: 1, version: 1, recordedAt: 1 },
      sort: { streamId: 1, version: 1 },
      batchSize: 5_000,
      maxTimeMS: 10 * CALL_MS,
      ...(session && { session }),
    },
  );
  let last: MissingCommit | undefined;
  for await (const batch of cursorBatches('missing commits', cursor, 10 * CALL_MS)) {
    for (const { _id: id, streamId, version, recordedAt } of batch) {
      const floor = last?.streamId === streamId ? last.at : 0;
      last = { id, streamId, version, at: Math.max(recordedAt.getTime(), floor) };
      yield last;
    }
  }
}

function byTurn(a: MissingCommit, b: MissingCommit): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.streamId !== b.streamId) return a.streamId < b.streamId ? -1 : 1;
  return a.version - b.version;
}
