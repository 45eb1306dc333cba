import type { Commit, HistoryCollections, LogEntry } from '@libs/event-store';
import type { FindOptions } from 'mongodb';
import { within } from './bounded.js';
import { retryPassing } from './retry-passing.js';
import type { SealedCommit } from './sealed-commit.js';

const BATCH = 4_000;
const BATCH_MS = 60_000;

export interface WholeStream {
  streamId: string;
  /** Sealed commits from version 1 on, without a hole. */
  commits: SealedCommit[];
  /** Highest sealed version; more than there are commits when an earlier one is not sealed yet. */
  head: number;
}

export interface ScanOptions {
  /** Most commits loaded at a time, but for a single stream that has more. */
  most?: number;
  /** Whether the next batch is loaded while this one is worked on; without, not before more is asked for. */
  readsAhead?: boolean;
}

type Place = Pick<LogEntry, '_id' | 'streamId' | 'version'>;

/**
 * All streams of these kinds, ordered by id, in bounded batches. A stream that is being sealed meanwhile may come with its first
 * commits only; what is missing has a position behind the tail read before.
 */
export async function* wholeStreams(
  history: HistoryCollections,
  kinds: readonly string[],
  signal: AbortSignal,
  { most = BATCH, readsAhead = true }: ScanOptions = {},
): AsyncGenerator<WholeStream[]> {
  let after = '';
  const load = () => retryPassing(signal, () => loadBatch(history, kinds, after, most));
  let ahead = load();
  try {
    for (;;) {
      const { streams, last } = await ahead;
      if (last === undefined || signal.aborted) return;
      after = last;
      if (readsAhead) {
        ahead = load();
        ahead.catch(() => undefined);
      }
      yield streams;
      if (!readsAhead) ahead = load();
    }
  } finally {
    await ahead.catch(() => undefined);
  }
}

async function loadBatch(
  { commits, log }: HistoryCollections,
  kinds: readonly string[],
  after: string,
  most: number,
): Promise<{ streams: WholeStream[]; last?: string }> {
  const kind = { $in: [...kinds] };
  const options: FindOptions = { sort: { streamId: 1, version: 1 }, batchSize: most + 1, maxTimeMS: BATCH_MS };
  const projection = { streamId: 1, version: 1 };
  const page = await within(
    'scan of the log',
    log.find({ kind, streamId: { $gt: after } }, { ...options, projection, limit: most + 1 }).toArray(),
    BATCH_MS,
  );
  const places = await wholeOnly(page, most, (streamId) =>
    within('a long stream', log.find({ streamId }, { ...options, projection }).toArray(), BATCH_MS),
  );
  const last = places.at(-1)?.streamId;
  if (last === undefined) return { streams: [] };
  const found = await within(
    'scan of the commits',
    commits.find({ kind, streamId: { $gt: after, $lte: last } }, options).toArray(),
    BATCH_MS,
  );
  return { streams: join(places, found), last };
}

// The last stream of a full page may be cut: it is left for the next page, or fetched whole when it fills this one alone.
async function wholeOnly(page: Place[], most: number, whole: (streamId: string) => Promise<Place[]>): Promise<Place[]> {
  const last = page.at(-1)?.streamId;
  if (last === undefined || page.length <= most) return page;
  const complete = page.filter(({ streamId }) => streamId !== last);
  return complete.length > 0 ? complete : whole(last);
}

// Both sides are in the same order; commits that are not sealed yet have no place and are passed over.
function join(places: readonly Place[], commits: readonly Commit[]): WholeStream[] {
  const streams: WholeStream[] = [];
  let at = 0;
  let stream: WholeStream | undefined;
  for (const place of places) {
    if (place.streamId !== stream?.streamId) {
      stream = { streamId: place.streamId, commits: [], head: 0 };
      streams.push(stream);
    }
    stream.head = place.version;
    while (at < commits.length && isBefore(commits[at] as Commit, place)) at += 1;
    const commit = commits[at];
    const here = commit?.streamId === place.streamId && commit.version === place.version;
    if (here && place.version === stream.commits.length + 1) stream.commits.push({ position: place._id, commit });
  }
  return streams;
}

function isBefore(commit: Commit, place: Place): boolean {
  if (commit.streamId !== place.streamId) return commit.streamId < place.streamId;
  return commit.version < place.version;
}
