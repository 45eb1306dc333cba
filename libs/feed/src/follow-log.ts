import { pause } from '@libs/batching';
import { Bookmark } from './bookmark.js';
import { type LogReader, PAGE } from './log-reader.js';
import type { Positions } from './positions.js';
import type { SealedCommit } from './sealed-commit.js';

const CHECK_MS = 1_000;

export interface Following {
  /** Whose position is kept. */
  reader: string;
  /** Where the reader stands. */
  from: number;
  handle: (page: readonly SealedCommit[]) => Promise<void>;
  /**
   * Pages that are not full come at multiples of this, ms: what comes meanwhile gathers in one page, in which the commits of one
   * stream become one change. A commit that comes alone is handled at once.
   */
  gatherMs?: number;
  /** After each page and at the tail: how far it is behind, in positions. */
  onPage?: (behind: number) => void;
  /** Asked about once a second; false ends the following. */
  goOn?: () => Promise<boolean>;
}

/**
 * Milliseconds until the next multiple of `gatherMs` after `began`: readers that wait for the same moments write in the same moments,
 * and one sync of the journal serves them all.
 */
function untilNext(gatherMs: number, began: number): number {
  return gatherMs === 0 ? 0 : (Math.floor(began / gatherMs) + 1) * gatherMs - performance.now();
}

/** Gives pages to `handle` in order, each at least once, and keeps the position. Ends on abort. */
export async function followLog(
  log: LogReader,
  positions: Positions,
  signal: AbortSignal,
  { reader, from, handle, gatherMs = 0, onPage, goOn }: Following,
): Promise<void> {
  let position = from;
  let checked = performance.now();
  const bookmark = new Bookmark(positions, reader, from);
  while (!signal.aborted) {
    const page = await log.next(position, signal, bookmark.dueIn(position) ?? CHECK_MS);
    const last = page.at(-1)?.position;
    const began = performance.now();
    if (last !== undefined && !signal.aborted) {
      await handle(page);
      position = last;
    }
    bookmark.keep(position);
    onPage?.(Math.max(0, log.recent.head - position));
    if (goOn && performance.now() - checked >= CHECK_MS) {
      if (!(await goOn())) break;
      checked = performance.now();
    }
    if (page.length > 0 && page.length < PAGE) await pause(untilNext(gatherMs, began), signal);
  }
  await bookmark.leave(position);
}
