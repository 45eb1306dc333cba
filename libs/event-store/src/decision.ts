import type { Actor, EffectiveSource } from '@libs/decider';
import type { Binary } from 'mongodb';
import type { Commit, Consulted } from './commit.js';

export interface StreamRef {
  institution: string;
  streamId: string;
}

/** What is known of a command before it is decided. */
export interface CommandMeta {
  commandId: string;
  /**
   * Mac of the request by the key that was in force at an instant; undefined once that key is destroyed. Absent for effects and
   * imports, whose ids no one else can choose.
   */
  macAt?: (recordedAt: Date) => Promise<Binary | undefined>;
  actor: Actor;
  correlationId: string;
  causationId?: string;
}

export interface Effective {
  at: Date;
  source: EffectiveSource;
}

/** What a decision gives: events, and where it knows better than the clock, the effective time. No events: nothing to do. */
export interface Decided<Event> {
  events: readonly Event[];
  effective?: Effective;
  consulted?: Consulted;
}

/**
 * Decides on the present state; refusals are thrown. May gather facts (a folio, a due date) before it calls the pure
 * decision, and may run again after a conflict.
 */
export type Decision<State, Event> = (state: State, now: Date) => Decided<Event> | Promise<Decided<Event>>;

export interface DecideOptions<State = unknown> {
  /** Refuses callers who may not even know of the stream; asked before anything else is told of it. */
  guard?: (state: State) => void;
  /** The caller decided on this version (If-Match); another one is refused. */
  expectedVersion?: number;
  signal?: AbortSignal;
  /** Only asks whether it would be done: the guard, the version and the decision are the real ones, and nothing is written. */
  rehearsal?: boolean;
}

export interface Committed<State> {
  state: State;
  /** Of a rehearsal the one that the commit would have; the state is the one it was decided on. */
  version: number;
  /** Whether this call wrote a commit; false for a repeated command and for one with nothing to do. */
  appended: boolean;
  /** The commit this call wrote. */
  commit?: Commit;
  lastHash: Uint8Array;
  /** Per alias how many times its key was destroyed: what those generations sealed is gone. */
  erasures: Readonly<Record<string, number>>;
}
