import { FoliosUnavailable } from './folio-book-records.js';

/**
 * The outcome of `work`, or a rejection after `ms` milliseconds or when `signal` aborts, whichever comes first. The work itself goes on:
 * it may serve other callers.
 */
export function bounded<T>(work: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => finish(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => finish(() => reject(new FoliosUnavailable(`no answer within ${ms} ms`))), ms);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      settle();
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
    work.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}

interface DriverError {
  readonly name: string;
  readonly code?: number | string;
  readonly writeErrors?: readonly { readonly code: number }[];
  readonly result?: { getWriteConcernError?(): unknown };
  hasErrorLabel?(label: string): boolean;
}

const passing = new Set<unknown>([50, 64, 262]); // MaxTimeMSExpired, WriteConcernFailed, ExceededTimeLimit

/** Waits for the database at most `ms`; where it cannot be reached or does not answer in time the error is FoliosUnavailable. */
export async function ask<T>(work: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  try {
    return await bounded(work, ms, signal);
  } catch (error) {
    throw isUnreachable(error) ? new FoliosUnavailable('the folio series cannot be reached', { cause: error }) : error;
  }
}

// By structure: drivers stay at the edge, and only their types are known here.
function isUnreachable(error: unknown): boolean {
  const { name = '', code, hasErrorLabel, writeErrors = [] } = error as Partial<DriverError>;
  if (!name.startsWith('Mongo')) return false;
  // A bulk of which no single write failed never got an answer: the driver tells its own troubles so.
  const answered = name === 'MongoServerError' || (name === 'MongoBulkWriteError' && writeErrors.length > 0);
  return !answered || passing.has(code) || hasErrorLabel?.call(error, 'RetryableWriteError') === true;
}

/** True when all that went wrong is that something with a unique value is there already. */
export function isOnlyDuplicates(error: unknown): boolean {
  const { code, writeErrors = [], result } = error as Partial<DriverError>;
  return code === 11000 && writeErrors.every((one) => one.code === 11000) && !result?.getWriteConcernError?.();
}
