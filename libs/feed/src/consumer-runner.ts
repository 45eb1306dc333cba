import { followLog } from './follow-log.js';
import { leaseRows } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import { keepTrying } from './keep-trying.js';
import { Lease } from './lease.js';
import type { LogReader } from './log-reader.js';
import type { Positions } from './positions.js';
import type { SealedCommit } from './sealed-commit.js';

/** A reader with effects of its own; called with dense pages in order, at least once. */
export interface FeedConsumer {
  name: string;
  handle(page: readonly SealedCommit[]): Promise<void>;
}

/**
 * Where a consumer without a position begins: `present` for one that is added to a product in use (what happened before is not done
 * again), `origin` for one that was there from the first version, so that what came before its first start is not left undone.
 */
export type ConsumerStart = 'origin' | 'present';

export function consumerLease(name: string): string {
  return `consumer:${name}`;
}

/** Runs one consumer in one process of many: the one that holds its lease. A page that fails is given again. */
export class ConsumerRunner {
  private over = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly lease: Lease;

  constructor(
    private readonly context: FeedContext,
    private readonly log: LogReader,
    private readonly consumer: FeedConsumer,
    private readonly startAt: ConsumerStart,
    private readonly positions: Positions,
  ) {
    this.lease = new Lease(leaseRows(context.db), consumerLease(consumer.name), context.owner);
  }

  start(): void {
    this.over = new AbortController();
    const { signal } = this.over;
    this.running = keepTrying(this.context, consumerLease(this.consumer.name), signal, () =>
      this.lease.whileHeld(signal, (held) => this.follow(held)),
    );
  }

  /** Ends after the page under way. */
  async stop(): Promise<void> {
    this.over.abort();
    await this.running;
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { name } = this.consumer;
    const from =
      (await this.positions.find(name)) ??
      (await this.positions.begin(name, this.startAt === 'origin' ? 0 : await this.log.tail()));
    await followLog(this.log, this.positions, signal, {
      reader: name,
      from,
      handle: (page) => this.consumer.handle(page),
      onPage: (behind) => {
        this.context.metrics.set('consumer_lag_positions', behind, name);
      },
    });
  }
}
