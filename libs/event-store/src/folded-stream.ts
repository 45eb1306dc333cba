import { commitHash, streamGenesis } from '@libs/audit-chain';
import type { EventOf, EventSchemas } from '@libs/decider';
import type { Commit } from './commit.js';
import { HistoryCorrupt, UnknownEventType } from './errors.js';
import type { EventReader } from './event-reader.js';
import { KnownCommands } from './known-commands.js';
import { flawOfForm } from './stored-form.js';
import type { StreamType } from './stream-type.js';

/** Name of the event that destroys a person's key; the store itself must know it to pick the next generation. */
export const ERASURE_EVENT = 'PersonalDataErased';

/** A stream's state and what is needed to append to it. Treated as immutable. */
export interface FoldedStream<State> {
  readonly state: State;
  readonly version: number;
  readonly lastHash: Uint8Array;
  readonly recordedAt: Date;
  readonly erasures: Readonly<Record<string, number>>;
  readonly commands: KnownCommands;
}

export function emptyStream<State, Event extends EventOf<string, object>>(
  type: StreamType<State, Event>,
  { institution, streamId }: { institution: string; streamId: string },
): FoldedStream<State> {
  return {
    state: type.decider.initial,
    version: 0,
    lastHash: streamGenesis(institution, streamId),
    recordedAt: new Date(0),
    erasures: {},
    commands: KnownCommands.none(),
  };
}

/** Folds further commits on, each checked against the chain: a history that does not hash to what it says is never decided on. */
export async function foldCommits<State, Event extends EventOf<string, object>>(
  type: StreamType<State, Event>,
  reader: EventReader,
  from: FoldedStream<State>,
  commits: readonly Commit[],
  { verify }: { verify: boolean } = { verify: true },
): Promise<FoldedStream<State>> {
  if (commits.length === 0) return from;
  // Before anything is read from them: what has another form than it should would be misread.
  if (verify) assertChain(commits, from);
  const read = await reader.read(commits, { open: false });
  const erasures: Record<string, number> = { ...from.erasures };
  let { state, version, lastHash, recordedAt, commands } = from;
  commits.forEach((commit, at) => {
    assertKnown(type, commit);
    for (const event of read[at] ?? []) {
      state = type.decider.evolve(state, { type: event.type, data: event.data } as unknown as Event, event.envelope);
      if (event.type === ERASURE_EVENT) {
        const alias = String(event.data['subject']);
        erasures[alias] = (erasures[alias] ?? 0) + 1;
      }
    }
    version = commit.version;
    lastHash = commit.hash.buffer;
    recordedAt = commit.recordedAt;
    commands = commands.and(commit.meta.commandId, { version, requestMac: commit.meta.requestMac, recordedAt });
  });
  return { state, version, lastHash, recordedAt, erasures, commands };
}

function assertChain(commits: readonly Commit[], from: { version: number; lastHash: Uint8Array }): void {
  let { version, lastHash } = from;
  for (const commit of commits) {
    assertNext(commit, version, lastHash);
    version = commit.version;
    lastHash = commit.hash.buffer;
  }
}

function assertNext(commit: Commit, version: number, lastHash: Uint8Array): void {
  const { streamId } = commit;
  const flaw = flawOfForm(commit);
  if (flaw !== undefined) throw new HistoryCorrupt(streamId, commit.version, flaw);
  if (commit.version !== version + 1) throw new HistoryCorrupt(streamId, commit.version, `follows version ${version}`);
  if (Buffer.compare(commit.prev.buffer, lastHash) !== 0)
    throw new HistoryCorrupt(streamId, commit.version, 'prev is not the hash before');
  if (Buffer.compare(commitHash(commit), commit.hash.buffer) !== 0)
    throw new HistoryCorrupt(streamId, commit.version, 'its hash does not fit its content');
}

/** A type, or a version of one, that a newer program wrote: deciding on what is half understood would be wrong. */
function assertKnown({ schemas }: { schemas: EventSchemas }, commit: Commit): void {
  for (const { type, v } of commit.events) {
    const versions = Object.hasOwn(schemas, type) ? (schemas[type]?.length ?? 0) : 0;
    if (!Number.isInteger(v) || v < 1 || v > versions) {
      throw new UnknownEventType(`${type} version ${v} is not known to this version of the program`);
    }
  }
}
