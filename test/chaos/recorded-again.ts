import { randomUUID } from 'node:crypto';
import { commitHash, leafOf } from '@libs/audit-chain';
import { Binary, type Document, type Filter, ObjectId } from 'mongodb';
import type { CopiedDatabases } from './copied-databases.js';

/**
 * What a second run of an effect would leave: the same event once more at the end of its case, chained, hashed and logged as it must be.
 * Its command is a new one unless one is named.
 */
export async function recordAgain(
  copy: CopiedDatabases,
  filter: Filter<Document>,
  commandId: string = randomUUID(),
): Promise<void> {
  const { history } = copy;
  const first = await copy.find(history, 'commits', filter);
  const head = await copy.find(history, 'commits', { streamId: first['streamId'] as string }, { version: -1 });
  const tail = await copy.find(history, 'log', {}, { _id: -1 });
  const { _id: _, hash: __, ...like } = first;
  const version = Number(head['version']) + 1;
  const meta = { ...(first['meta'] as Document), commandId };
  const unhashed = { ...like, version, meta, prev: head['hash'] as Binary };
  const hash = commitHash(unhashed);
  const commit = { _id: new ObjectId(), ...unhashed, hash: new Binary(hash) };
  await copy.add(history, 'commits', commit);
  await copy.add(history, 'log', {
    ...tail,
    _id: Number(tail['_id']) + 1,
    leafIndex: Number(tail['leafIndex']) + 1,
    commit: commit._id,
    streamId: first['streamId'] as string,
    version,
    leaf: new Binary(leafOf(hash)),
  });
}

/** A commit goes, and its place in the log with it. */
export async function unrecord(copy: CopiedDatabases, commit: Document): Promise<void> {
  const entry = await copy.find(copy.history, 'log', { commit: commit['_id'] as ObjectId });
  await copy.remove(copy.history, 'commits', commit);
  await copy.remove(copy.history, 'log', entry);
}
