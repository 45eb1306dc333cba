import { setTimeout as pause } from 'node:timers/promises';
import type { Feed } from '@libs/feed';

const LOOK_EVERY_MS = 500;
const BEHIND_MS = 500;
const PAUSE_MS = 100;

/**
 * The lane of bulk work: it goes on while people do not feel it, and waits while the log or a view is more than half a second
 * behind (DESIGN.md 2). Where no worker runs, nobody is kept waiting and nothing is waited for.
 */
export class PacedLane {
  private lookedAt = -Infinity;
  private behind = false;
  waitedMs = 0;

  constructor(private readonly feed: Pick<Feed, 'status'>) {}

  async clear(): Promise<void> {
    while (await this.isBehind()) {
      await pause(PAUSE_MS);
      this.waitedMs += PAUSE_MS;
    }
  }

  private async isBehind(): Promise<boolean> {
    if (performance.now() - this.lookedAt >= LOOK_EVERY_MS || this.behind) {
      const { sealer, views, consumers } = await this.feed.status();
      const lags = [sealer.oldestUnsealedMs, ...[...views, ...consumers].map(({ lagMs }) => lagMs)];
      this.behind = sealer.owner !== undefined && Math.max(...lags) > BEHIND_MS;
      this.lookedAt = performance.now();
    }
    return this.behind;
  }
}
