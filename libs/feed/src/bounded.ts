/** Longest time for one call to MongoDB, ms. The driver has no client-side timeout of its own that could be relied on. */
export const CALL_MS = 8_000;

/** A call was not answered in time. Whether it took effect is unknown; everything in this library may be done again. */
export class CallTimedOut extends Error {
  readonly code = 'call-timed-out';

  constructor(what: string, ms: number) {
    super(`${what} was not answered within ${ms} ms`);
    this.name = new.target.name;
  }
}

/**
 * Waits for `call` no longer than `ms`.
 * @throws CallTimedOut when it is not answered in time; the call itself is left to end by itself
 */
export async function within<T>(what: string, call: Promise<T>, ms = CALL_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new CallTimedOut(what, ms));
    }, ms);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
