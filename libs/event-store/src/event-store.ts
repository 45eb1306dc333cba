import { setTimeout as pause } from 'node:timers/promises';
import type { EventOf } from '@libs/decider';
import type { KeyStore } from '@libs/personal-data';
import { LRUCache } from 'lru-cache';
import type { Binary } from 'mongodb';
import type { Commit } from './commit.js';
import type { CommandMeta, Committed, Decided, DecideOptions, Decision, StreamRef } from './decision.js';
import { HistoryCorrupt, KeyReusedForAnotherRequest, TooManyConflicts, VersionStale } from './errors.js';
import { buildCommit, type PendingEvents } from './build-commit.js';
import { sameRequest } from './request-mac.js';
import { keysFor } from './seal-events.js';
import type { StreamLoader } from './stream-loader.js';
import { emptyStream, type FoldedStream, foldCommits } from './folded-stream.js';
import type { StreamType } from './stream-type.js';
import { Turns } from './turns.js';
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

  constructor(private readonly parts: Parts) {}

  /** Loads, decides, appends; after a conflict it does so again on the newer state, a bounded number of times. */
  decide<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    decision: Decision<State, Event>,
    meta: CommandMeta,
    options: DecideOptions<State> = {},
  ): Promise<Committed<State>> {
    return this.turns.take(stream.streamId, async () => {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        options.signal?.throwIfAborted();
        const result = await this.attempt(type, stream, decision, meta, options);
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
    const { folded } = await this.current(type, stream, this.peek(stream));
    return answer(folded, false);
  }

  private async attempt<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    decision: Decision<State, Event>,
    meta: CommandMeta,
    { guard, expectedVersion, signal }: DecideOptions<State>,
  ): Promise<Committed<State> | 'conflict'> {
    const cached = this.peek<State>(stream);
    const folded = cached ?? (await this.current(type, stream, undefined)).folded;
    const known = folded.commands.get(meta.commandId);
    if (known) return replayed(folded, known.requestMac, meta);
    const now = this.parts.now();
    const recordedAt = folded.recordedAt > now ? folded.recordedAt : now;
    let decided: Decided<Event>;
    try {
      guard?.(folded.state);
      if (expectedVersion !== undefined && expectedVersion !== folded.version)
        throw new VersionStale(expectedVersion, folded.version);
      decided = await decision(folded.state, recordedAt);
    } catch (refusal) {
      // A refusal by a state that is no longer true would be wrong: look first whether there is more.
      if (cached && (await this.current(type, stream, cached)).moved) return 'conflict';
      throw refusal;
    }
    if (decided.events.length === 0) {
      if (cached && (await this.current(type, stream, cached)).moved) return 'conflict';
      return answer(folded, false);
    }
    return this.append(type, stream, folded, { decided, meta, recordedAt }, signal);
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
    const commit = buildCommit(type, stream, folded, pending, keys);
    let outcome;
    try {
      outcome = await this.parts.coalescer.append(commit, signal);
    } catch (error) {
      this.folded.delete(stream.streamId);
      throw error;
    }
    if (outcome !== 'appended') {
      this.folded.delete(stream.streamId);
      return 'conflict';
    }
    const next = await foldCommits(type, this.parts.reader, folded, [commit]);
    this.folded.set(stream.streamId, next);
    return answer(next, true);
  }

  private peek<State>({ streamId }: StreamRef): FoldedStream<State> | undefined {
    return this.folded.get(streamId) as FoldedStream<State> | undefined;
  }

  /** Brings a folded stream (or nothing) up to what the database holds. */
  private async current<State, Event extends EventOf<string, object>>(
    type: StreamType<State, Event>,
    stream: StreamRef,
    from: FoldedStream<State> | undefined,
  ): Promise<{ folded: FoldedStream<State>; moved: boolean }> {
    const start = from ?? emptyStream(type, stream);
    const commits = await this.parts.loader.load(stream.streamId, start.version);
    const foreign = commits.find(
      (commit: Commit) => commit.institution !== stream.institution || commit.kind !== type.kind,
    );
    if (foreign)
      throw new HistoryCorrupt(stream.streamId, foreign.version, 'it belongs to another institution or kind');
    const folded = await foldCommits(type, this.parts.reader, start, commits);
    if (folded.version > 0) this.folded.set(stream.streamId, folded);
    return { folded, moved: commits.length > 0 };
  }
}

function replayed<State>(folded: FoldedStream<State>, stored: Binary | undefined, meta: CommandMeta): Committed<State> {
  if (!sameRequest(stored, meta.requestMac)) throw new KeyReusedForAnotherRequest();
  return answer(folded, false);
}

function answer<State>({ state, version, lastHash }: FoldedStream<State>, appended: boolean): Committed<State> {
  return { state, version, appended, lastHash };
}
