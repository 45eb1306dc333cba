import { randomUUID } from 'node:crypto';
import { commitHash, leafOf } from '@libs/audit-chain';
import { Binary, type Document, ObjectId } from 'mongodb';
import type { CopiedDatabases } from './copied-databases.js';

/** Something that must never be found in a town hall's databases, and the invariant that must say so. */
export interface Disturbance {
  what: string;
  noticedAs: string;
  happensTo(copy: CopiedDatabases): Promise<void>;
}

export const DISTURBANCES: readonly Disturbance[] = [
  {
    what: 'a commit is gone, its place in the log is left',
    noticedAs: 'log entries and commits are one to one',
    async happensTo(copy) {
      await copy.remove(copy.history, 'commits', await aNote(copy));
    },
  },
  {
    what: 'an acknowledged command is gone with every trace of it in the log',
    noticedAs: 'acknowledged commands are there exactly once',
    async happensTo(copy) {
      const commit = await copy.find(copy.history, 'commits', { 'meta.actor.kind': 'staff' }, { recordedAt: -1 });
      const entry = await copy.find(copy.history, 'log', { commit: commit['_id'] as ObjectId });
      await copy.remove(copy.history, 'commits', commit);
      await copy.remove(copy.history, 'log', entry);
    },
  },
  {
    what: 'one byte of a sealed text is another',
    noticedAs: 'every commit hashes to what it says',
    async happensTo(copy) {
      const commit = await aNote(copy);
      const [{ data }] = commit['events'] as [{ data: { text: { ct: Binary } } }];
      const text = Buffer.from(data.text.ct.buffer.subarray(0, data.text.ct.position));
      text.writeUInt8(text.readUInt8(0) ^ 1, 0);
      await copy.change(copy.history, 'commits', commit, { 'events.0.data.text.ct': new Binary(text) });
    },
  },
  {
    what: 'a case was routed twice, in a chain and a log that fit',
    noticedAs: 'routed once for each registration and return',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'CaseRouted' }),
  },
  {
    what: 'a case was delivered twice, in a chain and a log that fit',
    noticedAs: 'delivered once for each routing',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'CaseDelivered' }),
  },
  {
    what: 'a note was taken down twice, in a chain and a log that fit',
    noticedAs: 'no note is there twice',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'NoteAdded' }),
  },
  {
    what: 'something was done that nobody asked for',
    noticedAs: 'nothing happened that nobody asked for',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'CaseAccepted' }),
  },
  {
    what: 'two leaves stand in each other’s place',
    noticedAs: 'every leaf is made of its commit',
    async happensTo(copy) {
      const [one, other] = [
        await copy.find(copy.history, 'log', {}),
        await copy.find(copy.history, 'log', {}, { _id: -1 }),
      ];
      await copy.change(copy.history, 'log', one, { leaf: other['leaf'] as Binary });
      await copy.change(copy.history, 'log', other, { leaf: one['leaf'] as Binary });
    },
  },
  {
    what: 'a case is in no inbox',
    noticedAs: 'view department-inbox is the fold of the history',
    async happensTo(copy) {
      const collection = await served(copy, 'department-inbox');
      await copy.remove(copy.app, collection, await copy.find(copy.app, collection, { status: { $exists: true } }));
    },
  },
  {
    what: 'a closed case is still shown as open work',
    noticedAs: 'every case is in exactly one place',
    async happensTo(copy) {
      const collection = await served(copy, 'department-inbox');
      const row = await copy.find(copy.app, collection, { status: 'concluded' });
      await copy.change(copy.app, collection, row, { status: 'in-progress' });
    },
  },
  {
    what: 'a search shows another department',
    noticedAs: 'view case-search is the fold of the history',
    async happensTo(copy) {
      const collection = await served(copy, 'case-search');
      await copy.change(copy.app, collection, await copy.find(copy.app, collection, {}), { department: 'otra' });
    },
  },
  {
    what: 'a month counts one received case more',
    noticedAs: 'figures of a month add up',
    async happensTo(copy) {
      const cell = await copy.find(copy.app, 'response_time_cells', {});
      await copy.change(copy.app, 'response_time_cells', cell, { received: Number(cell['received']) + 1 });
    },
  },
  {
    what: 'a duty was forgotten',
    noticedAs: 'every duty is done',
    async happensTo(copy) {
      await copy.change(copy.app, 'duties', await copy.find(copy.app, 'duties', {}), { state: 'pending' });
    },
  },
  {
    what: 'a folio is gone',
    noticedAs: 'every number is a case’s, annulled, or just taken',
    async happensTo(copy) {
      await copy.remove(copy.app, 'folios', await copy.find(copy.app, 'folios', { n: 1 }));
    },
  },
];

function aNote(copy: CopiedDatabases): Promise<Document> {
  return copy.find(copy.history, 'commits', { 'events.type': 'NoteAdded' });
}

async function served(copy: CopiedDatabases, view: string): Promise<string> {
  const entries = copy.app.collection<{ _id: string; active: string }>('views');
  return (await entries.findOne({ _id: view }))?.active ?? '';
}

/** What a second run of an effect would leave: the same event once more at the end of its case, chained, hashed and logged as it must be. */
async function recordAgain(copy: CopiedDatabases, filter: Document): Promise<void> {
  const { history } = copy;
  const first = await copy.find(history, 'commits', filter);
  const head = await copy.find(history, 'commits', { streamId: first['streamId'] as string }, { version: -1 });
  const tail = await copy.find(history, 'log', {}, { _id: -1 });
  const { _id: _, hash: __, ...like } = first;
  const version = Number(head['version']) + 1;
  const meta = { ...(first['meta'] as Document), commandId: randomUUID() };
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
