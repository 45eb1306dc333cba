/** A fact as the domain sees it: a stable name in the past tense and plain JSON. */
export interface EventOf<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Data;
}

export type ActorKind = 'staff' | 'citizen' | 'system' | 'integration' | 'import';

/** Who acts. Ids only: a name never stands in the history in clear. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
  readonly role?: string;
  readonly department?: string;
}

/** Where the effective time of a commit was read. */
export type EffectiveSource = 'clock' | 'slip' | 'import' | 'postmark';

/** What surrounds an event: the address it is stored at, who did it and when. Times are ISO 8601 UTC with milliseconds. */
export interface Envelope {
  readonly institution: string;
  readonly streamId: string;
  readonly version: number;
  readonly index: number;
  readonly recordedAt: string;
  readonly effectiveAt: string;
  readonly effectiveSource: EffectiveSource;
  readonly actor: Actor;
  /** Versions (content hashes) of the reference data that the commit rested on, by kind: `calendar`, `procedure` and so on. */
  readonly consulted?: Readonly<Record<string, string | undefined>>;
}

/**
 * How a stream's events become its state. `evolve` sees clear fields only: what an event seals (names, texts) is absent
 * from the data it is handed, so no decision can rest on something that may be erased.
 */
export interface Decider<State, Event extends EventOf<string, object>> {
  readonly initial: State;
  evolve(state: State, event: Event, envelope: Envelope): State;
}
