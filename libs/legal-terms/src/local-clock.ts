import { FactInvalid } from './term-errors.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws FactInvalid unless the text is an ISO 8601 instant with Z or an offset, which a local time is not */
export function instantOf(text: string, field: string): Date {
  const instant = new Date(INSTANT.test(text) ? text : Number.NaN);
  if (Number.isNaN(instant.getTime()))
    throw new FactInvalid(
      field,
      `"${text}" is not an instant`,
      'Write it with Z or an offset, as 2026-11-05T06:30:00Z',
    );
  return instant;
}

/** Milliseconds since local midnight by the wall clock of a zone (IANA name). On a day the clocks change they are not those elapsed. */
export function wallClock(instant: Date, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const options = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    formats.set(zone, (format = new Intl.DateTimeFormat('en', { timeZone: zone, ...options })));
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const seconds = (parts.get('hour') ?? 0) * 3600 + (parts.get('minute') ?? 0) * 60 + (parts.get('second') ?? 0);
  return seconds * 1000 + (((instant.getTime() % 1000) + 1000) % 1000);
}

/** Milliseconds since midnight of HH:mm. @throws FactInvalid */
export function timeOfDay(text: string, field: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined)
    throw new FactInvalid(field, `"${text}" is not a time of day`, 'Write it as HH:mm, as 18:00');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
