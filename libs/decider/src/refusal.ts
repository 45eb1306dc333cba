/** How a refusal is told to the outside: `not-found`, `forbidden`, `conflict` with the present state, `invalid` input, `stale` precondition. */
export type RefusalKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'stale';

/**
 * The domain says no. Thrown by decisions and mapped to problem+json in one place (libs/problem-details).
 * `code` is stable (kebab-case of the class name) and is what screens word in the reader's language; `details` carries ids,
 * codes and numbers only, never personal data.
 */
export abstract class Refusal extends Error {
  abstract readonly code: string;
  abstract readonly kind: RefusalKind;

  constructor(
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean | readonly string[]>> = {},
  ) {
    // An answer, not a fault: nobody asks where it was thrown, and a file that lists what may be done collects a dozen of them.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = new.target.name;
  }
}
