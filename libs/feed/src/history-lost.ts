import { MongoServerError } from 'mongodb';

// Recovering once too often costs one scan of an index; taking a dead token for a passing fault would stop the log for good.
// So only what is known to pass by itself is excepted: elections, shutdowns, timeouts, rights, lost cursors.
const PASSING = new Set([
  6, 7, 13, 18, 43, 50, 63, 89, 91, 133, 150, 189, 234, 262, 8000, 9001, 10_107, 11_600, 11_601, 11_602, 13_388, 13_435,
  13_436,
]);

/**
 * True when opening a change stream failed because of its token: the oplog has rolled over (286, 280, 136), or the token is
 * not of this place (260, 40647, 15 and others).
 */
export function historyLost(error: unknown): boolean {
  if (!(error instanceof MongoServerError)) return false;
  const passing = ['RetryableWriteError', 'ResumableChangeStreamError'].some((label) => error.hasErrorLabel(label));
  return !passing && !PASSING.has(Number(error.code));
}
