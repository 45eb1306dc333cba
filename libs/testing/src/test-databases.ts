import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';

export interface TestDatabases {
  /** URI of a user who may do what the application may, and no more. */
  appUri: string;
  ownerUri: string;
  /** Name of the application's database; `<name>_history` and `<name>_keys` beside it. */
  name: string;
  owner: MongoClient;
  drop(): Promise<void>;
}

/** What a spec needs to reach the servers that `scripts/with-servers.mjs` started. */
export function testServer(variable: 'TEST_MONGODB_URI' | 'TEST_REDIS_URL'): string {
  const value = process.env[variable];
  if (!value)
    throw new Error(`${variable} is not set: run this spec through "node scripts/with-servers.mjs npx jest …"`);
  return value;
}

/** Three databases of their own for a spec, with an application user whose rights are split as in the product. */
export async function openTestDatabases(): Promise<TestDatabases> {
  const ownerUri = testServer('TEST_MONGODB_URI');
  const owner = await new MongoClient(ownerUri, {
    w: 'majority',
    journal: true,
    serverSelectionTimeoutMS: 5_000,
  }).connect();
  const name = `t_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await createSplitUser(owner, name, password);
  const uri = new URL(ownerUri);
  uri.username = `${name}_app`;
  uri.password = password;
  uri.searchParams.set('authSource', 'admin');
  return {
    appUri: uri.toString(),
    ownerUri,
    name,
    owner,
    async drop() {
      for (const db of [name, `${name}_history`, `${name}_keys`]) await owner.db(db).dropDatabase();
      await owner.db('admin').command({ dropUser: `${name}_app` });
      await owner.db('admin').command({ dropRole: `${name}_app` });
      await owner.close();
    },
  };
}

/** The same rights as the launcher gives: history insert-only, keys never removed. */
async function createSplitUser(owner: MongoClient, name: string, pwd: string): Promise<void> {
  const admin = owner.db('admin');
  const read = ['find', 'listIndexes', 'listCollections', 'collStats'];
  await admin.command({
    createRole: `${name}_app`,
    privileges: [
      { resource: { db: `${name}_history`, collection: '' }, actions: [...read, 'insert', 'changeStream'] },
      { resource: { db: `${name}_keys`, collection: '' }, actions: [...read, 'insert', 'update'] },
    ],
    roles: [{ role: 'readWrite', db: name }],
  });
  await admin.command({ createUser: `${name}_app`, pwd, roles: [`${name}_app`] });
}
