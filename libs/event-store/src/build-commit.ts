import { commitHash } from '@libs/audit-chain';
import type { EventOf } from '@libs/decider';
import { Binary, ObjectId } from 'mongodb';
import type { Commit, CommitMeta } from './commit.js';
import type { CommandMeta, Decided, StreamRef } from './decision.js';
import type { FoldedStream } from './folded-stream.js';
import { sealEvents } from './seal-events.js';
import type { StreamType } from './stream-type.js';

export interface PendingEvents<Event> {
  decided: Decided<Event>;
  meta: CommandMeta;
  recordedAt: Date;
}

/** The document as it will be stored: sealed, chained, hashed. Fields without a value are absent, not null. */
export function buildCommit<State, Event extends EventOf<string, object>>(
  type: StreamType<State, Event>,
  { institution, streamId }: StreamRef,
  folded: FoldedStream<State>,
  { decided, meta, recordedAt }: PendingEvents<Event>,
  keys: ReadonlyMap<string, Uint8Array>,
): Commit {
  const version = folded.version + 1;
  const place = { institution, streamId, version, erasures: folded.erasures };
  const unhashed = {
    institution,
    kind: type.kind,
    streamId,
    version,
    recordedAt,
    effectiveAt: decided.effective?.at ?? recordedAt,
    effectiveSource: decided.effective?.source ?? ('clock' as const),
    meta: storedMeta(meta, decided),
    prev: new Binary(folded.lastHash),
    events: sealEvents(type.schemas, decided.events, place, keys),
  };
  return { _id: new ObjectId(), ...unhashed, hash: new Binary(commitHash(unhashed)) };
}

function storedMeta<Event>(meta: CommandMeta, decided: Decided<Event>): CommitMeta {
  const { commandId, requestMac, actor, correlationId, causationId } = meta;
  return {
    commandId,
    ...(requestMac && { requestMac }),
    actor: present(actor),
    correlationId,
    ...(causationId !== undefined && { causationId }),
    consulted: present(decided.consulted ?? {}),
  };
}

/** Without fields that are undefined: those would be stored by no one and hashed by some. */
function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
