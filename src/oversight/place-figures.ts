import { Feed } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { LegalClock } from '../deadlines/index.js';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { percentage } from './domain/figures.js';
import type { Period } from './period.js';
import { ResponseTimes } from './response-times.js';

/** Counted as the figures by department are; whoever has the case, it counts in the place that it is about now. */
export interface PlaceGroup {
  /** Code of the place. */
  group: string;
  received: number;
  concluded: number;
  onTime: number;
  /** Null where nothing was concluded. */
  onTimePercent: number | null;
  /** Open at the end of the period. */
  pending: number;
  /** Open now and past their due date, of what was received by the end of the period. */
  overdue: number;
}

export interface PlaceFiguresFound {
  from: string;
  to: string;
  total: PlaceGroup;
  groups: PlaceGroup[];
}

type Counts = Pick<PlaceGroup, 'received' | 'concluded' | 'onTime' | 'pending'>;
type CountedPlace = Counts & { _id: string };

const CALL_MS = 4_000;
const NOTHING: Counts = { received: 0, concluded: 0, onTime: 0, pending: 0 };

/** What was received, concluded and left open in each place, from one row a case. */
@Injectable()
export class PlaceFigures {
  constructor(
    private readonly feed: Feed,
    private readonly responseTimes: ResponseTimes,
    private readonly clock: LegalClock,
  ) {}

  /** @throws ViewNotReady */
  async figures(period: Period, now: Date): Promise<PlaceFiguresFound> {
    const { institution, from, to } = period;
    const today = await this.clock.today(institution, now);
    const [moved, still] = placeLooks(period);
    const [overdue, ...counted] = await Promise.all([
      this.responseTimes.overdueBy({ ...period, by: 'place' }, today),
      this.counted(period, moved),
      this.counted(period, still),
    ]);
    const places = new Map<string, Counts>();
    for (const { _id, ...counts } of counted.flat()) places.set(_id, added(places.get(_id) ?? NOTHING, counts));
    const codes = new Set([...places.keys(), ...overdue.keys()]);
    const groups = [...codes]
      .map((code) => groupOf(code, places.get(code) ?? NOTHING, overdue.get(code) ?? 0))
      .filter(({ received, concluded, pending, overdue: late }) => received + concluded + pending + late > 0)
      .toSorted((one, other) => one.group.localeCompare(other.group));
    const all = groups.reduce(added, NOTHING);
    const late = groups.reduce((sum, group) => sum + group.overdue, 0);
    return { from, to, total: groupOf('total', all, late), groups };
  }

  private counted(period: Period, { index, chosen }: PlaceLook): Promise<CountedPlace[]> {
    return this.feed.views.byIndex<CaseFacts, CountedPlace[]>(caseFacts.name, (rows) =>
      rows.aggregate<CountedPlace>(placePipeline(period, chosen), { maxTimeMS: CALL_MS, hint: index }).toArray(),
    );
  }
}

interface PlaceLook {
  readonly index: 'moved' | 'overdue';
  readonly chosen: object;
}

/** The rows that count, each by the index that finds it, none twice: what has not moved since the period began is open, or counts for nothing in it. */
export function placeLooks({ from }: Pick<Period, 'from'>): [PlaceLook, PlaceLook] {
  return [
    { index: 'moved', chosen: { months: { $gte: from } } },
    { index: 'overdue', chosen: { open: true, months: { $not: { $gte: from } } } },
  ];
}

/** Sums by place, made where the rows are. */
export function placePipeline(period: Period, chosen: object): Record<string, unknown>[] {
  const { institution, department } = period;
  const had = { $or: [{ department }, { 'former.department': department }] };
  return [
    { $match: { institution, ...chosen, ...(department !== undefined && had) } },
    { $project: { place: 1, movements: movementsIn(department) } },
    { $group: { _id: '$place', ...sumsOf(period) } },
  ];
}

/** Of a case that a merger of departments took on also those before it: of the department that is asked for, or all. */
function movementsIn(department: string | undefined) {
  const former = { $ifNull: ['$former', []] };
  const input =
    department === undefined
      ? former
      : { $filter: { input: former, as: 'was', cond: { $eq: ['$$was.department', department] } } };
  const here =
    department === undefined ? '$movements' : { $cond: [{ $eq: ['$department', department] }, '$movements', []] };
  return { $reduce: { input, initialValue: here, in: { $concatArrays: ['$$value', '$$this.movements'] } } };
}

function sumsOf({ from, to }: Pick<Period, 'from' | 'to'>) {
  const inPeriod = [{ $gte: ['$$movement.month', from] }, { $lte: ['$$movement.month', to] }];
  const kindIs = (kind: string) => ({ $eq: ['$$movement.kind', kind] });
  const many = (...conditions: object[]) => ({
    $sum: { $size: { $filter: { input: '$movements', as: 'movement', cond: { $and: conditions } } } },
  });
  const change = { $cond: [{ $in: ['$$movement.kind', ['received', 'reopened', 'transferred-in']] }, 1, -1] };
  const untilThen = { $cond: [{ $lte: ['$$movement.month', to] }, change, 0] };
  return {
    received: many(kindIs('received'), ...inPeriod),
    concluded: many(kindIs('concluded'), ...inPeriod),
    onTime: many(kindIs('concluded'), ...inPeriod, { $lte: ['$$movement.notifiedOn', '$$movement.dueOn'] }),
    pending: { $sum: { $sum: { $map: { input: '$movements', as: 'movement', in: untilThen } } } },
  };
}

function added(one: Counts, other: Counts): Counts {
  return {
    received: one.received + other.received,
    concluded: one.concluded + other.concluded,
    onTime: one.onTime + other.onTime,
    pending: one.pending + other.pending,
  };
}

function groupOf(group: string, { received, concluded, onTime, pending }: Counts, overdue: number): PlaceGroup {
  return { group, received, concluded, onTime, onTimePercent: percentage(onTime, concluded), pending, overdue };
}
