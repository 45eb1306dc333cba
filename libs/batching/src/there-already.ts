const DUPLICATE_KEY = 11_000;

/** As the driver tells it; known by structure, so that this library needs no driver. */
interface FailedBulk {
  readonly name: string;
  readonly writeErrors: WriteError | readonly WriteError[];
  readonly result: { getWriteConcernError(): unknown };
}

interface WriteError {
  readonly code: number;
  readonly index: number;
}

/**
 * Which operations of an unordered bulk write met something with the same unique key, by their index: another process was first, which
 * is all that many a writer wants. Undefined when anything else went wrong, too.
 */
export function thereAlready(error: unknown): ReadonlySet<number> | undefined {
  if (!isFailedBulk(error)) return undefined;
  const errors = [error.writeErrors].flat();
  const onlyThat = errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY);
  if (!onlyThat || error.result.getWriteConcernError() !== undefined) return undefined;
  return new Set(errors.map(({ index }) => index));
}

function isFailedBulk(error: unknown): error is FailedBulk {
  return error instanceof Error && error.name === 'MongoBulkWriteError' && 'writeErrors' in error && 'result' in error;
}
