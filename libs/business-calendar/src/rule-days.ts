import type { CalendarLine } from './calendar-rules.js';
import { dayNumber, weekday } from './civil-date.js';
import { easterSunday } from './easter.js';

/** Days (as numbers since 1970-01-01) that a line names in a civil year, whether in force or not. A weekly rest names none. */
export function daysInYear(line: CalendarLine, year: number): readonly number[] {
  switch (line.kind) {
    case 'fixed':
      return existing(year, line.month, line.day);
    case 'nth-weekday':
      return [nthWeekday(year, line.month, line.weekday, line.nth)];
    case 'easter':
      return [easterSunday(year) + line.offset];
    case 'moved-gt':
      return existing(year, line.month, line.day).map(movedInGuatemala);
    case 'every-n-years': {
      const due = year >= line.since && (year - line.since) % line.every === 0;
      return due ? existing(year, line.month, line.day) : [];
    }
    case 'single':
      return within(year, dayNumber(line.date), dayNumber(line.date));
    case 'span':
      return within(year, dayNumber(line.first), dayNumber(line.last));
    case 'weekly-rest':
      return [];
  }
}

/** Whether the month has that day in some year; 29 February has. */
export function dayExists(month: number, day: number): boolean {
  const leapYear = 2024;
  return existing(leapYear, month, day).length === 1;
}

/** The day itself, or nothing where the year has none (29 February). */
function existing(year: number, month: number, day: number): number[] {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? [at.getTime() / 86_400_000] : [];
}

function nthWeekday(year: number, month: number, iso: number, nth: number | 'last'): number {
  if (nth === 'last') {
    const lastOfMonth = Date.UTC(year, month, 0) / 86_400_000;
    return lastOfMonth - ((weekday(lastOfMonth) - iso + 7) % 7);
  }
  const firstOfMonth = Date.UTC(year, month - 1, 1) / 86_400_000;
  return firstOfMonth + ((iso - weekday(firstOfMonth) + 7) % 7) + 7 * (nth - 1);
}

/** Decreto 19-2018: Monday stays; Tuesday and Wednesday go back to Monday, Thursday to Sunday on to the next one. */
function movedInGuatemala(number: number): number {
  const sinceMonday = weekday(number) - 1;
  return sinceMonday <= 2 ? number - sinceMonday : number + 7 - sinceMonday;
}

function within(year: number, first: number, last: number): number[] {
  const from = Math.max(first, Date.UTC(year, 0, 1) / 86_400_000);
  const to = Math.min(last, Date.UTC(year, 11, 31) / 86_400_000);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
