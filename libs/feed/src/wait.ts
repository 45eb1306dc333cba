import { pause } from '@libs/batching';
import { CALL_MS, within } from './bounded.js';
import type { FeedContext } from './feed-context.js';
import type { FeedViews } from './feed-views.js';
import type { LogReader } from './log-reader.js';
import type { Positions } from './positions.js';

/** A global position, or a version of one stream. */
export type FeedTarget = number | { streamId: string; version: number };

const FIRST_MS = 10;
const LONGEST_MS = 50;
/** A view further behind than this is known not to get there soon, ms. */
const STALE_MS = 1_800;

/** Lets a reader see its own write: waits until a view has folded it. */
export class FeedWait {
  constructor(
    private readonly context: Pick<FeedContext, 'db' | 'clock'>,
    private readonly log: LogReader,
    private readonly views: FeedViews,
    private readonly positions: Positions,
  ) {}

  /**
   * True once the view has folded `target`. False when `signal` is aborted first, and at once when the view is more than 1.8 s
   * behind: the answer is then to be marked stale.
   */
  async reached(target: FeedTarget, view: string, signal: AbortSignal): Promise<boolean> {
    let wait = FIRST_MS;
    for (let round = 0; !signal.aborted; round += 1) {
      const collection = await this.views.activeName(view);
      if (await this.isReached(target, collection)) return true;
      // Looked at seldom: it is about a view that does not move, which a few rounds do not change.
      if (round % 8 === 0 && (await this.isStale(collection))) return false;
      await pause(wait, signal);
      wait = Math.min(wait * 1.5, LONGEST_MS);
    }
    return false;
  }

  private async isReached(target: FeedTarget, collection: string): Promise<boolean> {
    if (typeof target === 'number') return ((await this.positions.find(collection)) ?? 0) >= target;
    const rows = this.context.db.collection<{ _id: string; v: number }>(collection);
    const find = rows.findOne({ _id: target.streamId }, { projection: { v: 1 }, maxTimeMS: CALL_MS });
    return ((await within('version of a row', find))?.v ?? 0) >= target.version;
  }

  private async isStale(collection: string): Promise<boolean> {
    const position = (await this.positions.find(collection)) ?? 0;
    return (await this.log.lagMs(position, this.context.clock.now().getTime())) > STALE_MS;
  }
}
