export { CallTimedOut, within } from './bounded.js';
export { ConsumerRunner, type ConsumerStart, type FeedConsumer } from './consumer-runner.js';
export { Feed, type FeedParts, UnknownView } from './feed.js';
export {
  feedIndexes,
  leaseRows,
  type LeaseRow,
  logIndexes,
  type ParkedRow,
  type PositionRow,
  type ViewEntry,
} from './feed-collections.js';
export type { FeedContext, FeedCounter, FeedDetails, FeedGauge, FeedLog, FeedMetrics } from './feed-context.js';
export { feedStatus, type FeedStatus, type ReaderStatus, type ViewStatus } from './feed-status.js';
export { FeedViews, ViewNotReady } from './feed-views.js';
export type { AnyView } from './fold-row.js';
export { keepTrying } from './keep-trying.js';
export { Lease, LEASE_TIMES, type LeaseTimes } from './lease.js';
export { LogBroken, LogReader } from './log-reader.js';
export { PositionTaken } from './positions.js';
export { PacedLane } from './paced-lane.js';
export { BuildStopped, BuildUnderWay, rebuildView, type RebuildOptions, type RebuildProgress } from './rebuild.js';
export { RecentCommits } from './recent-commits.js';
export { retryPassing } from './retry-passing.js';
export type { SealedCommit } from './sealed-commit.js';
export { Sealer, type SealerOptions } from './sealer.js';
export { unparkView } from './unpark.js';
export { defineView, type FeedEvent, type RowChange, type StoredRow, type ViewDefinition } from './view.js';
export { viewDigest } from './view-digest.js';
export { ViewRunner } from './view-runner.js';
export { FeedWait, type FeedTarget } from './wait.js';
