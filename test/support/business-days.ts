import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './built-product.js';

const DAY_MS = 86_400_000;

interface CalendarFile {
  weekend: number[];
  holidays: { date: string }[];
}

const { weekend, holidays } = JSON.parse(
  readFileSync(join(checkout, 'seeds', 'chimalhuacan', 'calendar.json'), 'utf8'),
) as CalendarFile;
const closed = new Set(holidays.map(({ date }) => date));

const NONE: ReadonlySet<string> = new Set();

/**
 * The last day of a term, counted on the fingers: independent of the product's own counting. Suspended days follow `from`, up to `to`;
 * `alsoClosed` are days that an act closed later.
 */
export function dueDateByHand(
  filedOn: string,
  termDays: number,
  suspended: readonly { from: string; to: string }[] = [],
  alsoClosed = NONE,
): string {
  let day = filedOn;
  for (let left = termDays; left > 0;) {
    day = plusDays(day, 1);
    if (isBusinessDay(day, alsoClosed) && !suspended.some(({ from, to }) => from < day && day <= to)) left -= 1;
  }
  return day;
}

/** So many business days after a day, or before it. */
export function businessDaysFrom(date: string, days: number, alsoClosed = NONE): string {
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = plusDays(day, Math.sign(days));
    if (isBusinessDay(day, alsoClosed)) left -= 1;
  }
  return day;
}

/** The day it is in a zone, now or at another instant. */
export function civilDateIn(zone: string, instant = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isBusinessDay(date: string, alsoClosed = NONE): boolean {
  const weekday = new Date(date).getUTCDay() || 7;
  return !weekend.includes(weekday) && !closed.has(date) && !alsoClosed.has(date);
}
