import type { Document, Filter } from 'mongodb';
import type { CopiedDatabases } from './copied-databases.js';
import type { Disturbance } from './disturbance.js';

/** Lists and figures that are not what the history says. */
export const OF_VIEWS: readonly Disturbance[] = [
  {
    what: 'a closed case is still shown as open work',
    noticedAs: 'every case is in exactly one place',
    happensTo: (copy) => changeRow(copy, 'department-inbox', { status: 'concluded' }, { status: 'in-progress' }),
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
    what: 'a row is a version behind',
    noticedAs: 'view department-inbox is the fold of the history',
    happensTo: (copy) => changeRow(copy, 'department-inbox', { v: { $gt: 1 } }, { v: 1 }),
  },
  {
    what: 'the facts name another term',
    noticedAs: 'view case-facts is the fold of the history',
    happensTo: (copy) => changeRow(copy, 'case-facts', { dueOn: { $exists: true } }, { dueOn: '2099-01-01' }),
  },
  {
    what: 'a search shows another department',
    noticedAs: 'view case-search is the fold of the history',
    happensTo: (copy) => changeRow(copy, 'case-search', { status: { $exists: true } }, { department: 'otra' }),
  },
  {
    what: 'the public sees a closed request as open',
    noticedAs: 'view public-requests is the fold of the history',
    happensTo: (copy) => changeRow(copy, 'public-requests', { open: false }, { open: true }),
  },
  {
    what: 'a line of the register book stands on another day',
    noticedAs: 'view register-book is the fold of the history',
    happensTo: (copy) => changeRow(copy, 'register-book', { filedOn: { $exists: true } }, { filedOn: '2099-01-01' }),
  },
  {
    what: 'a case could not be folded',
    noticedAs: 'no case is parked',
    happensTo: (copy) => copy.add(copy.app, 'view_parked', { _id: 'view/case' as never }),
  },
  {
    what: 'a cell counts one answer in time more',
    noticedAs: 'figures equal our own count',
    happensTo: (copy) => countOneMore(copy, 'onTime'),
  },
  {
    what: 'a month counts one received case more',
    noticedAs: 'figures of a month add up',
    happensTo: (copy) => countOneMore(copy, 'received'),
  },
];

async function changeRow(copy: CopiedDatabases, view: string, filter: Filter<Document>, to: Document): Promise<void> {
  const collection = await served(copy, view);
  await copy.change(copy.app, collection, await copy.find(copy.app, collection, filter), to);
}

async function countOneMore(copy: CopiedDatabases, figure: string): Promise<void> {
  const cell = await copy.find(copy.app, 'response_time_cells', {});
  await copy.change(copy.app, 'response_time_cells', cell, { [figure]: Number(cell[figure]) + 1 });
}

async function served(copy: CopiedDatabases, view: string): Promise<string> {
  const entries = copy.app.collection<{ _id: string; active: string }>('views');
  return (await entries.findOne({ _id: view }))?.active ?? '';
}
