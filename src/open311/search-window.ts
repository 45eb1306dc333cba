import { isCivilDate } from '@libs/http-input';
import { invalidInput } from '@libs/problem-details';
import { Temporal } from 'temporal-polyfill';

/** From the first instant to before the second, ISO 8601 UTC; without a second one, to now. */
export interface SearchWindow {
  from: string;
  before?: string;
}

export interface AskedDates {
  start_date?: string;
  end_date?: string;
}

/** A stretch of time as long as the text was exact: a day, a minute, a second or a millisecond. */
interface Stretch {
  start: number;
  end: number;
}

const DAY_MS = 86_400_000;
const SPAN_MS = 90 * DAY_MS;
/** Ninety civil dates are an hour more where the clocks go back between them. */
const CLOCK_CHANGE_MS = 3_600_000;

const W3C = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+\- ]\d{2}:\d{2}))?$/i;

/**
 * The time span a search covers: 90 days from a start, up to an end, between both if they are no further apart, else the last
 * 90 days. An end is included as exactly as it was given; a bare date is a day in the institution's zone.
 * @throws Problem 400 naming start_date or end_date
 */
export function searchWindow({ start_date, end_date }: AskedDates, zone: string, now: Date): SearchWindow {
  const start = start_date === undefined ? undefined : read('start_date', start_date, zone);
  const end = end_date === undefined ? undefined : read('end_date', end_date, zone);
  if (start && end) return between(start, end);
  if (start) return { from: iso(start.start), before: iso(start.start + SPAN_MS + 1) };
  if (end) return { from: iso(end.start - SPAN_MS), before: iso(end.end) };
  return { from: iso(now.getTime() - SPAN_MS) };
}

function between(start: Stretch, end: Stretch): SearchWindow {
  if (start.start > end.start) refuse('end_date', 'must not be before start_date');
  if (end.start - start.start > SPAN_MS + CLOCK_CHANGE_MS) {
    refuse('end_date', 'must be at most 90 days after start_date');
  }
  return { from: iso(start.start), before: iso(end.end) };
}

function read(field: string, text: string, zone: string): Stretch {
  const [, date = '', clock = '', second, fraction, offset] = W3C.exec(text) ?? [];
  if (!isCivilDate(date)) return refuse(field, 'must be a date and time like 2026-01-01T00:00:00Z');
  if (offset === undefined) return day(date, zone);
  const minutes = offsetMinutes(offset);
  const time = Date.parse(`${date}T${clock}:${second ?? '00'}Z`);
  if (Number.isNaN(time) || clock.startsWith('24') || minutes === undefined) {
    return refuse(field, 'must be a time of day with Z or an offset');
  }
  const start = time + milliseconds(fraction) - minutes * 60_000;
  return { start, end: start + (second === undefined ? 60_000 : fraction === undefined ? 1_000 : 1) };
}

function milliseconds(fraction = ''): number {
  return Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** A `+` in an address reads as a space. */
function offsetMinutes(offset: string): number | undefined {
  if (offset.toUpperCase() === 'Z') return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1);
}

function day(date: string, timeZone: string): Stretch {
  const first = Temporal.PlainDate.from(date);
  const at = (one: Temporal.PlainDate) => one.toZonedDateTime({ timeZone }).epochMilliseconds;
  return { start: at(first), end: at(first.add({ days: 1 })) };
}

function refuse(field: string, message: string): never {
  throw invalidInput([{ field, code: 'not-a-window', message }]);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
