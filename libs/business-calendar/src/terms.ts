import { isOpen, type BusinessCalendar } from './calendar.js';
import { civilDate, dayNumber, type CivilDate } from './civil-date.js';

/**
 * A span in which a term does not run: opened on `from` (the day of asking, which still counts as used), closed on `to` (the day of the
 * reply, which does not count). Without `to` it is still open.
 */
export interface Suspension {
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

export interface Term {
  /** Never day 1: that is the next business day. */
  readonly filedOn: CivilDate;
  /** Length in business days, 1 or more. */
  readonly termDays: number;
  readonly suspensions?: readonly Suspension[];
}

/** A due date, or how many business days are left once the open suspension ends. */
export type TermState =
  | { readonly state: 'running'; readonly dueOn: CivilDate }
  | { readonly state: 'suspended'; readonly since: CivilDate; readonly remaining: number };

/**
 * The `n`-th business day after `date`; the date itself is never counted. 0 gives the date itself.
 * @throws RangeError unless n is a whole number from 0, OutsideCalendar where the calendar ends
 */
export function addBusinessDays(date: CivilDate, n: number, calendar: BusinessCalendar): CivilDate {
  requireWhole(n, 0);
  return nthCounted(date, n, [], calendar);
}

/**
 * The `n`-th business day before `date`; the date itself is never counted. 0 gives the date itself.
 * @throws RangeError unless n is a whole number from 0, OutsideCalendar where the calendar begins
 */
export function subtractBusinessDays(date: CivilDate, n: number, calendar: BusinessCalendar): CivilDate {
  requireWhole(n, 0);
  let number = dayNumber(date);
  for (let left = n; left > 0;) {
    number -= 1;
    if (counts(number, [], calendar)) left -= 1;
  }
  return civilDate(number);
}

/**
 * Business days after `from` up to and including `to`, without those suspended. Negative when `to` is earlier: then the days after `to`
 * up to and including `from`.
 */
export function businessDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: BusinessCalendar,
  suspensions: readonly Suspension[] = [],
): number {
  if (dayNumber(to) < dayNumber(from)) return -businessDaysBetween(to, from, calendar, suspensions);
  const spans = checked(suspensions);
  let count = 0;
  const last = dayNumber(to);
  for (let number = dayNumber(from) + 1; number <= last; number += 1) {
    if (counts(number, spans, calendar)) count += 1;
  }
  return count;
}

/**
 * When a term is due. Suspend is not interrupt: days used before a suspension stay used (DOMAIN.md C.2, rule 2), counting goes on with
 * the business day after the reply. Suspensions may overlap: the term runs when none holds it. One opened after the term had run out
 * changes nothing.
 * @throws RangeError for a term under one day or a reply before the asking, OutsideCalendar where the calendar ends
 */
export function dueDate({ filedOn, termDays, suspensions = [] }: Term, calendar: BusinessCalendar): TermState {
  requireWhole(termDays, 1);
  const closed = checked(suspensions).filter(({ to }) => to !== undefined);
  const [since] = suspensions.flatMap(({ from, to }) => (to === undefined ? [from] : [])).toSorted();
  if (since !== undefined) {
    const used = since > filedOn ? businessDaysBetween(filedOn, since, calendar, closed) : 0;
    if (used < termDays) return { state: 'suspended', since, remaining: termDays - used };
  }
  return { state: 'running', dueOn: nthCounted(filedOn, termDays, closed, calendar) };
}

function nthCounted(date: CivilDate, n: number, spans: readonly Suspension[], calendar: BusinessCalendar): CivilDate {
  let number = dayNumber(date);
  for (let left = n; left > 0;) {
    number += 1;
    if (counts(number, spans, calendar)) left -= 1;
  }
  return civilDate(number);
}

function counts(number: number, spans: readonly Suspension[], calendar: BusinessCalendar): boolean {
  const date = civilDate(number);
  return isOpen(number, date, calendar) && !spans.some(({ from, to = date }) => from < date && date <= to);
}

function checked(suspensions: readonly Suspension[]): readonly Suspension[] {
  for (const { from, to } of suspensions) {
    if (dayNumber(to ?? from) < dayNumber(from))
      throw new RangeError(`suspended from ${from}, which ends before, on ${to}`);
  }
  return suspensions;
}

function requireWhole(n: number, least: number): void {
  if (!Number.isSafeInteger(n) || n < least)
    throw new RangeError(`a term is a whole number of days from ${least}, not ${n}`);
}
