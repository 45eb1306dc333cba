import { Feed, type StoredRow } from '@libs/feed';
import { may, type Principal } from '@libs/identity';
import { cursorOf, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { officeSpans } from '../cases/index.js';
import { DueDates } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { CaseSearch } from '../search/index.js';
import type { Counted, ListedGrouping } from './counted-cases.codes.js';
import { afterFiling } from './by-filing.js';
import { type CaseFacts, caseFacts, type Movement, NONE } from './case-facts.view.js';
import { type Age, type Due, dueOf, filedIn, type Marks } from './domain/backlog.js';
import type { CountedCaseDto, CountedCasesDto } from './figures.dto.js';
import type { Period } from './period.js';
import { dated } from './time-accounts.js';

export interface CountedQuery extends Period {
  /** Whoever looks: names and subjects are for who may read personal data. */
  asker: Principal;
  of: Counted;
  /** Only of this group of that grouping. */
  by?: ListedGrouping;
  group?: string;
  /** Of what is open: only of this age, and only what stands so to its due date. */
  age?: Age;
  due?: Due;
  marks: Marks;
  cursor?: string;
  limit?: number;
}

type Row = StoredRow<CaseFacts>;
type Condition = Record<string, unknown>;

const CALL_MS = 4_000;
const PAGE = 50;
const BATCH = 200;
/** Rows for one page, where not all of them are wanted. */
const MOST_LOOKED_AT = 2_000;

/** The cases behind a figure, from the same rows that it is counted from, by filing day. */
@Injectable()
export class CountedCases {
  constructor(
    private readonly feed: Feed,
    private readonly search: CaseSearch,
    private readonly dueDates: DueDates,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async page(query: CountedQuery): Promise<CountedCasesDto> {
    const { limit = PAGE, cursor } = query;
    const after = readCursor(cursor, 2);
    const { found, end } = await this.look(query, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : end;
    return {
      rows: await this.told(shown, query.asker),
      ...(last && { next: cursorOf([last.filedOn, last._id]) }),
    };
  }

  /** Where much is looked at and little found, the page is short and the next one goes on behind it. */
  private async look(
    query: CountedQuery,
    after: (string | number)[] | undefined,
    most: number,
  ): Promise<{ found: Row[]; end?: Row }> {
    const unsettled = await this.dueDates.unsettled(query.institution);
    const isCounted = await this.judge(query, unsettled !== undefined);
    const filter = {
      $and: [anywhere(query, unsettled === undefined), ...(after ? [afterFiling(after)] : [])],
    };
    const rows = await this.feed.views.collection<CaseFacts>(caseFacts.name);
    const sorted = rows
      .find(filter as Filter<Row>, { maxTimeMS: CALL_MS, batchSize: BATCH })
      .sort({ filedOn: 1, _id: 1 })
      .limit(MOST_LOOKED_AT);
    const found: Row[] = [];
    let looked = 0;
    for await (const row of sorted) {
      looked += 1;
      if (await isCounted(row)) found.push(row);
      if (found.length === most) return { found };
      if (looked === MOST_LOOKED_AT) return { found, end: row };
    }
    return { found };
  }

  /** What no filter of the database can tell: due dates that the law has just moved, and who had a case. */
  private async judge(query: CountedQuery, isUnsettled: boolean): Promise<(row: Row) => boolean | Promise<boolean>> {
    const { of, institution, marks, group = NONE } = query;
    const due = of === 'overdue' ? 'overdue' : query.due;
    if (of === 'had') {
      const record = await this.institutions.get(institution);
      const on = dated((at) => this.institutions.civilDate(record, new Date(at)));
      return ({ handovers = [] }) =>
        officeSpans(handovers.map(on), marks.today).some(({ office = NONE }) => office === group);
    }
    if (!isUnsettled || due === undefined) return () => true;
    return async (row) => dueOf(await this.dueDates.present(institution, row), row.waiting, marks) === due;
  }

  private async told(rows: readonly Row[], asker: Principal): Promise<CountedCaseDto[]> {
    const named = (department: string) => may('read-personal-data', asker, { department });
    const idsOf = (some: readonly Row[]) => some.map(({ _id }) => _id);
    const shown = rows.filter(({ department }) => named(department));
    const words = await this.search.describe(asker, 'list-counted', idsOf(rows), idsOf(shown));
    return rows.map(({ _id, department, officer, procedure, channel, filedOn, dueOn, open }) => ({
      caseId: _id,
      ...(words.get(_id) ?? { subject: '', applicant: '', folio: '', status: '' }),
      ...(!named(department) && { subject: '', applicant: '' }),
      department,
      officer,
      procedure,
      channel,
      filedOn,
      dueOn,
      open,
    }));
  }
}

function ofGroup({ institution, department, by, group, of }: CountedQuery): Condition & { institution: string } {
  // Whoever has the case now.
  if (of === 'had') return { institution };
  return {
    institution,
    ...(department !== undefined && { department }),
    ...(by !== undefined && by !== 'month' && group !== undefined && { [by]: group }),
  };
}

/** Where a case is or, of what has happened to it, where it was before a merger of departments. */
function anywhere(query: CountedQuery, isSettled: boolean): Condition {
  const { institution, ...place } = ofGroup(query);
  const here = { institution, ...place, ...counted(query, isSettled) };
  const happened = formerly(query);
  if (happened === undefined) return here;
  // A case is about one place, whoever had it.
  const held = (field: string) => (field === 'place' ? '$place' : `$$place.${field}`);
  const named = Object.entries(place).map(([field, value]) => ({ $eq: [held(field), value] }));
  const input = { $ifNull: ['$former', []] };
  const was = { $anyElementTrue: [{ $map: { input, as: 'place', in: { $and: [...named, happened] } } }] };
  return { $or: [here, { institution, former: { $exists: true }, $expr: was }] };
}

/** As `counted`, of what happened there; nothing of how a case stands now. */
function formerly(query: CountedQuery): Condition | undefined {
  const { from, to } = monthsOf(query);
  const movements = '$$place.movements';
  switch (query.of) {
    case 'pending-before':
      return stockIs({ $lt: ['$$movement.month', from] }, movements);
    case 'pending':
      return stockIs({ $lte: ['$$movement.month', to] }, movements);
    case 'on-time':
      return wasInTime(from, to, movements);
    case 'overdue':
    case 'open':
    case 'had':
    case 'rated':
      return undefined;
    default: {
      const inMonths = [{ $gte: ['$$movement.month', from] }, { $lte: ['$$movement.month', to] }];
      const it = { $and: [{ $eq: ['$$movement.kind', query.of] }, ...inMonths] };
      return { $anyElementTrue: [{ $map: { input: movements, as: 'movement', in: it } }] };
    }
  }
}

/** As the figures count: see ResponseTimes. */
function counted(query: CountedQuery, isSettled: boolean): Condition {
  const { of, marks, group = NONE, age, due } = query;
  const { from, to } = monthsOf(query);
  switch (of) {
    case 'pending-before':
      return { $expr: stockIs({ $lt: ['$$movement.month', from] }) };
    case 'pending':
      return { $expr: stockIs({ $lte: ['$$movement.month', to] }) };
    case 'overdue':
      return { open: true, ...standing('overdue', marks, isSettled), filedOn: { $lte: `${to}-31` } };
    case 'open':
      return { open: true, ...(due && standing(due, marks, isSettled)), ...(age && filed(age, marks)) };
    case 'had':
      return {
        filedOn: { $gte: `${from}-01`, $lte: `${to}-31` },
        ...(group !== NONE && { 'handovers.department': group }),
      };
    case 'rated':
      return { 'rating.month': { $gte: from, $lte: to } };
    case 'on-time':
      return { movements: moved('concluded', from, to), $expr: wasInTime(from, to) };
    case 'received':
    case 'reopened':
    case 'concluded':
    case 'withdrawn':
    case 'dismissed':
    case 'voided':
    case 'transferred-in':
    case 'transferred-out':
      return { movements: moved(of, from, to) };
  }
}

/** How a case stands to its due date, as far as the recorded dates tell it. */
function standing(due: Due, { today, soonUntil }: Marks, isSettled: boolean): Condition {
  if (due === 'waiting') return { waiting: true };
  if (!isSettled) return { waiting: false };
  const dueOn = { overdue: { $lt: today }, soon: { $gte: today, $lte: soonUntil }, later: { $gt: soonUntil } };
  return { waiting: false, dueOn: dueOn[due] };
}

function filed(age: Age, { today }: Marks): Condition {
  const { from, to } = filedIn(age, today);
  return { filedOn: { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) } };
}

/** A group of months is the month. */
function monthsOf({ by, group, from, to }: CountedQuery): { from: string; to: string } {
  return by === 'month' && group !== undefined ? { from: group, to: group } : { from, to };
}

function moved(kind: Movement['kind'], from: string, to: string): Condition {
  return { $elemMatch: { kind, month: { $gte: from, $lte: to } } };
}

/** Came in, or came back, once more than it left. */
function stockIs(inTime: Condition, movements = '$movements'): Condition {
  const change = { $cond: [{ $in: ['$$movement.kind', ['received', 'reopened', 'transferred-in']] }, 1, -1] };
  const changes = { $map: { input: movements, as: 'movement', in: { $cond: [inTime, change, 0] } } };
  return { $gt: [{ $sum: changes }, 0] };
}

function wasInTime(from: string, to: string, movements = '$movements'): Condition {
  const inTime = [
    { $eq: ['$$movement.kind', 'concluded'] },
    { $gte: ['$$movement.month', from] },
    { $lte: ['$$movement.month', to] },
    { $lte: ['$$movement.notifiedOn', '$$movement.dueOn'] },
  ];
  return { $anyElementTrue: [{ $map: { input: movements, as: 'movement', in: { $and: inTime } } }] };
}
