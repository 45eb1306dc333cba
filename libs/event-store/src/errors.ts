import { Refusal } from '@libs/decider';

/** The store cannot answer now; the same request may be sent again. Maps to 503 with Retry-After. */
export class StoreUnavailable extends Error {
  readonly unavailable = true;
  readonly code: string = 'store-unavailable';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The commit was sent and no answer came: it may or may not be there. The same command id resolves it. */
export class CommitIndeterminate extends StoreUnavailable {
  override readonly code = 'indeterminate';
}

/** Too many commits wait already; nothing of this one was sent. */
export class StoreOverloaded extends StoreUnavailable {
  override readonly code = 'store-overloaded';
}

/** A stored event this version of the code does not know: deciding on half a history would be wrong. */
export class UnknownEventType extends StoreUnavailable {
  override readonly code = 'unknown-event-type';
}

/** The stored history does not hash to what it says. Never answered with data. */
export class HistoryCorrupt extends Error {
  constructor(streamId: string, version: number, what: string) {
    super(`stream ${streamId}: commit ${version}: ${what}`);
    this.name = new.target.name;
  }
}

/** An event offered to the store breaks its own schema. A defect of the caller, not of its input. */
export class EventRefused extends Error {
  constructor(type: string, field: string, why: string) {
    super(`${type}.${field}: ${why}`);
    this.name = new.target.name;
  }
}

/** The same idempotency key came with another request. */
export class KeyReusedForAnotherRequest extends Refusal {
  readonly code = 'key-reused';
  readonly kind = 'invalid';

  constructor() {
    super('This Idempotency-Key was used for another request; send the same body again or use a new key');
  }
}

/** The caller decided on a state that has changed since. */
export class VersionStale extends Refusal {
  readonly code = 'version-stale';
  readonly kind = 'stale';

  constructor(expected: number, actual: number) {
    super(`The case has moved on from version ${expected} to ${actual}; read it again and decide anew`, {
      expected,
      actual,
    });
  }
}

/** Writers kept overtaking this command; nothing was written. */
export class TooManyConflicts extends StoreUnavailable {
  override readonly code = 'too-many-conflicts';
}

export class CommitTooLarge extends Refusal {
  readonly code = 'commit-too-large';
  readonly kind = 'invalid';

  constructor(bytes: number, limit: number) {
    super(`The text is too long to be recorded at once (${bytes} bytes; ${limit} are possible)`, { bytes, limit });
  }
}
