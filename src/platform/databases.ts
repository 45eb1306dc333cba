import { historyCollections, type HistoryCollections } from '@libs/event-store';
import type { KeyDocument } from '@libs/personal-data';
import { createConnection, type Connection } from 'mongoose';
import type { Collection, Db, MongoClient } from 'mongodb';

/** Names for what areas are handed, so that they need no driver of their own. */
export type AppDb = Db;
export type AppConnection = Connection;

/** The three databases of an installation; rights are split by database (DESIGN.md 5). */
export interface Databases {
  connection: Connection;
  client: MongoClient;
  app: Db;
  historyDb: Db;
  history: HistoryCollections;
  keysDb: Db;
  keys: Collection<KeyDocument>;
}

/** RELIABILITY.md section 3: majority both ways, and no call that can hang on a half-open network. */
const DRIVER_OPTIONS = {
  w: 'majority',
  journal: true,
  readConcernLevel: 'majority',
  readPreference: 'primary',
  retryWrites: true,
  socketTimeoutMS: 5_000,
  connectTimeoutMS: 2_000,
  serverSelectionTimeoutMS: 5_000,
  heartbeatFrequencyMS: 2_000,
  serverMonitoringMode: 'poll',
  maxPoolSize: 50,
  waitQueueTimeoutMS: 2_000,
  ignoreUndefined: true,
} as const;

export async function connectDatabases(uri: string, name: string): Promise<Databases> {
  const connection = createConnection(uri, {
    ...DRIVER_OPTIONS,
    dbName: name,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  connection.set('strictQuery', 'throw');
  connection.set('sanitizeFilter', true);
  await connection.asPromise();
  const client: MongoClient = connection.getClient();
  const historyDb = client.db(`${name}_history`);
  const keysDb = client.db(`${name}_keys`);
  return {
    connection,
    client,
    app: client.db(name),
    historyDb,
    history: historyCollections(historyDb),
    keysDb,
    keys: keysDb.collection<KeyDocument>('keys'),
  };
}
