import { HourNotThere, HourThereTwice, TimeMalformed } from './agenda.refusals.js';

/** Instants as whole minutes since 1970-01-01T00:00Z: a booking has no seconds, and a number lies in clear. */
export type Minute = number;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const LOCAL = /^(\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d)(?:([+-])((?:0\d|1[0-4]):[0-5]\d))?$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The minute of a time of the day in a zone, `2026-03-08T20:00`. A time that the clocks leave out is none, and one that they show twice must
 * say which it is, with its distance from UTC: `2026-11-01T01:30-07:00`.
 * @throws TimeMalformed, HourNotThere, HourThereTwice
 */
export function minuteOf(text: string, zone: string, field: string): Minute {
  const [, local = '', sign, distance] = LOCAL.exec(text) ?? [];
  const asUtc = Date.parse(`${local}Z`) / MINUTE_MS;
  // A day that the calendar does not have is read as a later one, or as none.
  if (Number.isNaN(asUtc) || !localPart(asUtc).startsWith(local)) throw new TimeMalformed(field);
  if (distance !== undefined) return asUtc - (sign === '-' ? -1 : 1) * minutesIn(distance);
  // No zone changes twice within two days: one of these is the distance in force.
  const distances = [distanceAt(asUtc - DAY_MINUTES, zone), distanceAt(asUtc + DAY_MINUTES, zone)];
  const fitting = [...new Set(distances)].filter((one) => distanceAt(asUtc - one, zone) === one);
  const [first, second] = fitting.map((one) => asUtc - one);
  if (first === undefined) throw new HourNotThere(field, text);
  if (second !== undefined)
    throw new HourThereTwice(
      field,
      [first, second].map((one) => localTime(one, zone)),
    );
  return first;
}

/** As somebody there reads it, with the distance from UTC: `2026-03-08T20:00-07:00`. */
export function localTime(minute: Minute, zone: string): string {
  const distance = distanceAt(minute, zone);
  const size = Math.abs(distance);
  const written = `${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${localPart(minute + distance)}${distance < 0 ? '-' : '+'}${written}`;
}

/** The civil date there. */
export function dayOf(minute: Minute, zone: string): string {
  return localTime(minute, zone).slice(0, 10);
}

/** The same time of the day some days later; undefined where the clocks leave it out or show it twice. */
export function daysLater(minute: Minute, days: number, zone: string): Minute | undefined {
  const local = minute + distanceAt(minute, zone) + days * DAY_MINUTES;
  try {
    return minuteOf(localPart(local), zone, 'from');
  } catch (refusal) {
    if (refusal instanceof HourNotThere || refusal instanceof HourThereTwice) return undefined;
    throw refusal;
  }
}

/** Minutes that the clocks of a zone are ahead of UTC. */
function distanceAt(minute: Minute, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en', { timeZone: zone, calendar: 'iso8601', hourCycle: 'h23', ...digits });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(minute * MINUTE_MS).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute: past } = parts;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(past)) / MINUTE_MS - minute;
}

function localPart(minute: Minute): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 16);
}

function minutesIn(distance: string): number {
  const [hours, minutes] = distance.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
