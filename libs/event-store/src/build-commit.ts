import { commitHash } from '@libs/audit-chain';
import type { EventOf } from '@libs/decider';
import { Binary, ObjectId } from 'mongodb';
import type { Commit, CommitMeta, Consulted } from './commit.js';
import type { CommandMeta, Decided, StreamRef } from './decision.js';
import type { FoldedStream } from './folded-stream.js';
import { isOfKind } from './clear-kinds.js';
import { EventRefused } from './errors.js';
import { sealEvents } from './seal-events.js';
import type { StreamType } from './stream-type.js';

export interface PendingEvents<Event> {
  decided: Decided<Event>;
  meta: CommandMeta;
  recordedAt: Date;
  requestMac?: Binary | undefined;
}

/** The document as it will be stored: sealed, chained, hashed. Fields without a value are absent, not null. */
export function buildCommit<State, Event extends EventOf<string, object>>(
  type: StreamType<State, Event>,
  { institution, streamId }: StreamRef,
  folded: FoldedStream<State>,
  { decided, meta, recordedAt, requestMac }: PendingEvents<Event>,
  keys: ReadonlyMap<string, Uint8Array>,
): Commit {
  if (!isOfKind('uuid', streamId) || !isOfKind('code', institution))
    throw new EventRefused('commit', 'streamId', 'is no UUID');
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
    meta: storedMeta(meta, decided, requestMac),
    prev: new Binary(folded.lastHash),
    events: sealEvents(type.schemas, decided.events, place, keys),
  };
  return { _id: new ObjectId(), ...unhashed, hash: new Binary(commitHash(unhashed)) };
}

function storedMeta<Event>(meta: CommandMeta, decided: Decided<Event>, requestMac: Binary | undefined): CommitMeta {
  const { commandId, actor, correlationId, causationId } = meta;
  assertMeta(meta, decided.consulted ?? {});
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

/** Ids of ours and of others that stand in `meta`: no spaces and no accents, so that no sentence and no name passes. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$/;
const KINDS = ['staff', 'citizen', 'system', 'integration', 'import'];

function assertMeta({ commandId, actor, correlationId, causationId }: CommandMeta, consulted: Consulted): void {
  const faults = [
    !isOfKind('uuid', commandId) && 'commandId',
    !KINDS.includes(actor.kind) && 'actor.kind',
    !REFERENCE.test(actor.id) && 'actor.id',
    actor.id.includes('@') && 'actor.id',
    actor.role !== undefined && !isOfKind('code', actor.role) && 'actor.role',
    actor.department !== undefined && !isOfKind('code', actor.department) && 'actor.department',
    !REFERENCE.test(correlationId) && 'correlationId',
    causationId !== undefined && !REFERENCE.test(causationId) && 'causationId',
    ...Object.entries(consulted).map(
      ([name, version]) => version !== undefined && !REFERENCE.test(String(version)) && `consulted.${name}`,
    ),
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new EventRefused('meta', faults.join(', '), 'holds what may not stand in clear');
}
