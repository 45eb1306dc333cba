import { pause } from './pause.js';

export interface Yielding {
  /** Rest after a slice that nothing slowed, in times of what it took. */
  readonly times: number;
  /** Longest rest, ms. */
  readonly longestMs: number;
}

/** What was quick once may never be so again: after some hundred slices it is forgotten. */
const FORGETS = 1.003;

/**
 * Rests between equal slices of bulk work, by what they themselves take: one that took twice as long as the quickest of late met somebody
 * who uses the same processors and disks, and is followed by a rest twice as long in proportion. So the share of the work goes down with
 * the square of what it is slowed by, before anybody is behind.
 */
export class YieldingRests {
  private end = 0;
  private quickest = Infinity;

  constructor(private readonly yielding: Yielding) {}

  /** `performance.now()` at which the rest is over. */
  get until(): number {
    return this.end;
  }

  /**
   * @param began `performance.now()` when the slice that has just ended was begun
   * @param isWhole false for a smaller one than the others: it tells nothing of how quick those can be
   * @param share of the usual rest, where nobody is known to need it
   */
  after(began: number, isWhole = true, share = 1): void {
    const now = performance.now();
    const took = now - began;
    if (isWhole) this.quickest = Math.min(took, this.quickest * FORGETS);
    const slowed = isWhole ? took / this.quickest : 1;
    this.end = now + Math.min(this.yielding.longestMs, share * this.yielding.times * slowed * took);
  }

  /** Waits for what is left of the rest, or until `signal` is aborted. */
  async over(signal?: AbortSignal): Promise<void> {
    await pause(this.end - performance.now(), signal);
  }
}
