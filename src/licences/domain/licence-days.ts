import { civilDate, dayNumber } from '@libs/business-calendar';
import type { LicenceUntil, Validity } from '@libs/procedures';
import { LicenceEndNotSet } from './licence.refusals.js';

export function dayAfter(date: string): string {
  return civilDate(dayNumber(date) + 1);
}

export function dayBefore(date: string): string {
  return civilDate(dayNumber(date) - 1);
}

export interface Lasting {
  readonly validity: Validity;
  readonly until?: LicenceUntil;
  /** The day in the field of the form that sets the end. */
  readonly fieldDay?: string;
  /** The day that whoever enters it names, where nothing else sets one. */
  readonly named?: string;
}

/**
 * The last day of what begins on a day; undefined where it has none. Months and years end on the eve of the day in which they began (LOJ 45 d);
 * where that day does not exist, on the last day of the month.
 * @throws LicenceEndNotSet where the procedure leaves the day to a field or a person, and there is none
 */
export function lastDayOf(from: string, { validity, until, fieldDay, named }: Lasting): string | undefined {
  if (validity.kind === 'indefinite') return undefined;
  if (validity.kind === 'term') {
    const { length, unit } = validity;
    if (unit === 'DAYS') return civilDate(dayNumber(from) + length - 1);
    return eveAfterMonths(from, unit === 'YEARS' ? length * 12 : length);
  }
  if (until?.kind === 'year-end') return `${from.slice(0, 4)}-12-31`;
  const day = until?.kind === 'field' ? fieldDay : named;
  if (day === undefined || day < from) throw new LicenceEndNotSet(from);
  return day;
}

function eveAfterMonths(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = monthStart(count);
  const days = dayNumber(monthStart(count + 1)) - dayNumber(first);
  return civilDate(dayNumber(first) + Math.min(day - 1, days) - 1);
}

function monthStart(count: number): string {
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
