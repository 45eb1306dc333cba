import { type LogReader, PAGE } from './log-reader.js';
import { pause } from './pause.js';
import type { Positions } from './positions.js';
import type { SealedCommit } from './sealed-commit.js';

const CHECK_MS = 1_000;
/** A position may lag behind what is handled by this: to handle a page again does no harm, to write after each one costs. */
const SAVE_MS = 200;

export interface Following {
  /** Whose position is kept. */
  reader: string;
  /** Where the reader stands. */
  from: number;
  handle: (page: readonly SealedCommit[]) => Promise<void>;
  /**
   * Least time from one page to the next, ms, but for full pages: what comes meanwhile gathers in one page, in which the commits of one
   * stream become one change. A commit that comes alone is handled at once.
   */
  gatherMs?: number;
  /** After each page and at the tail: how far it is behind, in positions. */
  onPage?: (behind: number) => void;
  /** Asked about once a second; false ends the following. */
  goOn?: () => Promise<boolean>;
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
  const saved = { position: from, at: -SAVE_MS };
  const save = async (): Promise<void> => {
    if (saved.position === position) return;
    await positions.advance(reader, saved.position, position);
    saved.position = position;
    saved.at = performance.now();
  };
  while (!signal.aborted) {
    const unsaved = saved.position !== position;
    const page = await log.next(position, signal, unsaved ? saved.at + SAVE_MS - performance.now() : CHECK_MS);
    const last = page.at(-1)?.position;
    const began = performance.now();
    if (last !== undefined && !signal.aborted) {
      await handle(page);
      position = last;
    }
    if (performance.now() - saved.at >= SAVE_MS) await save();
    onPage?.(Math.max(0, log.recent.head - position));
    if (goOn && performance.now() - checked >= CHECK_MS) {
      if (!(await goOn())) break;
      checked = performance.now();
    }
    if (page.length > 0 && page.length < PAGE) await pause(began + gatherMs - performance.now(), signal);
  }
  // At the end only as a courtesy to the next reader, who may have gone on already.
  await save().catch(() => undefined);
}
