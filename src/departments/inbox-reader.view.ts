import { Feed, type StoredRow } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';

export const INBOX_FILTERS = ['unassigned', 'mine', 'due-today', 'overdue', 'waiting', 'returned'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

export interface InboxQuery {
  institution: string;
  /** Undefined: cases of every department that wait for what `list` says. */
  department: string | undefined;
  /** The supervisor's ruling, unless said otherwise, or the legal adviser's review. */
  list?: 'rulings' | 'reviews';
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

function filterOf({ institution, department, list, filter, officer, today }: InboxQuery): Record<string, unknown> {
  if (department === undefined)
    return { institution, open: true, ...(list === 'reviews' ? { awaitsReview: true } : { needsRuling: true }) };
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
  }
}

function indexOf({ department, list, filter }: InboxQuery): string {
  if (department === undefined) return list === 'reviews' ? 'for_review' : 'for_ruling';
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
