import { civilDateOf, type CivilDate } from '@libs/business-calendar';
import type { Moment } from './facts.js';
import type { LedgerLine } from './ledger.js';
import { instantOf } from './local-clock.js';
import { FactInvalid } from './term-errors.js';

export interface HoursRun {
  readonly dueAt: string;
  readonly dueOn: CivilDate;
  readonly lines: readonly LedgerLine[];
}

const QUARTER = 15 * 60_000;

/**
 * Terms in hours run at once, 24 hours a day, closed days included (LOJ 45 and following). Hours elapsed, not hours of the wall clock: on
 * the night the clocks change they differ.
 * @throws FactInvalid without an instant to start from
 */
export function runHours(start: Moment, field: string, hours: number): HoursRun {
  if ('on' in start)
    throw new FactInvalid(field, 'a term in hours starts at an instant', 'Give the instant and the zone, not the day');
  const { at, zone } = start;
  const begins = instantOf(at, field).getTime();
  const ends = begins + hours * 3_600_000;
  const perDay = new Map<CivilDate, number>();
  // No zone changes its date within a quarter of an hour of the clock, so each slice belongs to the day it begins on.
  for (let from = begins; from < ends;) {
    const to = Math.min(ends, (Math.floor(from / QUARTER) + 1) * QUARTER);
    const date = civilDateOf(new Date(from), zone);
    perDay.set(date, (perDay.get(date) ?? 0) + to - from);
    from = to;
  }
  const lines = [...perDay].map(
    ([date, ran]) => ({ date, status: 'counted', phase: 'term', hours: ran / 3_600_000, causes: [] }) as const,
  );
  const due = new Date(ends);
  return { dueAt: due.toISOString(), dueOn: civilDateOf(due, zone), lines };
}
