import { commandIdOf } from '@libs/event-store';
import { Binary, type Document, type ObjectId } from 'mongodb';
import type { AckLine, CopiedDatabases } from './copied-databases.js';
import type { Disturbance } from './disturbance.js';
import { recordAgain, unrecord } from './recorded-again.js';

/** Commands that are lost, doubled, altered or out of their order. */
export const OF_THE_HISTORY: readonly Disturbance[] = [
  {
    what: 'an acknowledged command is gone with every trace of it in the log',
    noticedAs: 'acknowledged commands are there exactly once',
    async happensTo(copy) {
      await unrecord(
        copy,
        await copy.find(copy.history, 'commits', { 'meta.actor.kind': 'staff' }, { recordedAt: -1 }),
      );
    },
  },
  {
    what: 'a note is public that was asked for as internal',
    noticedAs: 'acknowledged commands have the effect that was asked for',
    async happensTo(copy) {
      const note = await copy.find(copy.history, 'commits', { 'events.data.visibility': 'internal' });
      await copy.change(copy.history, 'commits', note, { 'events.0.data.visibility': 'public' });
    },
  },
  {
    what: 'a step was taken although it was refused',
    noticedAs: 'refused commands left nothing',
    async happensTo(copy) {
      const refused = await heard(copy, ({ command, outcome }) => command === 'AddNote' && outcome === 'refused');
      await recordAgain(copy, { 'events.type': 'NoteAdded' }, commandOf(refused));
    },
  },
  {
    what: 'a step that nobody heard the outcome of was taken twice',
    noticedAs: 'unanswered commands are there once or not at all',
    async happensTo(copy) {
      const done = await heard(copy, ({ command, outcome }) => command === 'AddNote' && outcome === 'ok');
      const lines = await copy.ackLines();
      await copy.replaceAcks(lines.filter(({ line, id }) => line === 'sent' || id !== done.id));
      await recordAgain(copy, { 'meta.commandId': commandOf(done) }, commandOf(done));
    },
  },
  {
    what: 'something was done that nobody asked for',
    noticedAs: 'nothing happened that nobody asked for',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'NoteAdded' }),
  },
  {
    what: 'a version is left out',
    noticedAs: 'streams are dense from 1',
    async happensTo(copy) {
      const head = await copy.find(copy.history, 'commits', {}, { version: -1 });
      await copy.change(copy.history, 'commits', head, { version: Number(head['version']) + 1 });
    },
  },
  {
    what: 'a commit names its own hash as the one before it',
    noticedAs: 'every commit names the hash before it',
    async happensTo(copy) {
      const commit = await copy.find(copy.history, 'commits', { version: 2 });
      await copy.change(copy.history, 'commits', commit, { prev: commit['hash'] as Binary });
    },
  },
  {
    what: 'one byte of a sealed text is another',
    noticedAs: 'every commit hashes to what it says',
    async happensTo(copy) {
      const commit = await copy.find(copy.history, 'commits', { 'events.type': 'NoteAdded' });
      const [{ data }] = commit['events'] as [{ data: { text: { ct: Binary } } }];
      const text = Buffer.from(data.text.ct.buffer.subarray(0, data.text.ct.position));
      text.writeUInt8(text.readUInt8(0) ^ 1, 0);
      await copy.change(copy.history, 'commits', commit, { 'events.0.data.text.ct': new Binary(text) });
    },
  },
  {
    what: 'a position is left out',
    noticedAs: 'log positions are dense from 1',
    async happensTo(copy) {
      const tail = await copy.find(copy.history, 'log', {}, { _id: -1 });
      await copy.remove(copy.history, 'log', tail);
      await copy.add(copy.history, 'log', { ...tail, _id: Number(tail['_id']) + 1 });
    },
  },
  {
    what: 'a commit is gone, its place in the log is left',
    noticedAs: 'log entries and commits are one to one',
    async happensTo(copy) {
      await copy.remove(copy.history, 'commits', await copy.find(copy.history, 'commits', {}, { recordedAt: -1 }));
    },
  },
  {
    what: 'a commit has no place in the log',
    noticedAs: 'log entries and commits are one to one',
    async happensTo(copy) {
      await copy.remove(copy.history, 'log', await copy.find(copy.history, 'log', {}, { _id: -1 }));
    },
  },
  {
    what: 'two steps of a case stand in the log the wrong way round',
    noticedAs: 'the log keeps the order of each case',
    async happensTo(copy) {
      const second = await copy.find(copy.history, 'log', { version: 2 });
      const first = await copy.find(copy.history, 'log', { streamId: second['streamId'] as string, version: 1 });
      await copy.change(copy.history, 'log', first, sealedIn(second));
      await copy.change(copy.history, 'log', second, sealedIn(first));
    },
  },
  {
    what: 'a leaf is left out',
    noticedAs: 'leaf indexes are dense from 0',
    async happensTo(copy) {
      const tail = await copy.find(copy.history, 'log', {}, { _id: -1 });
      await copy.change(copy.history, 'log', tail, { leafIndex: Number(tail['leafIndex']) + 1 });
    },
  },
  {
    what: 'two leaves stand in each other’s place',
    noticedAs: 'every leaf is made of its commit',
    async happensTo(copy) {
      const one = await copy.find(copy.history, 'log', {});
      const other = await copy.find(copy.history, 'log', {}, { _id: -1 });
      await copy.change(copy.history, 'log', one, { leaf: other['leaf'] as Binary });
      await copy.change(copy.history, 'log', other, { leaf: one['leaf'] as Binary });
    },
  },
  {
    what: 'a case was accepted that is with somebody already, in a chain and a log that fit',
    noticedAs: 'every step was possible when it was taken',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'CaseAccepted' }),
  },
];

/** What was sent of the first command that was heard of in this way. */
async function heard(copy: CopiedDatabases, is: (request: AckLine) => boolean): Promise<AckLine> {
  const requests = new Map<string, AckLine>();
  for (const line of await copy.ackLines()) requests.set(line.id, { ...requests.get(line.id), ...line });
  const found = [...requests.values()].find(is);
  if (found === undefined) throw new Error('nothing of that kind was heard');
  return found;
}

function commandOf({ institution = '', principal = '', key = '' }: AckLine): string {
  return commandIdOf(institution, principal, key);
}

function sealedIn({ commit, version, leaf }: Document): { commit: ObjectId; version: number; leaf: Binary } {
  return { commit: commit as ObjectId, version: Number(version), leaf: leaf as Binary };
}
