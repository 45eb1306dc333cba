import { type Db, type IndexDescription, type MongoClient, MongoServerError } from 'mongodb';
import { ERASURE_EVENT } from './folded-stream.js';
import type { Commit, HistoryCollections, LogEntry, LogNote } from './commit.js';

export function historyCollections(history: Db): HistoryCollections {
  return {
    commits: history.collection<Commit>('commits'),
    log: history.collection<LogEntry>('log'),
    notes: history.collection<LogNote>('log_notes'),
  };
}

/** The write coalescer tells conflicts apart by these names. */
export const commitIndexes: IndexDescription[] = [
  { name: 'stream_version', key: { streamId: 1, version: 1 }, unique: true },
  { name: 'stream_command', key: { streamId: 1, 'meta.commandId': 1 }, unique: true },
  // The few commits that erase, so that every start can hold them against the keystore.
  {
    name: 'erasures',
    key: { streamId: 1, version: 1, institution: 1 },
    partialFilterExpression: { 'events.type': ERASURE_EVENT },
  },
];

/** A start that could lose acknowledged commits is refused. */
export async function assertDurable(client: MongoClient): Promise<void> {
  const { writeConcern, readConcern } = client.options;
  if (writeConcern?.w !== 'majority' || (writeConcern.journal ?? writeConcern.j) !== true) {
    throw new Error('the MongoDB client must write with w: majority and j: true');
  }
  if (readConcern?.level !== 'majority') throw new Error('the MongoDB client must read with readConcern majority');
  const hello = await client.db('admin').command({ hello: 1 }, { maxTimeMS: 4_000 } as object);
  if (typeof hello['setName'] !== 'string') {
    throw new Error(
      'MONGODB_URI leads to a standalone server; Ventanilla needs a replica set (a single node will do: mongod --replSet rs0)',
    );
  }
}

const UNAUTHORIZED = 13;

/**
 * Tries to change the history and must be refused. Answers false where the database user could do it: then the history
 * rests on the hash chain alone, which is only warned of.
 */
export async function historyIsInsertOnly({ commits, log }: HistoryCollections): Promise<boolean> {
  const attempts = [
    () => commits.updateOne({ streamId: 'no-such-stream', version: -1 }, { $set: { kind: 'forbidden' } }),
    () => log.deleteOne({ _id: -1 }),
  ];
  for (const attempt of attempts) if (!(await isUnauthorized(attempt))) return false;
  return true;
}

async function isUnauthorized(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
    return false;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === UNAUTHORIZED) return true;
    throw error;
  }
}
