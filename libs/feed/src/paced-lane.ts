import { pause } from '@libs/batching';
import type { FeedLags, ReaderLag } from './feed-lags.js';
import { GATHER_MS } from './view-runner.js';

const LOOK_EVERY_MS = 500;
const BEHIND_MS = 500;
const NEVER = new AbortController().signal;

/**
 * The lane of bulk work: it goes on while people do not feel it, and waits while the log or a view is more than half a second
 * behind (DESIGN.md 2). A view rests up to `GATHER_MS` between two pages of its own accord: only what is longer is being behind. A reader
 * that nobody runs is waited for by nobody.
 */
export class PacedLane {
  private look: Promise<boolean> | undefined;
  private lookedAt = -Infinity;

  constructor(private readonly feed: { lags(): Promise<FeedLags> }) {}

  /** Resolves when the lane is clear, or `signal` is aborted. */
  async clear(signal: AbortSignal = NEVER): Promise<void> {
    while (!signal.aborted && (await this.isBehind())) await pause(LOOK_EVERY_MS, signal);
  }

  /** One look for all who ask within half a second. */
  private isBehind(): Promise<boolean> {
    if (this.look === undefined || performance.now() - this.lookedAt >= LOOK_EVERY_MS) {
      this.lookedAt = performance.now();
      this.look = this.lookNow();
    }
    return this.look;
  }

  private async lookNow(): Promise<boolean> {
    const { sealer, views, consumers } = await this.feed.lags();
    const sealing = sealer.owner === undefined ? 0 : sealer.oldestUnsealedMs;
    const lagOf = ({ owner, lagMs }: ReaderLag) => (owner === undefined ? 0 : lagMs);
    const folding = Math.max(0, ...views.map(lagOf)) - GATHER_MS;
    return Math.max(sealing, folding, ...consumers.map(lagOf)) > BEHIND_MS;
  }
}
