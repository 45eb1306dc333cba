import { Temporal } from 'temporal-polyfill';

/** A time as the file gives it. `finer` says that it was finer than the millisecond kept. */
export type OriginalTime =
  { readonly ok: true; readonly at: Date; readonly finer: boolean } | { readonly ok: false; readonly reason: string };

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads `2011-10-11 13:45:40.276000+02:00` and its ISO 8601 relatives. Without an offset the time is the wall clock of `zone`,
 * and refused where that clock showed it twice or never. A bare date is a time only where `dates` allows it: its first instant.
 */
export function readTime(text: string, zone: string, dates: 'refused' | 'allowed' = 'refused'): OriginalTime {
  const shown = `"${text.slice(0, 40)}"`;
  if (dates === 'allowed' && DATE.test(text)) return dateTime(text, zone, shown);
  const match = INSTANT.exec(text);
  if (match === null) return { ok: false, reason: `${shown} is not a time` };
  const [, date = '', hour = '', minute = '', second = '00', fraction = '', offset] = match;
  const iso = `${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const finer = /[1-9]/.test(fraction.slice(3));
  if (!isWallClock(iso)) return { ok: false, reason: `${shown} is not a time of the calendar` };
  if (offset !== undefined) {
    const spelled = /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
    const ms = Date.parse(iso + spelled);
    return Number.isNaN(ms)
      ? { ok: false, reason: `${shown} has no valid offset` }
      : { ok: true, at: new Date(ms), finer };
  }
  try {
    const zoned = Temporal.PlainDateTime.from(iso).toZonedDateTime(zone, { disambiguation: 'reject' });
    return { ok: true, at: new Date(zoned.epochMilliseconds), finer };
  } catch {
    return { ok: false, reason: `${shown} has no offset and is twice or never on the clock of ${zone}` };
  }
}

/** Civil date (`YYYY-MM-DD`) of an instant on the clock of `zone`. */
export function civilDateOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Days from Monday to Friday after `from` up to and including `to`, both civil dates; 0 when `to` is not later. */
export function weekdaysBetween(from: string, to: string): number {
  const start = Temporal.PlainDate.from(from);
  const days = start.until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
  if (days <= 0) return 0;
  const whole = Math.floor(days / 7) * 5;
  const rest = Array.from({ length: days % 7 }, (_, n) => start.add({ days: n + 1 }).dayOfWeek);
  return whole + rest.filter((day) => day <= 5).length;
}

function dateTime(text: string, zone: string, shown: string): OriginalTime {
  if (!isWallClock(`${text}T00:00:00.000`)) return { ok: false, reason: `${shown} is not a date of the calendar` };
  const zoned = Temporal.PlainDate.from(text).toZonedDateTime(zone);
  return { ok: true, at: new Date(zoned.epochMilliseconds), finer: false };
}

/** Date.parse rolls 31 February over to March and 24:00 to the next day; such a time is refused, not moved. */
function isWallClock(iso: string): boolean {
  const ms = Date.parse(`${iso}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === `${iso}Z`;
}
