import { pause } from './pause.js';

/** How long to rest between batches. Absent: not at all. */
export interface Pace {
  /** Times as long as the last batch took … */
  readonly times: number;
  /** … but at most this, ms. */
  readonly longestMs: number;
}

/**
 * The rest after a batch: what comes meanwhile gathers, the more the slower the database answers. A call that comes alone finds the
 * rest over and waits for nothing.
 */
export class Rests {
  private end = 0;

  constructor(private readonly pace: Pace | undefined) {}

  /** `performance.now()` at which the rest is over. */
  get until(): number {
    return this.end;
  }

  /** @param began `performance.now()` when the batch that has just ended was sent */
  after(began: number): void {
    if (this.pace === undefined) return;
    const now = performance.now();
    this.end = now + Math.min(this.pace.longestMs, this.pace.times * (now - began));
  }

  /** Waits for what is left of the rest, or until `signal` is aborted. */
  async over(signal?: AbortSignal): Promise<void> {
    await pause(this.end - performance.now(), signal);
  }
}
