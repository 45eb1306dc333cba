import { Clock } from '@libs/clock';
import type { MongoClient } from 'mongodb';

const EVERY_MS = 10_000;

/** A skew that makes the times of the machine's own logs and its view of certificates doubtful. */
export const ALARMING_SKEW_MS = 30_000;

/** Told after each measurement: milliseconds by which this machine's clock is behind the primary's. */
export type SkewListener = (skewMs: number) => void;

/**
 * The process' clock set by the MongoDB primary's, so that all processes agree about the day and the reception time
 * whatever their own clocks say.
 */
export class DisciplinedClock extends Clock {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly client: MongoClient,
    private readonly onMeasured: SkewListener,
  ) {
    super();
  }

  static async start(client: MongoClient, onMeasured: SkewListener): Promise<DisciplinedClock> {
    const clock = new DisciplinedClock(client, onMeasured);
    await clock.measure();
    clock.timer = setInterval(() => void clock.measure().catch(() => undefined), EVERY_MS);
    clock.timer.unref();
    return clock;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Measured anew: a machine whose clock was set a moment ago is found out before anything is called overdue by it. */
  override async trusted(): Promise<boolean> {
    await this.measure();
    return Math.abs(this.offsetMs) <= ALARMING_SKEW_MS;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async measure(): Promise<void> {
    const sent = Date.now();
    const { localTime } = await this.client.db('admin').command({ hello: 1 });
    const answered = Date.now();
    const offset = (localTime as Date).getTime() - (sent + answered) / 2;
    // Within the round trip the two clocks cannot be told apart: do not jitter.
    this.offsetMs = Math.abs(offset) <= Math.max(50, answered - sent) ? 0 : Math.round(offset);
    this.onMeasured(this.offsetMs);
  }
}
