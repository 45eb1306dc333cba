import type { Clock } from '@libs/clock';
import type { Lease } from '@libs/feed';
import type { Document, Filter } from 'mongodb';
import type { Duty, DutyCollections } from './duty.js';
import { NO_METRICS, type QueueLog, type QueueMetrics } from './reporting.js';
import type { Signals, SignalTarget } from './signals.js';

export interface ReconcilerOptions {
  collections: Pick<DutyCollections, 'duties'>;
  signals: Pick<Signals, 'available' | 'onReturn' | 'send' | 'dropStrays' | 'remembers' | 'plantCanary'>;
  /** Named 'reconciler': one process at a time sweeps. Two at once would only signal twice. */
  lease: Pick<Lease, 'acquire' | 'release'>;
  clock: Clock;
  log: QueueLog;
  metrics?: QueueMetrics;
  /** Between two sweeps, ms; default 2 s. */
  everyMs?: number;
}

const EVERY_MS = 2_000;
const PAGE = 500;
/** Of one sweep, so that a large backlog never keeps the loop from noticing a stop; the rest is due in the next one. */
const MOST_PAGES = 40;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Signals again what is still pending. It needs nothing from Redis, so it is also what there is to do when Redis comes back
 * empty: no other procedure exists.
 */
export class Reconciler {
  private readonly metrics: QueueMetrics;
  private readonly everyMs: number;
  private stopping = false;
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private stopListening: (() => void) | undefined;
  /** Redis may have lost signals that were sent: what waits for an answer to them waits in vain. */
  private mayHaveLost = true;
  private held = false;

  constructor(private readonly options: ReconcilerOptions) {
    this.metrics = options.metrics ?? NO_METRICS;
    this.everyMs = options.everyMs ?? EVERY_MS;
  }

  start(): void {
    if (this.running) return;
    this.stopping = false;
    this.stopListening = this.options.signals.onReturn(({ reconnected }) => {
      if (reconnected) this.mayHaveLost = true;
      this.wake?.();
    });
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.stopListening?.();
    this.wake?.();
    await this.running;
    this.running = undefined;
    if (this.held) await this.options.lease.release().catch(() => undefined);
    this.held = false;
  }

  /** One look at everything that is due; how many duties were signalled. Does nothing while Redis is away: they stay due. */
  async sweep(): Promise<number> {
    const { signals } = this.options;
    if (!signals.available) return 0;
    if ((await signals.remembers()) === false) {
      this.mayHaveLost = true;
      // Planted first: a loss during this sweep is a new one.
      await signals.plantCanary();
    }
    if (this.mayHaveLost) {
      this.mayHaveLost = false;
      await this.bringForward();
    }
    let signalled = 0;
    for (let page = 0; page < MOST_PAGES && !this.stopping && (await this.hold()); page += 1) {
      const due = await this.signalPage();
      signalled += due.sent;
      if (!due.more) break;
    }
    return signalled;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        if (this.options.signals.available && (await this.hold())) await this.sweep();
      } catch (error) {
        this.mayHaveLost = true;
        this.options.log.error('reconciling failed; it is tried again', {
          error: error instanceof Error ? error.name : 'unknown',
        });
      }
      if (!this.stopping) await this.pause();
    }
  }

  private async hold(): Promise<boolean> {
    const before = this.held;
    this.held = await this.options.lease.acquire();
    // What the holder before us knew of losses died with it.
    if (this.held && !before) this.mayHaveLost = true;
    return this.held;
  }

  private async signalPage(): Promise<{ sent: number; more: boolean }> {
    const { collections, signals, clock } = this.options;
    const now = clock.now();
    const due = await collections.duties
      .find({ state: 'pending', nextSignalAt: { $lte: now } })
      .project<Pick<Duty, '_id' | 'queue' | 'streamId'>>({ queue: 1, streamId: 1 })
      .sort({ nextSignalAt: 1 })
      .limit(PAGE)
      .toArray();
    if (due.length === 0) return { sent: 0, more: false };
    const targets: SignalTarget[] = due.map(({ queue, streamId }) => ({ queue, caseId: streamId }));
    await signals.dropStrays(targets);
    // What Redis did not take stays due: an outage leaves no back-off behind.
    if (!(await signals.send(targets))) return { sent: 0, more: false };
    await collections.duties.updateMany({ _id: { $in: due.map(({ _id }) => _id) }, state: 'pending' }, pushBack(now));
    this.metrics.count('signals_repeated', {}, due.length);
    return { sent: due.length, more: due.length === PAGE };
  }

  /** Makes everything due that waits only because it was signalled; a duty that failed keeps its pause. */
  private async bringForward(): Promise<void> {
    const now = this.options.clock.now();
    const waiting: Filter<Duty> = {
      state: 'pending',
      nextSignalAt: { $gt: now },
      $or: [{ notBefore: { $exists: false } }, { notBefore: { $lte: now } }],
    };
    const { modifiedCount } = await this.options.collections.duties.updateMany(waiting, {
      $set: { nextSignalAt: now, signals: 0 },
    });
    if (modifiedCount > 0)
      this.options.log.info('Redis may have lost signals: all are sent again', { duties: modifiedCount });
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake?.(), this.everyMs);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
    });
  }
}

/** Next signal after 5, 10, 20, 40, then every 60 s, never before the pause of a failed run is over. */
function pushBack(now: Date): Document[] {
  const doubled = { $multiply: [FIRST_PAUSE_MS, { $pow: [2, { $min: ['$signals', 10] }] }] };
  const next = { $add: [now, { $min: [LONGEST_PAUSE_MS, doubled] }] };
  return [{ $set: { nextSignalAt: { $max: ['$notBefore', next] }, signals: { $add: ['$signals', 1] } } }];
}
