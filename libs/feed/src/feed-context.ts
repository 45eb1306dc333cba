import type { Clock } from '@libs/clock';
import type { EventReader, HistoryCollections } from '@libs/event-store';
import type { Db } from 'mongodb';

export type FeedCounter =
  | 'feed_sealed_commits'
  | 'feed_sealed_batches'
  | 'feed_lost_races'
  | 'feed_flawed_commits'
  | 'feed_late_commits'
  | 'feed_recovered_commits'
  | 'feed_failures'
  | 'view_healed'
  | 'view_duplicates'
  | 'view_parked';

export type FeedGauge = 'feed_oldest_unsealed_ms' | 'feed_batch_size' | 'view_lag_positions' | 'consumer_lag_positions';

/** Where figures go; `of` names the loop, view or consumer meant. */
export interface FeedMetrics {
  add(counter: FeedCounter, by: number, of?: string): void;
  set(gauge: FeedGauge, value: number, of?: string): void;
}

/** Ids, codes and numbers only. */
export type FeedDetails = Readonly<Record<string, string | number | boolean | undefined>>;

export interface FeedLog {
  info(message: string, details?: FeedDetails): void;
  warn(message: string, details?: FeedDetails): void;
  error(message: string, details?: FeedDetails): void;
}

/** What every part of the feed works with; made once a process. */
export interface FeedContext {
  /** The application's database: leases, positions, views. */
  readonly db: Db;
  readonly history: HistoryCollections;
  readonly events: Pick<EventReader, 'read'>;
  readonly clock: Clock;
  readonly log: FeedLog;
  readonly metrics: FeedMetrics;
  /** Unique for this process and start; shown as the owner of its leases. */
  readonly owner: string;
}
