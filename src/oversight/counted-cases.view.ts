import { Feed, type StoredRow } from '@libs/feed';
import { type Asker, may } from '@libs/identity';
import { cursorOf, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { CaseSearch } from '../search/index.js';
import type { Counted } from './counted-cases.codes.js';
import { type CaseFacts, caseFacts, type Movement } from './case-facts.view.js';
import type { CountedCaseDto, CountedCasesDto } from './figures.dto.js';
import type { Period } from './period.js';
import type { Grouping } from './response-times.js';

export interface CountedQuery extends Period {
  /** Whoever looks: names and subjects are for who may read personal data. */
  asker: Asker;
  of: Counted;
  /** Only of this group of that grouping. */
  by?: Grouping;
  group?: string;
  /** Civil date in the institution's zone. */
  today: string;
  cursor?: string;
  limit?: number;
}

type Row = StoredRow<CaseFacts>;
type Condition = Record<string, unknown>;

const CALL_MS = 4_000;
const PAGE = 50;

/** The cases behind a figure, from the same rows that it is counted from, by filing day. */
@Injectable()
export class CountedCases {
  constructor(
    private readonly feed: Feed,
    private readonly search: CaseSearch,
  ) {}

  async page(query: CountedQuery): Promise<CountedCasesDto> {
    const { limit = PAGE, cursor } = query;
    const after = readCursor(cursor, 2);
    const rows = await this.feed.views.collection<CaseFacts>(caseFacts.name);
    const found = await rows
      .find({ $and: [ofGroup(query), counted(query), ...(after ? [behind(after)] : [])] } as Filter<Row>, {
        maxTimeMS: CALL_MS,
      })
      .sort({ filedOn: 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: await this.told(shown, query.asker),
      ...(found.length > limit && last && { next: cursorOf([last.filedOn, last._id]) }),
    };
  }

  private async told(rows: readonly Row[], asker: Asker): Promise<CountedCaseDto[]> {
    const words = await this.search.describe(rows.map(({ _id }) => _id));
    const named = (department: string) => may('read-personal-data', asker, { department });
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

function ofGroup({ institution, department, by, group }: CountedQuery): Condition {
  return {
    institution,
    ...(department !== undefined && { department }),
    ...(by !== undefined && by !== 'month' && group !== undefined && { [by]: group }),
  };
}

/** As the figures count: see ResponseTimes. */
function counted(query: CountedQuery): Condition {
  const { of, today } = query;
  const { from, to } = monthsOf(query);
  switch (of) {
    case 'pending-before':
      return { $expr: stockIs({ $lt: ['$$movement.month', from] }) };
    case 'pending':
      return { $expr: stockIs({ $lte: ['$$movement.month', to] }) };
    case 'overdue':
      return { open: true, waiting: false, dueOn: { $lt: today }, filedOn: { $lte: `${to}-31` } };
    case 'on-time':
      return { movements: moved('concluded', from, to), $expr: wasInTime(from, to) };
    case 'received':
    case 'reopened':
    case 'concluded':
    case 'withdrawn':
    case 'dismissed':
      return { movements: moved(of, from, to) };
  }
}

/** A group of months is the month. */
function monthsOf({ by, group, from, to }: CountedQuery): { from: string; to: string } {
  return by === 'month' && group !== undefined ? { from: group, to: group } : { from, to };
}

function moved(kind: Movement['kind'], from: string, to: string): Condition {
  return { $elemMatch: { kind, month: { $gte: from, $lte: to } } };
}

/** Came in, or came back, once more than it left. */
function stockIs(inTime: Condition): Condition {
  const change = { $cond: [{ $in: ['$$movement.kind', ['received', 'reopened']] }, 1, -1] };
  const changes = { $map: { input: '$movements', as: 'movement', in: { $cond: [inTime, change, 0] } } };
  return { $gt: [{ $sum: changes }, 0] };
}

function wasInTime(from: string, to: string): Condition {
  const inTime = [
    { $eq: ['$$movement.kind', 'concluded'] },
    { $gte: ['$$movement.month', from] },
    { $lte: ['$$movement.month', to] },
    { $lte: ['$$movement.notifiedOn', '$$movement.dueOn'] },
  ];
  return { $anyElementTrue: [{ $map: { input: '$movements', as: 'movement', in: { $and: inTime } } }] };
}

function behind([filedOn, id]: readonly (string | number)[]): Condition {
  return {
    $or: [{ filedOn: { $gt: String(filedOn) } }, { filedOn: String(filedOn), _id: { $gt: String(id) } }],
  };
}
