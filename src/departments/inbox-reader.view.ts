import { Feed, type StoredRow } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { DueDates, type Unsettled } from '../deadlines/index.js';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';
import { Inactivity, isLapseFilter, LAPSE_FILTERS, waitingFor } from './inactivity.js';

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
  ...LAPSE_FILTERS,
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
/** Rows that are judged together while a change of law is carried out, and most of them for one page. */
const JUDGED_AT_ONCE = 200;
const MOST_JUDGED = 2_000;

/** A longer list is told as more than this. */
const MOST_COUNTED = 1_000;

export interface InboxCount {
  filter: InboxFilter | 'all';
  cases: number;
  more: boolean;
}

/** Recorded due date and id of a row: where a page ends. */
type Place = (string | number)[];
interface FoundRow {
  row: InboxEntry;
  place: Place;
}
interface Found {
  found: FoundRow[];
  /** Where looking stopped before everything was looked at. */
  end?: Place;
}

/** Worklists, by due date. Each filter has its index, so a page costs the same whatever the department holds. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly feed: Feed,
    private readonly dueDates: DueDates,
    private readonly inactivity: Inactivity,
  ) {}

  async page(query: InboxQuery, point?: ConsistentPoint): Promise<Page<InboxEntry>> {
    const reached =
      point === undefined || (await this.feed.reached(point, departmentInbox.name, AbortSignal.timeout(OWN_CHANGE_MS)));
    const { cursor, limit = PAGE } = query;
    const unsettled = await this.dueDates.unsettled(query.institution);
    const after = readCursor(cursor, 2);
    const { found, end } =
      unsettled === undefined && !isLapseFilter(query.filter)
        ? await this.recorded(query, after, limit + 1)
        : await this.judged(query, unsettled, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? placeOf(shown.at(-1)) : end;
    return {
      rows: shown.map(({ row }) => row),
      ...(last && { next: cursorOf(last) }),
      ...(!reached && { stale: true }),
    };
  }

  /** Due dates as they stand in the rows: right whenever every case was counted by the calendar in force. */
  private async recorded(query: InboxQuery, after: Place | undefined, most: number): Promise<Found> {
    const rows = await this.read({ ...filterOf(query), ...(after && afterRow(after, query)) }, query, most);
    return { found: rows.map((row) => ({ row, place: [row.dueOn, row._id] })) };
  }

  /** How many rows each filter has: as recorded, and no further than a page of pages. */
  async counts(query: Omit<InboxQuery, 'filter' | 'list' | 'cursor' | 'limit'>): Promise<InboxCount[]> {
    const rows = await this.feed.views.collection<InboxRow>(departmentInbox.name);
    return Promise.all(
      [undefined, ...INBOX_FILTERS].map(async (filter) => {
        const asked = filter === undefined ? query : { ...query, filter };
        const cases = await rows.countDocuments(filterOf(asked), {
          hint: indexOf(asked),
          limit: MOST_COUNTED + 1,
          maxTimeMS: CALL_MS,
        });
        return { filter: filter ?? 'all', cases: Math.min(cases, MOST_COUNTED), more: cases > MOST_COUNTED };
      }),
    );
  }

  /**
   * The law has changed and rows may rest on the calendar before: the bounds of a filter are widened by the most that a date can have
   * moved, and each row is judged by the calendar in force; so is always whether the law lets a case lapse. Sorted as recorded. Where much is looked at and little found, the page is
   * short and the next one goes on behind it.
   */
  private async judged(
    query: InboxQuery,
    unsettled: Unsettled | undefined,
    after: Place | undefined,
    most: number,
  ): Promise<Found> {
    const found: FoundRow[] = [];
    // Without a filter by date every row is wanted.
    const atOnce = isDated(query) || isLapseFilter(query.filter) ? JUDGED_AT_ONCE : most;
    let place = after;
    for (let looked = 0; looked < MOST_JUDGED; looked += atOnce) {
      const filter = { ...filterOf(query), ...widened(query, unsettled, place) };
      const rows = await this.read(filter, query, atOnce);
      for (const row of rows) {
        place = [row.dueOn, row._id];
        const dueOn = await this.dueDates.present(query.institution, row);
        if (await this.isWanted(query, row, dueOn)) found.push({ row: { ...row, dueOn }, place });
        if (found.length === most) return { found };
      }
      if (rows.length < atOnce) return { found };
    }
    return { found, ...(place && { end: place }) };
  }

  private async isWanted(query: InboxQuery, row: InboxEntry, dueOn: string): Promise<boolean> {
    const { department, filter, today } = query;
    if (department !== undefined && isLapseFilter(filter)) return this.inactivity.allows(filter, row, today);
    if (!isDated(query)) return true;
    return filter === 'overdue' ? dueOn < today : dueOn === today;
  }

  private async read(filter: Record<string, unknown>, query: InboxQuery, most: number): Promise<InboxEntry[]> {
    return this.feed.views.byIndex<InboxRow, InboxEntry[]>(departmentInbox.name, (rows) =>
      rows
        .find(filter as Filter<InboxEntry>, { maxTimeMS: CALL_MS })
        .hint(indexOf(query))
        .sort({ dueOn: 1, _id: 1 })
        .limit(most)
        .toArray(),
    );
  }
}

function placeOf(found: FoundRow | undefined): Place | undefined {
  return found?.place;
}

function isDated({ department, filter }: InboxQuery): boolean {
  return department !== undefined && (filter === 'overdue' || filter === 'due-today');
}

/** The bounds on the recorded due date, with the place of the page before. */
function widened(
  query: InboxQuery,
  unsettled: Unsettled | undefined,
  after: Place | undefined,
): Record<string, unknown> {
  const dated = isDated(query);
  const { filter, today } = query;
  const least = filter === 'due-today' && dated ? unsettled?.earliestOf(today) : undefined;
  const [reached] = after ?? [];
  const from = reached === undefined || (least !== undefined && String(reached) < least) ? least : String(reached);
  const bounds = { ...(from !== undefined && { $gte: from }), ...(dated && { $lte: unsettled?.latestBefore(today) }) };
  return {
    ...(Object.keys(bounds).length > 0 && { dueOn: bounds }),
    ...(after && { $or: behind(after) }),
  };
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
    case 'may-be-warned':
    case 'may-be-archived':
      return 'by_inactivity';
  }
}

/** Rows after the last of the page before. Bounds on the sort fields themselves keep the scan inside the page. */
function afterRow([dueOn, id]: (string | number)[], { filter, today }: InboxQuery): Record<string, unknown> {
  const upper = filter === 'overdue' ? { $lt: today } : filter === 'due-today' ? { $lte: today } : {};
  return { dueOn: { $gte: String(dueOn), ...upper }, $or: behind([dueOn ?? '', id ?? '']) };
}

function behind([dueOn, id]: Place): Record<string, unknown>[] {
  return [{ dueOn: { $gt: String(dueOn) } }, { dueOn: String(dueOn), _id: { $gt: String(id) } }];
}
