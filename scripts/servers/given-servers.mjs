import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { Refused } from '../launcher/refused.mjs';

const ANSWER_MS = 5_000;
const NOTHING = { pid: () => undefined, keepAlive() {}, onRestart() {}, async stop() {}, kill() {} };

/**
 * The MongoDB of MONGODB_URI, which must be a replica set. MONGODB_OWNER_URI names a user who may make collections and users; then
 * the application gets rights of its own.
 */
export async function givenMongo(env, log) {
  const hello = await helloOf(env.MONGODB_URI);
  if (!hello.setName && hello.msg !== 'isdbgrid') {
    throw new Refused(
      'MONGODB_URI names a standalone mongod. Ventanilla needs a replica set (one node will do): start mongod with --replSet and ' +
        'run rs.initiate() once. Its change streams and majority writes do not exist on a standalone server.',
    );
  }
  if (!env.MONGODB_OWNER_URI) {
    log(
      'MONGODB_OWNER_URI is not set: one database user does everything, so the database itself does not protect the history.',
    );
  }
  return {
    ...NOTHING,
    name: 'MongoDB',
    source: 'given',
    ownerUri: env.MONGODB_OWNER_URI ?? env.MONGODB_URI,
    appUri: env.MONGODB_URI,
  };
}

async function helloOf(uri) {
  let client;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: ANSWER_MS });
    await client.connect();
    return await client.db('admin').command({ hello: 1 });
  } catch (error) {
    throw new Refused(`The MongoDB of MONGODB_URI does not answer: ${error.message}`, { cause: error });
  } finally {
    await client?.close();
  }
}

/** The Redis of REDIS_URL. When it does not answer this is said and no more: requests are accepted without it and routed later. */
export async function givenRedis(env, log) {
  const redis = new Redis(env.REDIS_URL, {
    lazyConnect: true,
    connectTimeout: ANSWER_MS,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => {}); // told below
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    log(
      `The Redis of REDIS_URL does not answer (${error.message}): requests are accepted and wait for it to be routed.`,
    );
  } finally {
    redis.disconnect();
  }
  return { ...NOTHING, name: 'Redis', source: 'given', url: env.REDIS_URL };
}
