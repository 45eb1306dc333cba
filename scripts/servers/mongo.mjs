import { programCache } from '../launcher/home.mjs';
import { withCredentials } from './database-users.mjs';
import { givenMongo } from './given-servers.mjs';
import { LOOPBACK } from './loopback-port.mjs';
import { findMongod } from './mongod-program.mjs';
import { startMongod } from './mongod-process.mjs';
import { OWNER, REPLICA_SET, prepareReplicaSet } from './replica-set.mjs';
import { readServerRecord, writeServerRecord } from './server-record.mjs';
import { serverSecrets } from './secrets.mjs';

/**
 * The MongoDB of MONGODB_URI, or one of our own: a replica set of one on loopback with authentication, its files under
 * `<dataDir>/mongo`.
 *
 * @param {{ dataDir: string, keysDir: string, logDir: string, log: (line: string) => void, env?: NodeJS.ProcessEnv, auth?: boolean,
 *   throwAway?: boolean, cacheGb?: number }} options `throwAway` trims the server for a test's short life; `cacheGb` is WiredTiger's
 *   cache in gigabytes; `auth: false` leaves out users and passwords (benchmarks' bare floors).
 * @returns {Promise<import('./server-handles.d.mts').MongoHandle>}
 */
export async function bringMongo(options) {
  const { dataDir, keysDir, logDir, log, env = process.env, auth = true, throwAway = false, cacheGb = 1 } = options;
  if (env.MONGODB_URI) return givenMongo(env, log);

  const record = readServerRecord(dataDir, 'mongo');
  const program = await findMongod({ env, cacheFolder: programCache, major: record.major, log });
  const secrets = auth ? serverSecrets(keysDir) : undefined;
  const mongod = await startMongod({
    program,
    dataDir,
    logDir,
    log,
    keyFile: secrets?.mongoKeyFile,
    throwAway,
    cacheGb,
    port: record.port,
  });
  try {
    // Recorded before the first user exists: from here on only this major version reads the files.
    writeServerRecord(dataDir, 'mongo', { major: program.major, version: program.version, port: mongod.port });
    await prepareReplicaSet({ port: mongod.port, dbPath: mongod.dbPath, ownerPassword: secrets?.mongoOwner });
  } catch (error) {
    await mongod.stop();
    throw error;
  }
  const bare = `mongodb://${LOOPBACK}:${mongod.port}/?replicaSet=${REPLICA_SET}`;
  return {
    ...mongod.handle,
    source: 'started',
    version: program.version,
    ownerUri: secrets ? withCredentials(bare, OWNER, secrets.mongoOwner) : bare,
    appPassword: secrets?.mongoApp,
  };
}
