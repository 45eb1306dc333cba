import { dayOf, FIRST, LAST, textOf, type WallCalendar } from './wall-calendars.js';

/**
 * Terms counted a second time, the way a clerk would with wall calendars and a pencil: lists of days, crossed out and counted off. It shares
 * no line with libs/business-calendar or libs/legal-terms, not even Easter or the time zones, and knows the holidays by heart. Days are
 * numbers since 1 January 1970.
 */

export interface Ask {
  readonly sent: number;
  readonly told: number;
  readonly answered: number | null;
}

/** A term as put to the clerk. */
export interface Errand {
  readonly wall: WallCalendar;
  /** Day zero. */
  readonly zero: number;
  readonly unit: 'business' | 'natural' | 'lfpa' | 'loj';
  readonly length: number;
  readonly effect: 'SUSPEND' | 'INTERRUPT' | 'NONE';
  readonly within: number | 'FIRST_THIRD' | null;
  readonly asks: readonly Ask[];
  /** First and last day, both shut. */
  readonly shut: readonly (readonly [number, number])[];
  readonly extension: { readonly told: number; readonly days: number } | null;
}

export type Reckoning =
  | {
      readonly due: number;
      readonly first: number;
      readonly counted: readonly number[];
      readonly more: readonly number[];
    }
  | { readonly left: number; readonly since: number }
  | 'extension refused';

/** Counts off. Undefined where the wall calendars end before the term does. */
export function reckon(errand: Errand): Reckoning | undefined {
  try {
    return counted(errand);
  } catch (error) {
    if (error === OFF_THE_WALL) return undefined;
    throw error;
  }
}

const OFF_THE_WALL = new Error('no wall calendar for that day');

function counted(errand: Errand): Reckoning {
  const { effect, extension } = errand;
  let zero = errand.zero;
  let waits: readonly Ask[] = [];
  for (const ask of effect === 'NONE' ? [] : errand.asks) {
    if (ask.answered !== null && ask.answered <= zero) continue;
    if (sentTooLate(errand, zero, waits, ask) || ask.told >= lastDay(errand, zero, waits)) continue;
    if (ask.answered === null && toldOfExtensionTooLate(errand, zero, waits, ask.told)) return 'extension refused';
    if (ask.answered === null) return { since: ask.told, left: leftAt(errand, zero, waits, ask.told) };
    waits = effect === 'SUSPEND' ? [...waits, ask] : [];
    zero = effect === 'SUSPEND' ? zero : ask.answered;
  }
  const days = goodDays(errand, zero, waits, lengthInDays(errand, zero));
  const first = moved(errand, lastOf(days));
  if (extension === null) return { due: first, first, counted: days, more: [] };
  if (extension.told > first) return 'extension refused';
  const more = goodDays(errand, first, waits, extension.days);
  return { due: moved(errand, lastOf(more)), first, counted: days, more };
}

function sentTooLate(errand: Errand, zero: number, waits: readonly Ask[], { sent }: Ask): boolean {
  const { within, unit } = errand;
  if (within === null) return false;
  if (within !== 'FIRST_THIRD') return sent > lastOf(goodDays({ ...errand, unit: 'business' }, zero, waits, within));
  const third = Math.floor((lengthInDays(errand, zero) + 2) / 3);
  return sent > lastOf(goodDays({ ...errand, unit }, zero, waits, third));
}

/** The day after which asking is of no use any more. */
function lastDay(errand: Errand, zero: number, waits: readonly Ask[]): number {
  const days = goodDays(errand, zero, waits, lengthInDays(errand, zero));
  if (errand.effect === 'INTERRUPT' || errand.extension === null) return lastOf(days);
  return lastOf(goodDays(errand, moved(errand, lastOf(days)), waits, errand.extension.days));
}

/** Only where the first term is over: while it stands still before its end, an extension may yet be told. */
function toldOfExtensionTooLate(errand: Errand, zero: number, waits: readonly Ask[], told: number): boolean {
  const last = lastOf(goodDays(errand, zero, waits, lengthInDays(errand, zero)));
  return errand.extension !== null && told >= last && errand.extension.told > moved(errand, last);
}

/** Days that a term which stands still at the end of `told` has left. */
function leftAt(errand: Errand, zero: number, waits: readonly Ask[], told: number): number {
  const whole = lengthInDays(errand, zero);
  if (errand.effect === 'INTERRUPT') return whole;
  const further = errand.extension?.days ?? 0;
  const days = goodDays(errand, zero, waits, whole);
  if (told < lastOf(days)) return whole + further - days.filter((day) => day <= told).length;
  const more = goodDays(errand, moved(errand, lastOf(days)), waits, further);
  return more.filter((day) => day > told).length;
}

/** The first `n` days after `zero` that are not crossed out. */
function goodDays({ wall, shut, unit }: Errand, zero: number, waits: readonly Ask[], n: number): number[] {
  const good: number[] = [];
  for (let day = zero + 1; good.length < n; day += 1) {
    if (day > LAST) throw OFF_THE_WALL;
    const crossed =
      (unit === 'business' && wall.closed[day - FIRST] === 1) ||
      shut.some(([from, to]) => from <= day && day <= to) ||
      waits.some(({ told, answered }) => told < day && answered !== null && day <= answered);
    if (!crossed) good.push(day);
  }
  return good;
}

/** A last day on which nobody works moves on, in the units that have such a rule. */
function moved({ unit, wall, shut }: Errand, last: number): number {
  if (unit === 'business' || unit === 'loj') return last;
  let day = last;
  while (wall.closed[day - FIRST] === 1 || shut.some(([from, to]) => from <= day && day <= to)) {
    day += 1;
    if (day > LAST) throw OFF_THE_WALL;
  }
  return day;
}

/** Length of a term in its own kind of days; months are leafed through one by one. */
function lengthInDays({ unit, length }: Errand, zero: number): number {
  if (unit === 'business' || unit === 'natural') return length;
  const [year = 0, month = 0, day = 0] = textOf(unit === 'loj' ? zero + 1 : zero)
    .split('-')
    .map(Number);
  const index = year * 12 + (month - 1) + length;
  const last = daysInMonth(Math.floor(index / 12), index % 12);
  const firstOfMonth = dayOf(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
  const end = day <= last ? firstOfMonth + day - 1 : firstOfMonth + last;
  return (unit === 'loj' ? end - 1 : end) - zero;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

function lastOf(days: readonly number[]): number {
  return days.at(-1) ?? 0;
}

/** The next day on which the office works. */
export function nextOpen({ closed }: WallCalendar, shut: Errand['shut'], day: number): number {
  let next = day + 1;
  while (closed[next - FIRST] === 1 || shut.some(([from, to]) => from <= next && next <= to)) next += 1;
  return next;
}

export function isOpenOn({ closed }: WallCalendar, shut: Errand['shut'], day: number): boolean {
  return closed[day - FIRST] === 0 && !shut.some(([from, to]) => from <= day && day <= to);
}
