export { MAX_ATTEMPTS, type Patience } from './attempt.js';
export { assertProcessors, QueuesUnfit, type RedisCheck } from './checks.js';
export { signalConnection, WorkerConnection, workerConnection } from './connections.js';
export { DeadDuties, type DeadDutiesPage, type DutyStatus } from './dead-duties.js';
export {
  defineDuty,
  type Duty,
  type DutyCollections,
  dutyCollections,
  type DutyConsumerRow,
  type DutyDefinition,
  type DutyError,
  dutyId,
  dutyIndexes,
  type DutyState,
  type WakingEvent,
} from './duty.js';
export { type DutyProcessor, DutyRunner, type DutyRunnerOptions, type ProcessorEntry } from './duty-runner.js';
export { DutyWriter, type DutyWriterOptions, type OwedDuty } from './duty-writer.js';
export { type QueueDirectory, withOpenDuties } from './queue-directory.js';
export { QueueWorkers, type QueueWorkersOptions } from './queue-workers.js';
export { Reconciler, type ReconcilerOptions } from './reconciler.js';
export type { QueueCount, QueueLog, QueueMetrics } from './reporting.js';
export { RedisWatch, type RedisWatchOptions } from './redis-watch.js';
export { QUEUE_PREFIX, signalOptions, Signals, type SignalsOptions, type SignalTarget } from './signals.js';
