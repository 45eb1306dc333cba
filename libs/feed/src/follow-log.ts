import type { LogReader } from './log-reader.js';
import type { Positions } from './positions.js';
import type { SealedCommit } from './sealed-commit.js';

const CHECK_MS = 1_000;

export interface Following {
  /** Whose position is kept. */
  reader: string;
  /** Where the reader stands. */
  from: number;
  handle: (page: readonly SealedCommit[]) => Promise<void>;
  /** After each page and at the tail: how far it is behind, in positions. */
  onPage?: (behind: number) => void;
  /** Asked about once a second; false ends the following. */
  goOn?: () => Promise<boolean>;
}

/** Gives pages to `handle` in order, each at least once, and keeps the position after each. Ends on abort. */
export async function followLog(
  log: LogReader,
  positions: Positions,
  signal: AbortSignal,
  { reader, from, handle, onPage, goOn }: Following,
): Promise<void> {
  let position = from;
  let checked = performance.now();
  while (!signal.aborted) {
    const page = await log.next(position, signal, CHECK_MS);
    const last = page.at(-1)?.position;
    if (last !== undefined && !signal.aborted) {
      await handle(page);
      await positions.advance(reader, position, last);
      position = last;
    }
    onPage?.(Math.max(0, log.recent.head - position));
    if (goOn && performance.now() - checked >= CHECK_MS) {
      if (!(await goOn())) return;
      checked = performance.now();
    }
  }
}
