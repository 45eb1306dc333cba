import { civilDate, dayNumber, weekday, type CivilDate } from './civil-date.js';

export interface Holiday {
  readonly date: CivilDate;
  readonly name: string;
  /** The law or act that makes the day one without business. */
  readonly basis: string;
}

/** Labours of the whole institution suspended by an act: none of its days counts. Both days included. */
export interface SuspendedSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name: string;
  readonly basis: string;
}

/** A calendar as it is written down: versioned law of one institution. */
export interface CalendarData {
  readonly version: string;
  /** ISO days of the week without business, 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  /** Absent where labours were never suspended. May overlap, holidays too: each act stands for itself. */
  readonly suspensions?: readonly SuspendedSpan[];
  /** First and last day this calendar knows of. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
}

/** Why a day has no business. */
export type DayCause = Omit<Holiday, 'date'>;

export interface BusinessCalendar extends Omit<CalendarData, 'holidays' | 'suspensions'> {
  readonly holidays: ReadonlyMap<CivilDate, DayCause>;
  /** Days on which labours are suspended: no holidays, and told apart from them in every ledger. */
  readonly suspended: ReadonlyMap<CivilDate, DayCause>;
}

/** A day was asked about that the calendar says nothing of; guessing it would make a false due date. */
export class OutsideCalendar extends Error {
  constructor(
    readonly date: CivilDate,
    readonly calendar: Pick<BusinessCalendar, 'version' | 'validFrom' | 'validTo'>,
  ) {
    const { version, validFrom, validTo } = calendar;
    super(`${date} lies outside calendar ${version}, which knows ${validFrom} to ${validTo}`);
    this.name = 'OutsideCalendar';
  }
}

/** @throws RangeError for days that do not exist, holidays named twice or outside the validity, suspensions that end before they begin, or a week without a business day */
export function calendarOf(data: CalendarData): BusinessCalendar {
  const { version, weekend, validFrom, validTo } = data;
  const [first, last] = [dayNumber(validFrom), dayNumber(validTo)];
  if (first > last) throw new RangeError(`calendar ${version}: ${validFrom} is after ${validTo}`);
  if (weekend.some((iso) => !Number.isInteger(iso) || iso < 1 || iso > 7) || new Set(weekend).size > 6) {
    throw new RangeError(`calendar ${version}: a weekend has at most six of the days 1 to 7`);
  }
  const holidays = new Map<CivilDate, DayCause>();
  for (const { date, name, basis } of data.holidays) {
    const number = dayNumber(date);
    if (number < first || number > last) throw new RangeError(`calendar ${version}: holiday ${date} is outside it`);
    if (holidays.has(date)) throw new RangeError(`calendar ${version}: holiday ${date} stands twice`);
    holidays.set(date, { name, basis });
  }
  return { version, weekend, validFrom, validTo, holidays, suspended: suspendedDays(data) };
}

/** Each day of the suspensions that the calendar knows of, with the first act that suspends it. */
function suspendedDays({
  version,
  validFrom,
  validTo,
  suspensions = [],
}: CalendarData): ReadonlyMap<CivilDate, DayCause> {
  const days = new Map<CivilDate, DayCause>();
  for (const { from, to, name, basis } of suspensions) {
    if (dayNumber(to) < dayNumber(from))
      throw new RangeError(`calendar ${version}: a suspension from ${from} ends before, on ${to}`);
    const last = Math.min(dayNumber(to), dayNumber(validTo));
    for (let number = Math.max(dayNumber(from), dayNumber(validFrom)); number <= last; number += 1) {
      const date = civilDate(number);
      if (!days.has(date)) days.set(date, { name, basis });
    }
  }
  return days;
}

/** @throws OutsideCalendar */
export function isBusinessDay(date: CivilDate, calendar: BusinessCalendar): boolean {
  return isOpen(dayNumber(date), date, calendar);
}

/** The same for a day known both as its number and as its text, so that counting loops parse nothing. */
export function isOpen(number: number, date: CivilDate, calendar: BusinessCalendar): boolean {
  if (date < calendar.validFrom || date > calendar.validTo) throw new OutsideCalendar(date, calendar);
  return !calendar.weekend.includes(weekday(number)) && !calendar.holidays.has(date) && !calendar.suspended.has(date);
}
