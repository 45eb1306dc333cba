import type { ObjectId } from 'mongodb';
import type { CopiedDatabases } from './copied-databases.js';
import type { Disturbance } from './disturbance.js';
import { recordAgain, unrecord } from './recorded-again.js';

const LONG_AGO_MS = 10 * 60_000;

/** Duties and folios: what has to follow from the history, once. */
export const OF_EFFECTS: readonly Disturbance[] = [
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
    what: 'a case was routed and never delivered',
    noticedAs: 'delivered once for each routing',
    async happensTo(copy) {
      await unrecord(copy, await theLastOf(copy, 'CaseDelivered'));
    },
  },
  {
    what: 'a note was taken down twice, in a chain and a log that fit',
    noticedAs: 'no note is there twice',
    happensTo: (copy) => recordAgain(copy, { 'events.type': 'NoteAdded' }),
  },
  {
    what: 'a duty was forgotten',
    noticedAs: 'every duty is done',
    async happensTo(copy) {
      await copy.change(copy.app, 'duties', await copy.find(copy.app, 'duties', {}), { state: 'pending' });
    },
  },
  {
    what: 'a duty was never written down',
    noticedAs: 'duties and waking events are one to one',
    async happensTo(copy) {
      await copy.remove(copy.app, 'duties', await copy.find(copy.app, 'duties', {}));
    },
  },
  {
    what: 'a duty is said to be done, and nothing came of it',
    noticedAs: 'a duty that is done left its effect',
    async happensTo(copy) {
      await unrecord(copy, await theLastOf(copy, 'CaseDelivered'));
    },
  },
  {
    what: 'two cases go by the same folio',
    noticedAs: 'folios are unique',
    async happensTo(copy) {
      const [one, other] = [await aRegistration(copy, 1), await aRegistration(copy, -1)];
      const [{ data }] = other['events'] as [{ data: { folio: string } }];
      await copy.change(copy.history, 'commits', one, { 'events.0.data.folio': data.folio });
    },
  },
  {
    what: 'a folio leads to another case',
    noticedAs: 'settled folios are what the history says',
    async happensTo(copy) {
      const { streamId } = await aRegistration(copy, -1);
      await copy.change(copy.app, 'folios', await copy.find(copy.app, 'folios', { n: 1 }), {
        caseId: String(streamId),
      });
    },
  },
  {
    what: 'a folio is gone',
    noticedAs: 'every number is a case’s, annulled, or just taken',
    async happensTo(copy) {
      const series = await copy.find(copy.app, 'folio_series', {});
      const pending = (series['pending'] as { n: number }[]).map(({ n }) => n);
      const settled = await copy.find(copy.app, 'folios', { n: { $exists: true, $nin: pending } });
      await copy.remove(copy.app, 'folios', settled);
    },
  },
  {
    what: 'a number was taken ten minutes ago, and nobody asked what became of it',
    noticedAs: 'every number is a case’s, annulled, or just taken',
    async happensTo(copy) {
      const series = await copy.find(copy.app, 'folio_series', {});
      const n = Number(series['last']) + 1;
      const at = new Date(copy.at.getTime() - LONG_AGO_MS);
      const pending = [...(series['pending'] as object[]), { n, year: Number(series['year']), caseId: 'none', at }];
      await copy.change(copy.app, 'folio_series', series, { last: n, pending });
    },
  },
];

interface Kept {
  _id: ObjectId;
  streamId: string;
  [field: string]: unknown;
}

/** The last step of a case, of this type: nothing rests on it. */
async function theLastOf(copy: CopiedDatabases, type: string): Promise<Kept> {
  const commits = copy.history.collection<Kept>('commits');
  const heads = commits.aggregate<{ last: Kept }>([
    { $sort: { version: -1 } },
    { $group: { _id: '$streamId', last: { $first: '$$ROOT' } } },
    { $match: { 'last.events.type': type } },
    { $limit: 1 },
  ]);
  const [head] = await heads.toArray();
  if (head === undefined) throw new Error(`no case ends with ${type}`);
  return head.last;
}

function aRegistration(copy: CopiedDatabases, order: 1 | -1) {
  return copy.find(copy.history, 'commits', { 'events.type': 'PetitionRegistered' }, { recordedAt: order });
}
