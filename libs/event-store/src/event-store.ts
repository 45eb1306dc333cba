import { setTimeout as pause } from 'node:timers/promises';
import { Turns } from '@libs/batching';
import type { EventOf } from '@libs/decider';
import type { KeyStore } from '@libs/personal-data';
import { LRUCache } from 'lru-cache';
import type { CommandMeta, Committed, Decided, DecideOptions, Decision, StreamRef } from './decision.js';
import { KeyReusedForAnotherRequest, TooManyConflicts, VersionStale } from './errors.js';
import { buildCommit, type PendingEvents } from './build-commit.js';
import type { Commit } from './commit.js';
import { sameRequest } from './request-mac.js';
import { keysFor } from './seal-events.js';
import type { StreamLoader } from './stream-loader.js';
import { emptyStream, type FoldedStream, foldCommits } from './folded-stream.js';
import type { KnownCommand } from './known-commands.js';
import type { StreamType } from './stream-type.js';
import type { EventReader } from './event-reader.js';
import type { WriteCoalescer } from './write-coalescer.js';

interface Parts {
  loader: StreamLoader;
  coalescer: WriteCoalescer;
  keystore: KeyStore;
  reader: EventReader;
  now: () => Date;
}

const ATTEMPTS = 20;
const CACHED_STREAMS = 10_000;

/** The only place that writes history. */
export class EventStore {
  private readonly folded = new LRUCache<string, FoldedStream<unknown>>({ max: CACHED_STREAMS });
  private readonly turns = new Turns();

  private nearby: (stream: StreamRef) => readonly Commit[] = () => [];

  constructor(private readonly parts: Parts) {}

  /**
   * Lets decisions begin with commits of a stream that lie in memory anyway, in the order of their versions and without holes. They
   * may end too early, as a cached state may be behind.
   */
  lookNearby(commitsOf: (stream: StreamRef) => readonly Commit[]): void {
    this.nearby = commitsOf;
  }

  /** Loads, decides, appends; after a conflict it does so again on the newer state, a bounded number of times. */
  decide<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    decision: Decision<State, Event>,
    meta: CommandMeta,
    options: DecideOptions<State> = {},
  ): Promise<Committed<State>> {
    return this.turns.take(cacheKey(type, stream), async () => {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        options.signal?.throwIfAborted();
        // What lay in memory was behind if it was met by a conflict: from then on the database is asked.
        const known = this.peek(type, stream) ?? (attempt === 1 ? await this.fromNearby(type, stream) : undefined);
        const result = await this.attempt(type, stream, known, decision, meta, options);
        if (result !== 'conflict') return result;
        await pause(
          Math.random() * Math.min(50, 5 * attempt),
          undefined,
          options.signal ? { signal: options.signal } : {},
        );
      }
      throw new TooManyConflicts('others kept changing this case; try again');
    });
  }

  /** The present state, confirmed against the database. */
  async load<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
  ): Promise<Committed<State>> {
    const { folded } = await this.current(type, stream, this.peek(type, stream));
    return answer(folded, false);
  }

  /** The present state with the commits that made it, by one query. */
  async loadHistory<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
  ): Promise<Committed<State> & { commits: readonly Commit[] }> {
    const commits = await this.parts.loader.load({ ...stream, kind: type.kind });
    const known = this.peek(type, stream);
    // What another call folded in meanwhile may be newer than the answer.
    const start = known && known.version <= commits.length ? known : emptyStream(type, stream);
    const folded = await this.foldOn(type, stream, start, commits.slice(start.version));
    return { ...answer(folded, false), commits };
  }

  private async attempt<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    cached: FoldedStream<State> | undefined,
    decision: Decision<State, Event>,
    meta: CommandMeta,
    options: DecideOptions<State>,
  ): Promise<Committed<State> | 'conflict'> {
    const folded = cached ?? (await this.current(type, stream, undefined)).folded;
    const known = folded.commands.get(meta.commandId);
    if (known) return replayed(folded, known, meta);
    const now = latest(this.parts.now(), folded.recordedAt);
    let decided: Decided<Event>;
    try {
      assertAsked(folded, options);
      decided = await decision(folded.state, now);
    } catch (refusal) {
      // A refusal by a state that is no longer true would be wrong: look first whether there is more.
      if (cached && (await this.current(type, stream, cached)).moved) return 'conflict';
      throw refusal;
    }
    if (decided.events.length === 0 || options.rehearsal === true) {
      if (cached && (await this.current(type, stream, cached)).moved) return 'conflict';
      const present = answer(folded, false);
      return decided.events.length === 0 ? present : { ...present, version: present.version + 1 };
    }
    // What takes effect by a clock (the database's, with a folio) did so before it is recorded, never after.
    const { effective } = decided;
    const recordedAt = effective?.source === 'clock' ? latest(now, effective.at) : now;
    return this.append(type, stream, folded, { decided, meta, recordedAt }, options.signal);
  }

  private async append<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    folded: FoldedStream<State>,
    pending: PendingEvents<Event>,
    signal: AbortSignal | undefined,
  ): Promise<Committed<State> | 'conflict'> {
    const place = { ...stream, erasures: folded.erasures };
    const names = keysFor(type.schemas, pending.decided.events, place);
    const keys = await this.parts.keystore.ensure(names, { fresh: folded.version === 0 });
    const requestMac = await pending.meta.macAt?.(pending.recordedAt);
    const commit = buildCommit(type, stream, folded, { ...pending, requestMac }, keys);
    let outcome;
    try {
      outcome = await this.parts.coalescer.append(commit, signal);
    } catch (error) {
      this.folded.delete(cacheKey(type, stream));
      throw error;
    }
    if (outcome !== 'appended') {
      this.folded.delete(cacheKey(type, stream));
      return 'conflict';
    }
    const next = await foldCommits(type, this.parts.reader, folded, [commit], { verify: false });
    this.folded.set(cacheKey(type, stream), next);
    return { ...answer(next, true), commit };
  }

  /** What lies in memory may be behind, as a cached state may: whether it holds is found out the same way. */
  private async fromNearby<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
  ): Promise<FoldedStream<State> | undefined> {
    const commits = this.nearby(stream).filter(
      ({ institution, kind }) => institution === stream.institution && kind === type.kind,
    );
    if (commits[0]?.version !== 1) return undefined;
    return this.foldOn(type, stream, emptyStream(type, stream), commits);
  }

  private peek<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
  ): FoldedStream<State> | undefined {
    return this.folded.get(cacheKey(type, stream)) as FoldedStream<State> | undefined;
  }

  /** Brings a folded stream (or nothing) up to what the database holds. */
  private async current<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    from: FoldedStream<State> | undefined,
  ): Promise<{ folded: FoldedStream<State>; moved: boolean }> {
    const start = from ?? emptyStream(type, stream);
    const commits = await this.parts.loader.load({ ...stream, kind: type.kind }, start.version);
    return { folded: await this.foldOn(type, stream, start, commits), moved: commits.length > 0 };
  }

  private async foldOn<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    start: FoldedStream<State>,
    commits: readonly Commit[],
  ): Promise<FoldedStream<State>> {
    const folded = await foldCommits(type, this.parts.reader, start, commits);
    if (folded.version > 0) this.folded.set(cacheKey(type, stream), folded);
    return folded;
  }
}

/** Whether whoever asks may know of the stream, and saw it as it stands. */
function assertAsked<State>(
  { state, version }: FoldedStream<State>,
  { guard, expectedVersion = version }: DecideOptions<State>,
): void {
  guard?.(state);
  if (expectedVersion !== version) throw new VersionStale(expectedVersion, version);
}

async function replayed<State>(
  folded: FoldedStream<State>,
  known: KnownCommand,
  { macAt }: CommandMeta,
): Promise<Committed<State>> {
  const given = await macAt?.(known.recordedAt);
  // The key of old requests is destroyed: then the command id alone tells that this one was done.
  const incomparable = macAt !== undefined && given === undefined;
  if (!incomparable && !sameRequest(known.requestMac, given)) throw new KeyReusedForAnotherRequest();
  return answer(folded, false);
}

function answer<State>(folded: FoldedStream<State>, appended: boolean): Committed<State> {
  const { state, version, lastHash, erasures } = folded;
  return { state, version, appended, lastHash, erasures };
}

/** What one institution or kind of stream has cached is never another's. */
function cacheKey({ kind }: { kind: string }, { institution, streamId }: StreamRef): string {
  return `${institution}/${kind}/${streamId}`;
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
