import { Unavailable } from './problem.js';

/** Driver error names that mean "out of reach", by name because mongoose and the driver may be two copies of one class. */
const UNREACHABLE = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoOperationTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoClientClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoExpiredSessionError',
  'MongooseServerSelectionError',
  'MongooseBulkSaveIncompleteError',
  'PoolClearedError',
  'PoolClosedError',
  'PoolClearedOnNetworkError',
  'WaitQueueTimeoutError',
  'AbortError',
  'TimeoutError',
]);

/** Server codes: no primary, stepping down, shutting down, out of time, a clock too far ahead (RELIABILITY.md M8). */
const UNREACHABLE_CODES = new Set([6, 7, 50, 89, 91, 189, 205, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** The write was sent; whether a majority has it is not known (RELIABILITY.md M4). */
const INDETERMINATE_CODES = new Set([64, 79, 100]);

/** Reads a driver's error as `Unavailable`, or undefined when it means something else (a duplicate key, a defect). */
export function storeFailure(error: unknown): Unavailable | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  // By shape: an aborted signal's reason is a DOMException, which need not be an Error of this realm.
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  if (typeof name !== 'string') return undefined;
  const ofMongo = name.startsWith('Mongo');
  if (name === 'MongoWriteConcernError' || (ofMongo && INDETERMINATE_CODES.has(Number(code)))) {
    return new Unavailable('indeterminate', 2, { cause: error });
  }
  if (UNREACHABLE.has(name) || (ofMongo && UNREACHABLE_CODES.has(Number(code))) || isBuffering(name, message)) {
    return new Unavailable('store-unavailable', 2, { cause: error });
  }
  return undefined;
}

/** mongoose has no own class for "not connected yet"; its wording is all there is to go by. */
function isBuffering(name: string, message: unknown): boolean {
  return (
    name === 'MongooseError' && typeof message === 'string' && /buffering timed out|initial connection/.test(message)
  );
}
