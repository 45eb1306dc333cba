/** One field of the request that was refused: where, why (stable code) and in words for developers. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Ids, codes and numbers a screen may need to word the refusal; never personal data. */
export type ProblemDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  readonly details?: ProblemDetails;
  /** Becomes the Retry-After header. */
  readonly retryAfterSeconds?: number;
  /** Response headers, lower case names. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Answer with constant bytes: neither `instance` nor `requestId` nor a request id header, so that two situations an
   * outsider must not tell apart (unknown folio, wrong code) cannot be.
   */
  readonly opaque?: boolean;
}

/** An answer other than success, said on purpose. Its message goes to the client, so it never repeats what the client sent. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(message);
    this.name = 'Problem';
  }
}

const UNAVAILABLE_TEXT = new Map([
  [
    'indeterminate',
    'It is not known whether the request took effect; repeat it with the same Idempotency-Key to find out.',
  ],
  [
    'timeout',
    'The request was not answered in time; repeat it with the same Idempotency-Key to find out what happened.',
  ],
]);
const OUT_OF_REACH = 'The store cannot serve this request at the moment; try again shortly.';

/**
 * What is needed is out of reach: no majority, an unanswered write, a deadline passed. Becomes 503 with Retry-After.
 * `indeterminate` means a write was sent and may or may not have happened; the same Idempotency-Key resolves it.
 */
export class Unavailable extends Error {
  constructor(
    readonly code: string = 'store-unavailable',
    readonly retryAfterSeconds = 2,
    options?: ErrorOptions,
  ) {
    super(UNAVAILABLE_TEXT.get(code) ?? OUT_OF_REACH, options);
    this.name = 'Unavailable';
  }
}

/** 404 with the same bytes every time it is given, whatever was asked for and whoever asked. */
export function opaqueNotFound(): Problem {
  return new Problem(404, 'not-found', 'Nothing was found for what was asked.', { opaque: true });
}

/** The one 401: missing, malformed, expired and revoked sessions are answered alike. */
export function notSignedIn(): Problem {
  return new Problem(401, 'not-signed-in', 'Sign in first.', {
    headers: { 'www-authenticate': 'Session realm="ventanilla"' },
  });
}

export function invalidInput(errors: readonly FieldError[]): Problem {
  return new Problem(400, 'invalid-input', 'The request has fields that cannot be accepted.', { errors });
}
