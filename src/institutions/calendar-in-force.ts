import { contentHash } from '@libs/audit-chain';
import {
  calendarOf,
  civilDate,
  dayNumber,
  isOpen,
  type BusinessCalendar,
  type CivilDate,
} from '@libs/business-calendar';
import type { CalendarRecord, DeclaredLaw, InstitutionRecord, SettlingLaw } from './institution.js';

/**
 * The calendar as it was loaded with what was declared since. Without a declaration that stands it is the loaded one itself, so that
 * its hash is what it was. A declared holiday that the loaded calendar has meanwhile, or does not reach, adds nothing.
 */
export function calendarInForce(loaded: CalendarRecord, declared: DeclaredLaw | undefined): CalendarRecord {
  const known = new Set(loaded.holidays.map(({ date }) => date));
  const added = (declared?.holidays ?? []).filter(
    ({ date }) => !known.has(date) && loaded.validFrom <= date && date <= loaded.validTo,
  );
  const suspensions = declared?.suspensions ?? [];
  if (added.length === 0 && suspensions.length === 0) return loaded;
  const holidays = [...loaded.holidays, ...added].toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return { ...loaded, holidays, ...(suspensions.length > 0 && { suspensions }) };
}

/** How far a change of calendar can move a due date. */
export interface CalendarShift {
  /** The first day on which the two differ: what is due before it stays. */
  readonly from: CivilDate;
  /** Civil days that a due date moves at most, either way. */
  readonly days: number;
}

/** Undefined where both close the same days. Days that only one of them knows of count as changed. */
export function shiftBetween(before: BusinessCalendar, after: BusinessCalendar): CalendarShift | undefined {
  const first = before.validFrom < after.validFrom ? before.validFrom : after.validFrom;
  const last = before.validTo > after.validTo ? before.validTo : after.validTo;
  let from: CivilDate | undefined;
  let changed = 0;
  /** Days open in both: between two of them lies whatever one of the calendars skips. */
  const open: number[] = [];
  for (let number = dayNumber(first); number <= dayNumber(last); number += 1) {
    const date = civilDate(number);
    const [was, is] = [opens(before, number, date), opens(after, number, date)];
    if (was === true && is === true) open.push(number);
    if (was === is) continue;
    from ??= date;
    // A day beyond one of the calendars moves no date that it could count.
    if (was !== undefined && is !== undefined) changed += 1;
  }
  if (from === undefined) return undefined;
  return { from, days: widest(open, changed) };
}

/** From a due date to the one by the other calendar lie at most as many common business days as were changed, plus the day itself. */
function widest(open: readonly number[], changed: number): number {
  const step = changed + 1;
  let most = step;
  for (let at = step; at < open.length; at += 1) most = Math.max(most, (open[at] ?? 0) - (open[at - step] ?? 0));
  return most;
}

function opens(calendar: BusinessCalendar, number: number, date: CivilDate): boolean | undefined {
  if (date < calendar.validFrom || date > calendar.validTo) return undefined;
  return isOpen(number, date, calendar);
}

/** The calendar in force with its hash, and whether open cases must be counted anew by it. Fields that are undefined are taken away. */
export function withCalendar(
  loaded: CalendarRecord,
  declared: DeclaredLaw | undefined,
  revisions: Omit<InstitutionRecord['revisions'], 'calendar'>,
  before: InstitutionRecord | undefined,
  now: Date,
) {
  const calendar = calendarInForce(loaded, declared);
  return {
    calendar,
    loadedCalendar: calendar === loaded ? undefined : loaded,
    declared,
    settling: before && settlingAfter(before, calendar, now),
    revisions: { ...revisions, calendar: contentHash(calendar) },
  };
}

/** Cases may rest on any calendar since the last one that all were counted by, so shifts add up until then. */
function settlingAfter(before: InstitutionRecord, calendar: CalendarRecord, now: Date): SettlingLaw | undefined {
  const { settling } = before;
  const shift = shiftBetween(calendarOf(before.calendar), calendarOf(calendar));
  if (shift === undefined) return settling;
  const from = settling && settling.from < shift.from ? settling.from : shift.from;
  return { since: now, from, days: shift.days + (settling?.days ?? 0) };
}
