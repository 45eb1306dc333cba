import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';

/** What the application may do to the history: add and read. Changing and removing are missing on purpose. */
const HISTORY_ACTIONS = ['find', 'insert', 'changeStream', 'listIndexes', 'listCollections', 'collStats'];

/** Keys are also updated: a destroyed key becomes a tombstone, which stays. */
const KEY_ACTIONS = ['find', 'insert', 'update', 'listIndexes', 'listCollections'];

const CONNECT = { serverSelectionTimeoutMS: 5_000, appName: 'ventanilla-users' };

/**
 * The database user of the application, whose rights differ by database: everything in `<db>` (what can be rebuilt, duties,
 * reference data), adding and reading in `<db>_history`, and no removal in `<db>_keys`. A second call brings role and password up
 * to date.
 *
 * @param {string} ownerUri connection of a user with the role `root`
 * @param {string} dbName e.g. `ventanilla`
 * @param {{ password?: string }} [options] a random password when none is given
 * @returns {Promise<string>} the application's connection string
 */
export async function createAppUser(ownerUri, dbName, { password = randomBytes(24).toString('base64url') } = {}) {
  const user = appUserName(dbName);
  await asOwner(ownerUri, async (admin) => {
    const privileges = [
      { resource: { db: `${dbName}_history`, collection: '' }, actions: HISTORY_ACTIONS },
      { resource: { db: `${dbName}_keys`, collection: '' }, actions: KEY_ACTIONS },
    ];
    const roles = [{ role: 'readWrite', db: dbName }];
    await createOrUpdate(admin, 'Role', user, { privileges, roles });
    await createOrUpdate(admin, 'User', user, { pwd: password, roles: [{ role: user, db: 'admin' }] });
  });
  return withCredentials(ownerUri, user, password);
}

/** Takes back what `createAppUser` gave; for tests, which each have a database of their own. */
export async function dropAppUser(ownerUri, dbName) {
  const name = appUserName(dbName);
  await asOwner(ownerUri, async (admin) => {
    await admin.command({ dropUser: name });
    await admin.command({ dropRole: name });
  });
}

/** The same servers and options with another user, who is known to the `admin` database. */
export function withCredentials(uri, user, password) {
  const [, scheme, rest] = /^(mongodb(?:\+srv)?:\/\/)(.*)$/.exec(uri) ?? [];
  if (!scheme) throw new Error('not a MongoDB connection string');
  const [before, query = ''] = rest.split('?');
  const address = before.slice(before.lastIndexOf('@') + 1);
  const options = new URLSearchParams(query);
  options.set('authSource', 'admin');
  const base = address.includes('/') ? address : `${address}/`;
  return `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(password)}@${base}?${options}`;
}

function appUserName(dbName) {
  return `${dbName}_app`;
}

async function asOwner(ownerUri, work) {
  const client = new MongoClient(ownerUri, CONNECT);
  try {
    await client.connect();
    await work(client.db('admin'));
  } finally {
    await client.close();
  }
}

const ALREADY_EXISTS = { Role: 51002, User: 51003 };

async function createOrUpdate(admin, kind, name, definition) {
  try {
    await admin.command({ [`create${kind}`]: name, ...definition });
  } catch (error) {
    if (error.code !== ALREADY_EXISTS[kind]) throw error;
    await admin.command({ [`update${kind}`]: name, ...definition });
  }
}
