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
  'to-confirm',
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
  /** Whose list it is: whose cases `mine` are, and who may be the second person of what. */
  officer: string;
  role: string;
  /** When it is looked at, ISO 8601 UTC. */
  at: string;
  /** Civil date in the institution's zone. */
  today: string;
  cursor?: string;
  limit?: number;
}

/** Recorded due date and id of a row: where a page ends. */
export type Place = (string | number)[];

/** The indexes of the lists over every department. */
const LISTS = { rulings: 'for_ruling', unclassified: 'unclassified', reviews: 'to_review' } as const;

export function filterOf(query: InboxQuery): Record<string, unknown> {
  return query.department === undefined ? overEvery(query) : within(query, query.department);
}

function overEvery({ institution, list = 'rulings', ...reader }: InboxQuery): Record<string, unknown> {
  switch (list) {
    case 'rulings':
      return { institution, open: true, needsRuling: true };
    case 'unclassified':
      return { institution, open: true, unclassified: true };
    case 'reviews':
      return { institution, awaitsReview: true, $and: [{ $or: [{ open: true, drafted: true }, secondOf(reader)] }] };
  }
}

/** What this reader may be the second person of. Cases that have ended have such proposals too. */
function secondOf({ officer, role, at }: Pick<InboxQuery, 'officer' | 'role' | 'at'>) {
  return { seconds: { $elemMatch: { roles: role, proposer: { $ne: officer }, until: { $gt: at } } } };
}

function within(query: InboxQuery, department: string): Record<string, unknown> {
  const { institution, filter, officer, today } = query;
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
    case 'to-confirm':
      return { institution, department, awaitsReview: true, ...secondOf(query) };
    case 'may-be-warned':
    case 'may-be-archived':
      return { ...own, ...waitingFor(filter, today) };
    case 'opinions':
      // An opinion is of no use after the answer; tasks of the procedure may come after it.
      return {
        institution,
        'asked.unit': department,
        open: true,
        // Not at the top: that is where a page begins.
        $and: [{ $or: [{ status: { $ne: 'resolved' } }, taskOf(department)] }],
      };
  }
}

function taskOf(unit: string) {
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
    case 'to-confirm':
      return 'to_confirm';
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
