export type {
  Commit,
  CommitMeta,
  Consulted,
  HistoryCollections,
  LogEntry,
  LogNote,
  ReadEvent,
  StoredEvent,
} from './commit.js';
export {
  CommitIndeterminate,
  CommitTooLarge,
  EventRefused,
  HistoryCorrupt,
  KeyReusedForAnotherRequest,
  StoreOverloaded,
  StoreUnavailable,
  TooManyConflicts,
  UnknownEventType,
  VersionStale,
} from './errors.js';
export { envelopeOf, EventReader, type FieldsByType } from './event-reader.js';
export type { CommandMeta, Committed, Decided, DecideOptions, Decision, Effective, StreamRef } from './decision.js';
export { EventStore } from './event-store.js';
export { ERASURE_EVENT } from './folded-stream.js';
export { assertDurable, commitIndexes, historyCollections, historyIsInsertOnly } from './history.js';
export { requestMac, sameRequest } from './request-mac.js';
export { addressOf, STREAM_ALIAS } from './seal-events.js';
export { type StreamAddress, StreamLoader } from './stream-loader.js';
export {
  assertUpcastersComplete,
  EventCatalogue,
  type PlainData,
  type StreamType,
  type Upcaster,
  type Upcasters,
} from './stream-type.js';
export { commandIdOf, effectIdOf, namedId, NAMESPACE, streamIdOf, uuidv5 } from './uuid5.js';
export { type AppendOutcome, COALESCER_LIMITS, type CoalescerLimits, WriteCoalescer } from './write-coalescer.js';
