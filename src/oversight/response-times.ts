import { Feed, type StoredRow } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { DueDates, LegalClock, type Unsettled } from '../deadlines/index.js';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { CellCases } from './cell-cases.js';
import {
  type CellDocument,
  type MarkedCell,
  ResponseTimeCells,
  type StockBefore,
} from './response-time-cells.store.js';
import { cellFigures } from './domain/cell.js';
import type { Period } from './period.js';
import {
  addFigures,
  type CellFigures,
  durationFigures,
  type DurationFigures,
  movesOf,
  netOf,
  noFigures,
  percentage,
} from './domain/figures.js';

export const GROUPINGS = ['department', 'procedure', 'officer', 'channel', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FiguresQuery extends Period {
  by?: Grouping;
}

/** Places are no group of the cells, and of the rows they are one. */
type OverdueQuery = Period & { by?: Grouping | 'place' };

/**
 * Figures of one group over the period. `pending` = `pendingBefore` + received + reopened + transferredIn − concluded − withdrawn − dismissed −
 * voided − transferredOut, exactly. A registration that was annulled stays received in its month, and leaves the stock in the month of its annulment. Transferred is what a merger of departments took from one to the other.
 */
export interface GroupFigures {
  group: string;
  pendingBefore: number;
  received: number;
  reopened: number;
  concluded: number;
  withdrawn: number;
  /** Ended for a prevention that was not answered (desechadas). */
  dismissed: number;
  /** Registrations that two persons annulled (anuladas). */
  voided: number;
  transferredIn: number;
  transferredOut: number;
  pending: number;
  /** Open now and past their due date, the clock running; of what was received by the end of the period. */
  overdue: number;
  onTime: number;
  onTimePercent: number | null;
  /** The same with overdue open cases among those that should have been answered, so that late work cannot hide (DOMAIN.md G.4). */
  onTimePercentWithOverdue: number | null;
  /** Business days from filing to notification, without the days the clock stood still. */
  legalDays: DurationFigures;
  calendarDays: DurationFigures;
}

export interface ResponseTimeFigures {
  from: string;
  to: string;
  by: Grouping | null;
  total: GroupFigures;
  groups: GroupFigures[];
}

const CELLS_A_ROUND = 200;
/** Of the pool of connections, which everybody else shares. */
const CELLS_AT_ONCE = 4;

/** What supervisors read: figures recomputed from one row a case (definitions: DOMAIN.md G.4). */
@Injectable()
export class ResponseTimes {
  constructor(
    private readonly cells: ResponseTimeCells,
    private readonly cellCases: CellCases,
    private readonly feed: Feed,
    private readonly clock: LegalClock,
    private readonly dueDates: DueDates,
  ) {}

  async figures(query: FiguresQuery, now: Date): Promise<ResponseTimeFigures> {
    await this.refresh(query.institution);
    const today = await this.clock.today(query.institution, now);
    const by = query.by === 'month' ? undefined : query.by;
    const [cells, stocks, overdue] = await Promise.all([
      this.cells.within(query),
      this.cells.before(query, by),
      this.overdueBy(query, today),
    ]);
    const late = [...overdue.values()].reduce((all, count) => all + count, 0);
    const before = stocks.reduce((all, { net }) => all + net, 0);
    return {
      from: query.from,
      to: query.to,
      by: query.by ?? null,
      total: groupFigures('total', sum(cells), before, late),
      groups:
        query.by === 'month' ? byMonth(cells, before) : by === undefined ? [] : byGroup(by, cells, { stocks, overdue }),
    };
  }

  /** Computes every marked cell anew, a bounded number at a time; again those that another process was faster with. */
  async refresh(institution?: string): Promise<number> {
    let done = 0;
    for (;;) {
      const marked = await this.cells.marked(institution, CELLS_A_ROUND);
      if (marked.length === 0) return done;
      const written = await this.compute(marked);
      done += written;
      if (marked.length < CELLS_A_ROUND && written === marked.length) return done;
    }
  }

  private async compute(marked: readonly MarkedCell[]): Promise<number> {
    const computed: { cell: MarkedCell; figures: CellFigures }[] = [];
    for (let from = 0; from < marked.length; from += CELLS_AT_ONCE)
      computed.push(
        ...(await Promise.all(marked.slice(from, from + CELLS_AT_ONCE).map((cell) => this.figuresOf(cell)))),
      );
    return this.cells.write(computed);
  }

  private async figuresOf(cell: MarkedCell): Promise<{ cell: MarkedCell; figures: CellFigures }> {
    const { institution, month } = cell.key;
    const [cases, days] = [await this.cellCases.of(cell.key), await this.clock.dayCounts(institution)];
    return { cell, figures: cellFigures(cases, month, days) };
  }

  /** Open cases past their due date, as it is by the law of today, by group. */
  async overdueBy(query: OverdueQuery, today: string): Promise<Map<string, number>> {
    const unsettled = await this.dueDates.unsettled(query.institution);
    if (unsettled === undefined) return this.overdueAsRecorded(query, { $lt: today });
    // Where the law has just changed, recorded dates that it may have moved are judged one by one.
    const certain = [unsettled.from, unsettled.earliestOf(today)].toSorted().at(-1) ?? today;
    const counted = await this.overdueAsRecorded(query, { $lt: certain < today ? certain : today });
    for (const [group, cases] of await this.overdueByJudging(query, today, certain, unsettled))
      counted.set(group, (counted.get(group) ?? 0) + cases);
    return counted;
  }

  private async overdueByJudging(
    query: OverdueQuery,
    today: string,
    certain: string,
    { latestBefore }: Unsettled,
  ): Promise<Map<string, number>> {
    const from = certain < today ? certain : today;
    const counted = new Map<string, number>();
    const doubtful = this.feed.views.eachByIndex<CaseFacts, StoredRow<CaseFacts>>(caseFacts.name, (rows) =>
      rows.find(overdueFilter(query, { $gte: from, $lte: latestBefore(today) }), { maxTimeMS: 4_000 }).hint('overdue'),
    );
    for await (const row of doubtful) {
      if ((await this.dueDates.present(query.institution, row)) >= today) continue;
      const group = query.by === undefined || query.by === 'month' ? '' : row[query.by];
      counted.set(group, (counted.get(group) ?? 0) + 1);
    }
    return counted;
  }

  private async overdueAsRecorded(query: OverdueQuery, dueOn: Record<string, string>): Promise<Map<string, number>> {
    const { by } = query;
    const rows = await this.feed.views.collection<CaseFacts>(caseFacts.name);
    const counted = await rows
      .aggregate<{ _id: string; cases: number }>(
        [
          // The due date of a case whose clock stands still is not known, so it is not overdue.
          { $match: overdueFilter(query, dueOn) },
          { $group: { _id: by === undefined || by === 'month' ? '' : `$${by}`, cases: { $sum: 1 } } },
        ],
        { maxTimeMS: 4_000 },
      )
      .toArray();
    return new Map(counted.map(({ _id, cases }) => [_id, cases]));
  }
}

function overdueFilter({ institution, department, to }: OverdueQuery, dueOn: Record<string, string>) {
  return {
    institution,
    open: true,
    waiting: false,
    dueOn,
    filedOn: { $lte: `${to}-31` },
    ...(department !== undefined && { department }),
  };
}

function sum(cells: readonly CellDocument[]): CellFigures {
  return cells.reduce<CellFigures>(addFigures, noFigures);
}

function inGroups(cells: readonly CellDocument[], by: Grouping): Map<string, CellDocument[]> {
  const groups = new Map<string, CellDocument[]>();
  for (const cell of cells) {
    const own = groups.get(cell[by]);
    if (own) own.push(cell);
    else groups.set(cell[by], [cell]);
  }
  return groups;
}

/** Without those whose cases have all moved on: from no department, say, to the one they were routed to. */
function byGroup(
  by: Grouping,
  cells: readonly CellDocument[],
  { stocks, overdue }: { stocks: readonly StockBefore[]; overdue: ReadonlyMap<string, number> },
): GroupFigures[] {
  const groups = inGroups(cells, by);
  const before = new Map(stocks.map((stock) => [stock.group, stock]));
  return [...new Set([...groups.keys(), ...before.keys()])]
    .toSorted((one, other) => one.localeCompare(other))
    .flatMap((group) => {
      const period = sum(groups.get(group) ?? []);
      const { net, moves } = before.get(group) ?? { net: 0, moves: 0 };
      return movesOf(period) + moves === 0 ? [] : [groupFigures(group, period, net, overdue.get(group) ?? 0)];
    });
}

/** A month's stock counts every case that came before it, whichever month that was. */
function byMonth(cells: readonly CellDocument[], before: number): GroupFigures[] {
  let stock = before;
  return [...inGroups(cells, 'month')]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([month, own]) => {
      const figures = groupFigures(month, sum(own), stock, 0);
      stock = figures.pending;
      return figures;
    });
}

function groupFigures(group: string, period: CellFigures, before: number, overdue: number): GroupFigures {
  const { received, reopened, concluded, withdrawn, dismissed = 0, voided = 0, onTime } = period;
  const { transferredIn = 0, transferredOut = 0 } = period;
  return {
    group,
    pendingBefore: before,
    received,
    reopened,
    concluded,
    withdrawn,
    dismissed,
    voided,
    transferredIn,
    transferredOut,
    pending: before + netOf(period),
    overdue,
    onTime,
    onTimePercent: percentage(onTime, concluded),
    onTimePercentWithOverdue: percentage(onTime, concluded + overdue),
    legalDays: durationFigures(period.legalDays),
    calendarDays: durationFigures(period.calendarDays),
  };
}
