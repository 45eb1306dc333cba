/** A day of the civil calendar as 'YYYY-MM-DD', years 0001 to 9999. Compares as text. */
export type CivilDate = string;

const day = 86_400_000;

/** Whether the text is a day that exists: 2026-02-30 is none. */
export function isCivilDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && civilDate(at / day) === text;
}

/** Days since 1970-01-01. @throws RangeError unless the text is a day that exists */
export function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`${date} is not a day as YYYY-MM-DD`);
  return Date.parse(`${date}T00:00:00Z`) / day;
}

export function civilDate(number: number): CivilDate {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** ISO day of the week, 1 Monday to 7 Sunday. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1; // day 0 was a Thursday
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The month of a day as 'YYYY-MM'. */
export function monthOf(date: CivilDate): string {
  dayNumber(date);
  return date.slice(0, 7);
}

interface ZoneDates {
  readonly format: Intl.DateTimeFormat;
  /** The last quarter of an hour asked for, and its date. */
  quarter: number;
  date: CivilDate;
}

const zones = new Map<string, ZoneDates>();
const quarterMs = 900_000;
/** Before, some zones were off by minutes and seconds. */
const quartersFrom = Date.UTC(1980, 0, 1) / quarterMs;

/**
 * The civil date at an instant in a zone (IANA name). 06:30Z of the 5th is the evening of the 4th in Mexicali.
 * @throws RangeError for an unknown zone or an invalid date
 */
export function civilDateOf(instant: Date, zone: string): CivilDate {
  let dates = zones.get(zone);
  if (!dates) {
    const options = { timeZone: zone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    zones.set(zone, (dates = { format: new Intl.DateTimeFormat('en', options), quarter: Number.NaN, date: '' }));
  }
  // Midnight comes at a full quarter of an hour everywhere, so most instants have the date of the one asked for before.
  const quarter = Math.floor(instant.getTime() / quarterMs);
  if (quarter === dates.quarter && quarter >= quartersFrom) return dates.date;
  const parts = Object.fromEntries(dates.format.formatToParts(instant).map(({ type, value }) => [type, value]));
  dates.quarter = quarter;
  dates.date = `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
  return dates.date;
}
