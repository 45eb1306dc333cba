import { randomUUID } from 'node:crypto';
import { pause } from '@libs/batching';
import { type Collection, MongoServerError } from 'mongodb';
import { within } from './bounded.js';
import type { LeaseRow } from './feed-collections.js';
import { renewalsOf, untilIn } from './lease-renewals.js';

export interface LeaseTimes {
  /** How long a lease holds without renewal, ms of the server's clock. */
  ttlMs: number;
  renewMs: number;
}

export const LEASE_TIMES: LeaseTimes = { ttlMs: 5_000, renewMs: 1_500 };

/**
 * Keeps two processes from doing the same work. It saves effort only: everything written behind it is guarded by itself
 * (unique index, row version, position), because a paused process may believe in a lease that has passed on.
 */
export class Lease {
  private readonly owner: string;
  private seeded = false;
  /** Counts changes of owner; the value of the last successful acquisition. */
  fence = 0;

  constructor(
    private readonly leases: Collection<LeaseRow>,
    readonly name: string,
    owner: string,
    private readonly times: LeaseTimes = LEASE_TIMES,
  ) {
    // Two runners of one process are rivals too.
    this.owner = `${owner}/${randomUUID().slice(0, 8)}`;
  }

  /** Takes the lease if it is free or expired, prolongs it if it is held; false when someone else holds it. */
  async acquire(): Promise<boolean> {
    if (!this.seeded) await this.seed();
    const mine = { $literal: this.owner };
    const row = await within(
      `lease ${this.name}`,
      this.leases.findOneAndUpdate(
        { _id: this.name, $or: [{ owner: this.owner }, { $expr: { $lt: ['$until', '$$NOW'] } }] },
        [
          {
            $set: {
              until: untilIn(this.times.ttlMs),
              fence: { $cond: [{ $eq: ['$owner', mine] }, '$fence', { $add: ['$fence', 1] }] },
              owner: mine,
            },
          },
        ],
        { returnDocument: 'after', maxTimeMS: this.times.ttlMs },
      ),
      this.times.ttlMs,
    );
    if (row) this.fence = row.fence;
    return row !== null;
  }

  async release(): Promise<void> {
    await within(
      `release of lease ${this.name}`,
      this.leases.updateOne({ _id: this.name, owner: this.owner }, { $set: { owner: '', until: new Date(0) } }),
      this.times.ttlMs,
    );
  }

  /**
   * Waits for the lease, then runs `work` once while it is held. `work` gets a signal that is aborted when the lease is lost or
   * `signal` is; the lease is released at the end. Errors of `work` come through.
   */
  async whileHeld(signal: AbortSignal, work: (held: AbortSignal) => Promise<void>): Promise<void> {
    while (!(await this.acquire())) {
      await pause(this.times.renewMs, signal);
      if (signal.aborted) return;
    }
    const over = new AbortController();
    const abort = () => {
      over.abort();
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    const renewing = this.renew(over);
    try {
      await work(over.signal);
    } finally {
      abort();
      signal.removeEventListener('abort', abort);
      await renewing;
      // Not released: it runs out by itself.
      await this.release().catch(() => undefined);
    }
  }

  private async renew(over: AbortController): Promise<void> {
    let trustedUntil = performance.now() + this.times.ttlMs;
    for (;;) {
      // At the same moments as the other leases of the process.
      await pause(this.times.renewMs - (performance.now() % this.times.renewMs), over.signal);
      if (over.signal.aborted) return;
      const asked = performance.now();
      const held = await this.prolong().catch(() => undefined);
      if (held) trustedUntil = asked + this.times.ttlMs;
      if (held === false || performance.now() > trustedUntil) {
        over.abort();
        return;
      }
    }
  }

  private async prolong(): Promise<boolean> {
    const { name, owner, times } = this;
    return (await renewalsOf(this.leases).renew({ name, owner, ttlMs: times.ttlMs })) || this.acquire();
  }

  // An upsert cannot carry $expr, so the document is there first.
  private async seed(): Promise<void> {
    try {
      await within(
        `seed of lease ${this.name}`,
        this.leases.insertOne({ _id: this.name, owner: '', until: new Date(0), fence: 0 }),
      );
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === 11_000)) throw error;
    }
    this.seeded = true;
  }
}
