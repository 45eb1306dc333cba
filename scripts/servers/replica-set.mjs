import { MongoClient } from 'mongodb';
import { waitUntil } from '../launcher/processes.mjs';
import { LOOPBACK } from './loopback-port.mjs';

export const REPLICA_SET = 'ventanilla';
export const OWNER = 'ventanilla_owner';

const PRIMARY_MS = 30_000;
const ALREADY_INITIALIZED = 23;
const AUTHENTICATION_FAILED = 18;
const NOT_YET_INITIALIZED = 94;

/**
 * Makes a mongod that just started the primary of its replica set of one, with the owner user; on later starts it proves that the
 * server is ours and follows a changed port. Every step may be repeated: a start that was interrupted is completed by the next.
 */
export async function prepareReplicaSet({ port, dbPath, ownerPassword }) {
  const owner = ownerPassword && { username: OWNER, password: ownerPassword };
  if (owner && !(await canLogIn(port, owner))) await createOwner(port, owner);
  await withServer(port, owner, async (client) => {
    await requireOurs(client.db('admin'), port, dbPath);
    await configure(client, port);
  });
  // A member that changes its port drops its connections: ask on a new one.
  await withServer(port, owner, (client) => becomePrimary(client.db('admin')));
}

async function canLogIn(port, owner) {
  try {
    await withServer(port, owner, (client) => client.db('admin').command({ ping: 1 }));
    return true;
  } catch (error) {
    if (error.code === AUTHENTICATION_FAILED) return false;
    throw error;
  }
}

/** The localhost exception: as long as no user exists, a client on this machine may set up the replica set and the first user. */
async function createOwner(port, { username, password }) {
  await withServer(port, undefined, async (client) => {
    const admin = client.db('admin');
    await initiate(admin, port);
    await becomePrimary(admin);
    try {
      await admin.command({ createUser: username, pwd: password, roles: [{ role: 'root', db: 'admin' }] });
    } catch (error) {
      throw new Error(
        'The data folder has database users, but not with the passwords in .keys/servers.json: put that file back from its backup.',
        { cause: error },
      );
    }
  });
}

async function requireOurs(admin, port, dbPath) {
  const { parsed } = await admin.command({ getCmdLineOpts: 1 });
  if (parsed.storage?.dbPath === dbPath) return;
  throw new Error(
    `Port ${port} is answered by another mongod (its data folder is ${parsed.storage?.dbPath}), not by ours.`,
  );
}

/** Gives the set its member, or the member its present port. */
async function configure(client, port) {
  const host = `${LOOPBACK}:${port}`;
  if (!(await client.db('local').collection('system.replset').findOne())) return initiate(client.db('admin'), port);
  const config = await loadedConfig(client.db('admin'));
  if (config.members.length === 1 && config.members[0].host === host) return undefined;
  // The port is another than last time: the stored member is nobody now, and only force changes a set without a primary.
  const members = [{ ...config.members[0], host }];
  const replSetReconfig = { ...config, members, version: config.version + 1 };
  return client.db('admin').command({ replSetReconfig, force: true });
}

/** A mongod that just started first looks for itself among the stored members, for some seconds when a stranger sits on its old port. */
async function loadedConfig(admin) {
  let config;
  const isLoaded = async () => {
    try {
      ({ config } = await admin.command({ replSetGetConfig: 1 }));
      return true;
    } catch (error) {
      if (error.code === NOT_YET_INITIALIZED) return false;
      throw error;
    }
  };
  if (await waitUntil(isLoaded, { timeoutMs: PRIMARY_MS })) return config;
  throw new Error(`mongod did not load its replica set within ${PRIMARY_MS / 1000} s`);
}

async function initiate(admin, port) {
  try {
    const members = [{ _id: 0, host: `${LOOPBACK}:${port}` }];
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
  } catch (error) {
    if (error.code !== ALREADY_INITIALIZED) throw error;
  }
}

async function becomePrimary(admin) {
  const isPrimary = async () => (await admin.command({ hello: 1 })).isWritablePrimary;
  if (await waitUntil(isPrimary, { timeoutMs: PRIMARY_MS })) return;
  throw new Error(`mongod did not become primary within ${PRIMARY_MS / 1000} s`);
}

async function withServer(port, credentials, work) {
  const client = new MongoClient(`mongodb://${LOOPBACK}:${port}/`, {
    directConnection: true,
    serverSelectionTimeoutMS: 10_000,
    socketTimeoutMS: 30_000,
    ...(credentials && { auth: credentials, authSource: 'admin' }),
  });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.close();
  }
}
