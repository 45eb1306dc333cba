import type { EventOf } from '@libs/decider';
import type { FeedEvent } from '@libs/feed';
import type { Collection, Db, IndexDescription } from 'mongodb';

export type DutyState = 'pending' | 'done' | 'dead';

/** Why the last attempt failed: names and codes; the message only of errors of our own, which carry no personal data. */
export interface DutyError {
  name: string;
  code?: string;
  message?: string;
  at: Date;
}

/** What must happen because of an event. Ids and codes only, never personal data. */
export interface Duty {
  /** `<consumer>:<streamId>:<version>:<index>`: written again it is the same duty. */
  _id: string;
  consumer: string;
  institution: string;
  streamId: string;
  version: number;
  /** Of the waking event in its commit. */
  index: number;
  queue: string;
  state: DutyState;
  /** Failed runs of this generation. */
  attempts: number;
  /** How often an operator has sent it off again. */
  generation: number;
  /** Signals sent again since the last run, for the back-off of signalling. */
  signals: number;
  createdAt: Date;
  /** When the reconciler signals it (again) if it is still pending. */
  nextSignalAt: Date;
  /** Back-off after a failed run: not run earlier, whoever signals. */
  notBefore?: Date;
  outcome?: string;
  error?: DutyError;
  doneAt?: Date;
  deadAt?: Date;
}

/** Since when a consumer has duties: it began at the present, so older events owe it nothing. */
export interface DutyConsumerRow {
  _id: string;
  /** Position of the log's tail when the consumer was first seen. */
  since: number;
}

export interface DutyCollections {
  duties: Collection<Duty>;
  consumers: Collection<DutyConsumerRow>;
}

export function dutyCollections(db: Db): DutyCollections {
  return { duties: db.collection<Duty>('duties'), consumers: db.collection<DutyConsumerRow>('duty_consumers') };
}

const OPEN: readonly DutyState[] = ['pending', 'dead'];
const ofOpenOnes = { partialFilterExpression: { state: { $in: [...OPEN] } } };

/** Selects what the indexes hold: a query without it reads the whole history of duties. */
export const OPEN_DUTIES = { state: { $in: [...OPEN] } };

/** Indexes of `duties`. They hold open duties only, so their size follows the work at hand and not the history. */
export const dutyIndexes: readonly IndexDescription[] = [
  { name: 'open_by_case', key: { streamId: 1, version: 1, index: 1 }, ...ofOpenOnes },
  { name: 'open_due', key: { state: 1, nextSignalAt: 1 }, ...ofOpenOnes },
  { name: 'open_by_consumer', key: { state: 1, consumer: 1, createdAt: 1 }, ...ofOpenOnes },
  { name: 'dead_by_id', key: { state: 1, _id: 1 }, partialFilterExpression: { state: 'dead' } },
];

type AnyEvent = EventOf<string, Record<string, unknown>>;

/** An event of the feed whose data has the shape its type promises (clear fields only: sealed ones are absent). */
export type WakingEvent<E extends EventOf<string, object> = AnyEvent> =
  E extends EventOf<string, object> ? Omit<FeedEvent, 'type' | 'data'> & { type: E['type']; data: E['data'] } : never;

export interface DutyDefinition<E extends EventOf<string, object> = AnyEvent> {
  /** Stable name of who owes the effect; part of stored ids: never to change. */
  consumer: string;
  /** Kind of stream whose events wake it. */
  kind: string;
  wakesOn: readonly E['type'][];
  /** Name of the queue in which the duty waits; no ':' (BullMQ refuses it). */
  queue(event: WakingEvent<E>): string;
  /** Events of these types that owe nothing all the same. Imported ones are never asked about: they owe nothing by rule. */
  skip?(event: WakingEvent<E>): boolean;
}

const CONSUMER = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const QUEUE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** @throws {TypeError} when the consumer's name could not be part of an id, or nothing wakes it */
export function defineDuty<E extends EventOf<string, object> = AnyEvent>(
  definition: DutyDefinition<E>,
): DutyDefinition {
  if (!CONSUMER.test(definition.consumer)) throw new TypeError(`not a consumer's name: ${definition.consumer}`);
  if (definition.wakesOn.length === 0) throw new TypeError(`${definition.consumer}: no event wakes this duty`);
  // The writer hands a definition only events of the types it wakes on, so the narrower event type holds.
  return definition as unknown as DutyDefinition;
}

export function dutyId(consumer: string, streamId: string, version: number, index: number): string {
  return `${consumer}:${streamId}:${version}:${index}`;
}

/** @throws {TypeError} when BullMQ could not keep the queue under this name */
export function requireQueueName(name: string): string {
  if (!QUEUE.test(name)) throw new TypeError(`not a queue's name: ${name}`);
  return name;
}
