import type { ClientSession, Db } from 'mongodb';
import { within } from './bounded.js';

class NoOperationTime extends Error {
  readonly code = 'no-operation-time';
}

/**
 * Runs `work` with a session whose majority reads see everything that was written before this call, also what the majority has
 * not got yet: they wait for it.
 */
export async function seeingAllWritten<T>(db: Db, work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = db.client.startSession({ causalConsistency: true });
  try {
    // Answered with the time of the last write applied; the majority may be behind it.
    await within('time of the server', db.command({ ping: 1 }, { session }));
    if (session.operationTime === undefined) throw new NoOperationTime('the server told no time: is it a replica set?');
    return await work(session);
  } finally {
    await session.endSession();
  }
}
