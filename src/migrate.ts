import { dutyIndexes } from '@libs/case-queues';
import { commitIndexes } from '@libs/event-store';
import { feedIndexes, logIndexes } from '@libs/feed';
import { type Db, type IndexDescription, MongoClient } from 'mongodb';
import { ACCESS_LOG, accessLogIndexes } from './access-log/index.js';
import { apiKeyIndexes } from './api-keys/index.js';
import { attachmentIndexes, openingIndexes, OPENINGS, REVIEWS } from './cases/index.js';
import { citizenIndexes } from './citizen/index.js';
import { SAVED_VIEWS } from './departments/index.js';
import { folioIndexes } from './folios/index.js';
import { oidcIndexes } from './oidc/index.js';
import { referenceIndexes, referenceVersions } from './institutions/index.js';
import { cellIndexes, dirtyCellIndexes } from './oversight/index.js';
import { DUE_DATE_RECOMPUTATIONS } from './recomputation/index.js';
import { required, setting } from './platform/index.js';
import { SNIPPETS } from './snippets/index.js';
import { staffIndexes } from './staff/index.js';
import { webhookIndexes } from './webhooks/index.js';

/**
 * Makes collections and indexes; run by the owner of the databases before the product starts, since the application's own
 * user may not. Running it again changes nothing.
 */
const name = setting(process.env, 'MONGODB_DB') ?? 'ventanilla';
const uri =
  setting(process.env, 'MONGODB_OWNER_URI') ??
  required(process.env, 'MONGODB_URI', 'mongodb://user:password@host:27017/?replicaSet=rs0');
const client = await new MongoClient(uri, { w: 'majority', journal: true, serverSelectionTimeoutMS: 5_000 }).connect();
try {
  const history = client.db(`${name}_history`);
  await make(history, 'commits', commitIndexes);
  await make(history, 'log', logIndexes);
  await make(history, 'log_notes', []);
  await make(history, referenceVersions(history).collectionName, referenceIndexes);
  await make(history, ACCESS_LOG, accessLogIndexes);
  await make(history, OPENINGS, openingIndexes);
  await make(history, REVIEWS, []);
  await make(client.db(`${name}_keys`), 'keys', [{ name: 'stream_alias', key: { streamId: 1, alias: 1 } }]);
  const app = client.db(name);
  await make(app, 'duties', dutyIndexes);
  for (const [collection, indexes] of Object.entries(feedIndexes)) await make(app, collection, indexes);
  for (const { collection, indexes } of [
    ...folioIndexes,
    ...staffIndexes,
    ...apiKeyIndexes,
    ...oidcIndexes,
    ...attachmentIndexes,
    ...webhookIndexes,
    ...citizenIndexes,
  ])
    await make(app, collection, indexes);
  await make(app, DUE_DATE_RECOMPUTATIONS, []);
  await make(app, SAVED_VIEWS, []);
  await make(app, SNIPPETS, []);
  await make(app, 'response_time_cells', cellIndexes);
  await make(app, 'response_time_dirty', dirtyCellIndexes);
} finally {
  await client.close();
}

async function make(db: Db, collection: string, indexes: readonly IndexDescription[]): Promise<void> {
  const there = await db.listCollections({ name: collection }, { nameOnly: true }).hasNext();
  if (!there) await db.createCollection(collection);
  if (indexes.length > 0) await db.collection(collection).createIndexes([...indexes]);
}
