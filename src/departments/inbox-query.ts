import { LAPSE_FILTERS, waitingFor } from './inactivity.js';
import type { Narrowing } from './inbox-narrowing.js';

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
  'kept-silent',
  ...LAPSE_FILTERS,
] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

export interface InboxQuery extends Narrowing {
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

/** Recorded due date and id of a row: where a page ends. */
export type Place = (string | number)[];

/** The lists over every department: the field that puts a row there, and their indexes. */
const MARKS = { rulings: 'needsRuling', unclassified: 'unclassified', reviews: 'awaitsReview' } as const;
const LISTS = { rulings: 'for_ruling', unclassified: 'unclassified', reviews: 'for_review' } as const;

export function filterOf({
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
    case 'kept-silent':
      return { ...own, keepsSilent: true };
    case 'may-be-warned':
    case 'may-be-archived':
      return { ...own, ...waitingFor(filter, today) };
    case 'opinions':
      // An opinion is of no use after the answer; tasks of the procedure may come after it.
      return {
        institution,
        'asked.unit': department,
        open: true,
        $or: [{ status: { $ne: 'resolved' } }, taskOf(department)],
      };
  }
}

function taskOf(unit: string | undefined) {
  return { asked: { $elemMatch: { unit, task: { $exists: true } } } };
}

export function indexOf({ department, list = 'rulings', filter }: InboxQuery): string {
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
    case 'kept-silent':
      return 'keeps_silent';
    case 'may-be-warned':
    case 'may-be-archived':
      return 'by_inactivity';
  }
}

/** Rows after the last of the page before. Bounds on the sort fields themselves keep the scan inside the page. */
export function afterRow([dueOn, id]: (string | number)[], { filter, today }: InboxQuery): Record<string, unknown> {
  const upper = filter === 'overdue' ? { $lt: today } : filter === 'due-today' ? { $lte: today } : {};
  return { dueOn: { $gte: String(dueOn), ...upper }, $or: behind([dueOn ?? '', id ?? '']) };
}

export function behind([dueOn, id]: Place): Record<string, unknown>[] {
  return [{ dueOn: { $gt: String(dueOn) } }, { dueOn: String(dueOn), _id: { $gt: String(id) } }];
}
