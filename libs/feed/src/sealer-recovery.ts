import type { Commit, HistoryCollections } from '@libs/event-store';
import { ObjectId } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import type { FeedContext } from './feed-context.js';
import type { LogWriter } from './log-writer.js';
import { MISSING_WINDOW, type MissingCommit, missingCommits } from './missing-commits.js';
import { seeingAllWritten } from './seeing-all-written.js';

const CHUNK = 500;

export interface Recovery {
  /** Why the stream could not be resumed: a code. */
  cause: string;
  /** Token of the live stream, opened before. The last recovered entry gets it: what comes after it is live. */
  token: unknown;
  signal: AbortSignal;
  window?: number;
}

/**
 * Seals what the change stream can no longer tell of: in the order of recording, within a stream by version. The true order
 * between streams is lost for these commits, which a note in `log_notes` says for good. Entries carry no token until
 * the last, so that a recovery which is cut short is done again.
 */
export async function recoverLog(
  context: Pick<FeedContext, 'db' | 'history' | 'clock' | 'log' | 'metrics'>,
  writer: LogWriter,
  { cause, token, signal, window = MISSING_WINDOW }: Recovery,
): Promise<number> {
  const { history, log, metrics } = context;
  const { position: afterPosition } = await writer.tail();
  let sealed = 0;
  for (let pass = 0, last = false; !last && !signal.aborted; pass += 1) {
    // A commit that was on its way to the majority when the stream opened is told by no stream, and a plain read may be too early.
    const { oldest, total } = await seeingAllWritten(context.db, (session) => missingCommits(history, window, session));
    last = total <= window;
    if (pass === 0 && total > 0 && afterPosition > 0) {
      const note = {
        _id: new ObjectId(),
        kind: 'history-gap' as const,
        at: context.clock.now(),
        afterPosition,
        sealed: total,
      };
      await within('note of a history gap', history.notes.insertOne(note));
      log.warn('the change stream could not be resumed; missing commits are sealed by time', {
        cause,
        afterPosition,
        total,
      });
    }
    for (let at = 0; at < oldest.length && !signal.aborted; at += CHUNK) {
      const chunk = await load(history, oldest.slice(at, at + CHUNK));
      const ends = last && at + CHUNK >= oldest.length;
      sealed += await writer.seal(
        chunk.map((commit, index) => ({ commit, token: ends && index === chunk.length - 1 ? token : null })),
      );
    }
  }
  if (sealed > 0) metrics.add('feed_recovered_commits', sealed);
  return sealed;
}

async function load(history: HistoryCollections, wanted: readonly MissingCommit[]): Promise<Commit[]> {
  const ids = wanted.map(({ id }) => id);
  const find = history.commits.find({ _id: { $in: ids } }, { maxTimeMS: CALL_MS, batchSize: CHUNK });
  const found = await within('missing commits', find.toArray());
  const byId = new Map(found.map((commit) => [commit._id.toHexString(), commit]));
  return wanted.flatMap(({ id }) => byId.get(id.toHexString()) ?? []);
}
