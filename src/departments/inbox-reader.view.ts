import { Feed, type StoredRow } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { DueDates, type Unsettled } from '../deadlines/index.js';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';
import { Inactivity, isLapseFilter } from './inactivity.js';
import { AS_LISTED, type ListedRow } from './inbox-line.js';
import { fits, fitsInDatabase, isNarrowed } from './inbox-narrowing.js';
import {
  afterRow,
  behind,
  filterOf,
  INBOX_FILTERS,
  type InboxFilter,
  type InboxQuery,
  indexOf,
  type Place,
} from './inbox-query.js';

export { INBOX_FILTERS, type InboxFilter, type InboxQuery };

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

interface FoundRow {
  row: ListedRow;
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

  async page(asked: InboxQuery, point?: ConsistentPoint): Promise<Page<ListedRow>> {
    const query = byOwner(asked);
    const reached =
      point === undefined || (await this.feed.reached(point, departmentInbox.name, AbortSignal.timeout(OWN_CHANGE_MS)));
    const { cursor, limit = PAGE } = query;
    const unsettled = await this.dueDates.unsettled(query.institution);
    const after = readCursor(cursor, 2);
    const { found, end } =
      unsettled === undefined && !isJudged(query)
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
    const filter = { ...filterOf(query), ...(after && afterRow(after, query)) };
    const rows = await this.read<ListedRow>(filter, query, most, AS_LISTED);
    return { found: rows.map((row) => ({ row, place: [row.dueOn, row._id] })) };
  }

  /** How many rows each filter has: as recorded, and no further than a page of pages. What the law lets lapse is judged row by row and not counted. */
  async counts(query: Omit<InboxQuery, 'filter' | 'list' | 'cursor' | 'limit'>): Promise<InboxCount[]> {
    return Promise.all(
      [undefined, ...INBOX_FILTERS.filter((one) => !isLapseFilter(one))].map(async (filter) => {
        const asked = filter === undefined ? query : { ...query, filter };
        const options = { hint: indexOf(asked), limit: MOST_COUNTED + 1, maxTimeMS: CALL_MS };
        const cases = await this.feed.views.byIndex<InboxRow, number>(departmentInbox.name, (rows) =>
          rows.countDocuments(filterOf(asked), options),
        );
        return { filter: filter ?? 'all', cases: Math.min(cases, MOST_COUNTED), more: cases > MOST_COUNTED };
      }),
    );
  }

  /** How many rows a narrowed list has, as recorded. No further than so many rows are looked at: a count is a hint, not a figure. */
  async count(asked: InboxQuery): Promise<Omit<InboxCount, 'filter'> | undefined> {
    const query = byOwner(asked);
    // What the law lets lapse is judged row by row.
    if (isLapseFilter(query.filter)) return undefined;
    const [counted] = await this.feed.views.byIndex<InboxRow, { looked: number; cases: number }[]>(
      departmentInbox.name,
      (rows) =>
        rows
          .aggregate<{ looked: number; cases: number }>(
            [
              { $match: filterOf(query) },
              { $limit: MOST_JUDGED },
              { $group: { _id: null, looked: { $sum: 1 }, cases: { $sum: fitsInDatabase(query) } } },
            ],
            { hint: indexOf(query), maxTimeMS: CALL_MS },
          )
          .toArray(),
    );
    const { looked = 0, cases = 0 } = counted ?? {};
    return { cases: Math.min(cases, MOST_COUNTED), more: looked === MOST_JUDGED || cases > MOST_COUNTED };
  }

  /**
   * The law has changed and rows may rest on the calendar before: the bounds of a filter are widened by the most that a date can have
   * moved, and each row is judged by the calendar in force; so is always whether the law lets a case lapse,
   * and whether the term of a prevention has passed. Sorted as recorded. Where much is looked at and little found, the page is
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
    const atOnce = isDated(query) || isJudged(query) ? JUDGED_AT_ONCE : most;
    let place = after;
    for (let looked = 0; looked < MOST_JUDGED; looked += atOnce) {
      const filter = { ...filterOf(query), ...widened(query, unsettled, place) };
      const rows = await this.read<InboxEntry>(filter, query, atOnce);
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
    if (!fits(query, row)) return false;
    if (department !== undefined && isLapseFilter(filter)) return this.inactivity.allows(filter, row, today);
    if (department !== undefined && filter === 'unanswered') {
      const answerBy = await this.inactivity.answerBy(row);
      return answerBy !== undefined && answerBy < today;
    }
    if (!isDated(query)) return true;
    return filter === 'overdue' ? dueOn < today : dueOn === today;
  }

  private async read<Row extends ListedRow>(
    filter: Record<string, unknown>,
    query: InboxQuery,
    most: number,
    projection?: Readonly<Record<string, 0>>,
  ): Promise<Row[]> {
    return this.feed.views.byIndex<InboxRow, Row[]>(departmentInbox.name, (rows) =>
      rows
        .find<Row>(filter as Filter<InboxEntry>, { maxTimeMS: CALL_MS, ...(projection && { projection }) })
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

/** The cases of one person have an index, whoever they are. */
function byOwner({ assigned, ...query }: InboxQuery): InboxQuery {
  if (assigned === undefined) return query;
  return query.filter === undefined ? { ...query, filter: 'mine', officer: assigned } : { ...query, assigned };
}

/** Row by row: by the calendar in force, and by what has no index of its own. */
function isJudged(query: InboxQuery): boolean {
  const { department, filter } = query;
  return department !== undefined && (filter === 'unanswered' || isLapseFilter(filter) || isNarrowed(query));
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
  const least = filter === 'due-today' && dated ? (unsettled?.earliestOf(today) ?? today) : undefined;
  const [reached] = after ?? [];
  const from = reached === undefined || (least !== undefined && String(reached) < least) ? least : String(reached);
  const bounds = {
    ...(from !== undefined && { $gte: from }),
    ...(dated && { $lte: unsettled?.latestBefore(today) ?? today }),
  };
  return {
    ...(Object.keys(bounds).length > 0 && { dueOn: bounds }),
    ...(after && { $or: behind(after) }),
  };
}
