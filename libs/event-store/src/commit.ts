import type { Actor, EffectiveSource, Envelope } from '@libs/decider';
import type { Binary, Collection, ObjectId } from 'mongodb';

/** An event as it lies in the history: sealed values inside `data`, `v` the version of its shape. */
export interface StoredEvent {
  type: string;
  v: number;
  data: Record<string, unknown>;
}

/** Versions of the rules and data a decision rested on, so that it can be re-judged later. */
export interface Consulted {
  calendar?: string;
  procedure?: string;
  regime?: string;
  directory?: string;
  policy?: string;
  /** Who may sign, and when notices take effect. */
  signatories?: string;
  notices?: string;
  /** How long papers are kept. */
  retention?: string;
  /** The map by which a point was found to lie in a place. */
  zones?: string;
}

export interface CommitMeta {
  commandId: string;
  /** Keyed HMAC of the request; the same key with another body is told from a retry by it. */
  requestMac?: Binary;
  actor: Actor;
  correlationId: string;
  causationId?: string;
  consulted: Consulted;
}

/** One command's effect on one stream: immutable, inserted once, hashed over the commit before it (DESIGN.md 2 and 5). */
export interface Commit {
  _id: ObjectId;
  institution: string;
  kind: string;
  streamId: string;
  /** Number of the commit in its stream, dense from 1. */
  version: number;
  recordedAt: Date;
  effectiveAt: Date;
  effectiveSource: EffectiveSource;
  meta: CommitMeta;
  prev: Binary;
  hash: Binary;
  events: StoredEvent[];
}

/** Place of a commit in the order of all: written by the sealer only. */
export interface LogEntry {
  /** Global position, dense from 1. */
  _id: number;
  commit: ObjectId;
  institution: string;
  kind: string;
  streamId: string;
  version: number;
  /** Index of the leaf in its institution's own tree, dense from 0. */
  leafIndex: number;
  /** SHA-256(0x00 ‖ hash). */
  leaf: Binary;
  sealedAt: Date;
  token: unknown;
  flaw?: 'hash-mismatch';
}

/** Something an auditor must know about the order itself. */
export interface LogNote {
  _id: ObjectId;
  kind: 'history-gap' | 'late-commits';
  at: Date;
  afterPosition: number;
  sealed: number;
}

export interface HistoryCollections {
  commits: Collection<Commit>;
  log: Collection<LogEntry>;
  notes: Collection<LogNote>;
}

/** An event lifted to its current shape. Sealed fields are opened when the reader asked for it, else absent. */
export interface ReadEvent {
  type: string;
  data: Record<string, unknown>;
  envelope: Envelope;
  /** Fields whose key was destroyed: they were there and are erased. */
  erased?: string[];
  /** Fields that are there and were not opened for this reader. */
  blocked?: string[];
}
