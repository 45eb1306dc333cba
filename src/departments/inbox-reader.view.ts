import { Feed, type StoredRow } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';

export const INBOX_FILTERS = [
  'unassigned',
  'mine',
  'due-today',
  'overdue',
  'waiting',
  'returned',
  'unclassified',
  'unanswered',
  'opinions',
] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

export interface InboxQuery {
  institution: string;
  /** Undefined: one of the lists over every department. */
  department: string | undefined;
  /** Without a department: cases that wait for the supervisor's ruling, to be classified, or for the legal adviser's review. */
  list?: 'rulings' | 'unclassified' | 'reviews';
  filter?: InboxFilter;
  /** Whose cases `mine` are. */
  officer: string;
  /** Civil date in the institution's zone. */
  today: string;
  cursor?: string;
  limit?: number;
}

export type InboxEntry = StoredRow<InboxRow>;

const CALL_MS = 4_000;
const PAGE = 50;
const OWN_CHANGE_MS = 1_500;

/** Worklists, by due date. Each filter has its index, so a page costs the same whatever the department holds. */
@Injectable()
export class InboxReader {
  constructor(private readonly feed: Feed) {}

  async page(query: InboxQuery, point?: ConsistentPoint): Promise<Page<InboxEntry>> {
    const reached =
      point === undefined || (await this.feed.reached(point, departmentInbox.name, AbortSignal.timeout(OWN_CHANGE_MS)));
    const { cursor, limit = PAGE } = query;
    const after = readCursor(cursor, 2);
    const rows = await this.feed.views.collection<InboxRow>(departmentInbox.name);
    const found = await rows
      .find({ ...filterOf(query), ...(after && afterRow(after, query)) } as Filter<InboxEntry>, { maxTimeMS: CALL_MS })
      .hint(indexOf(query))
      .sort({ dueOn: 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const shown = found.slice(0, limit);
    const end = shown.at(-1);
    return {
      rows: shown,
      ...(found.length > limit && end && { next: cursorOf([end.dueOn, end._id]) }),
      ...(!reached && { stale: true }),
    };
  }
}

/** The lists over every department: the field that puts a row there, and their indexes. */
const MARKS = { rulings: 'needsRuling', unclassified: 'unclassified', reviews: 'awaitsReview' } as const;
const LISTS = { rulings: 'for_ruling', unclassified: 'unclassified', reviews: 'for_review' } as const;

function filterOf({
  institution,
  department,
  list = 'rulings',
  filter,
  officer,
  today,
}: InboxQuery): Record<string, unknown> {
  if (department === undefined) return { institution, open: true, [MARKS[list]]: true };
  const own = { institution, department, open: true };
  switch (filter) {
    case undefined:
      return own;
    case 'unassigned':
      return { ...own, officer: null };
    case 'mine':
      return { ...own, officer };
    case 'due-today':
      return { ...own, waiting: false, dueOn: today };
    case 'overdue':
      return { ...own, waiting: false, dueOn: { $lt: today } };
    case 'waiting':
      return { ...own, waiting: true };
    case 'returned':
      return { ...own, returned: true };
    case 'unclassified':
      return { ...own, unclassified: true };
    case 'unanswered':
      return { ...own, answerBy: { $lt: today } };
    case 'opinions':
      return { institution, 'asked.unit': department, open: true, status: { $ne: 'resolved' } };
  }
}

function indexOf({ department, list = 'rulings', filter }: InboxQuery): string {
  if (department === undefined) return LISTS[list];
  switch (filter) {
    case undefined:
      return 'by_due';
    case 'unassigned':
    case 'mine':
      return 'by_officer';
    case 'due-today':
    case 'overdue':
    case 'waiting':
      return 'by_waiting';
    case 'returned':
      return 'by_returned';
    case 'unclassified':
      return 'unclassified';
    case 'unanswered':
      return 'by_answer_term';
    case 'opinions':
      return 'by_asked_unit';
  }
}

/** Rows after the last of the page before. Bounds on the sort fields themselves keep the scan inside the page. */
function afterRow([dueOn, id]: (string | number)[], { filter, today }: InboxQuery): Record<string, unknown> {
  const upper = filter === 'overdue' ? { $lt: today } : filter === 'due-today' ? { $lte: today } : {};
  return {
    dueOn: { $gte: String(dueOn), ...upper },
    $or: [{ dueOn: { $gt: String(dueOn) } }, { dueOn: String(dueOn), _id: { $gt: String(id) } }],
  };
}
