import { calendarOf, type BusinessCalendar, type CalendarData, type DayCause } from './calendar.js';
import { CalendarRulesInvalid, type CalendarLine, type CalendarRules, type HalfDays } from './calendar-rules.js';
import { civilDate, type CivilDate } from './civil-date.js';
import { daysInYear } from './rule-days.js';

export interface CalendarQuestion {
  readonly fromYear: number;
  readonly toYear: number;
  /** Code of the office whose local days hold too; left out, the calendar's seat. */
  readonly office?: string | undefined;
  /** Left out, the calendar's own profile; where it has none, half days count. */
  readonly halfDays?: HalfDays | undefined;
}

/** The days of a calendar, with what its explicit form has no place for. */
export interface ResolvedCalendar {
  /** As institutions store it. */
  readonly data: CalendarData;
  readonly calendar: BusinessCalendar;
  /** Why the weekly rest is one. */
  readonly restBasis: string;
  /** Half days that count as business days under the profile: a ledger remarks them. */
  readonly countedHalfDays: ReadonlyMap<CivilDate, DayCause>;
}

/**
 * Explicit days of the years asked for. Two lines on one day are one holiday that keeps both names and both bases, in the order of the
 * lines (included calendars first), so that a ledger shows every cause. A whole day takes the place of a half one.
 * @param included every calendar `rules` includes, by id
 * @throws CalendarRulesInvalid for an unknown office or included calendar, a key that stands twice among them, or not one weekly rest
 */
export function resolveCalendar(
  rules: CalendarRules,
  question: CalendarQuestion,
  included: ReadonlyMap<string, CalendarRules> = new Map(),
): ResolvedCalendar {
  const { fromYear, toYear } = question;
  requireYears(fromYear, toYear);
  const sets = gathered(rules, included);
  const lines = sets.flatMap((set) => set.lines);
  const office = officeOf(rules, sets, question.office);
  const halfDays = question.halfDays ?? sets.findLast((set) => set.halfDays !== undefined)?.halfDays ?? 'count';
  const rest = weeklyRestOf(rules, lines);
  const { whole, half } = closedDays(lines, office, fromYear, toYear);
  const closed = halfDays === 'closed' ? [...whole, ...half] : [...whole];

  const data: CalendarData = {
    version: [...sets.map(({ version }) => version), office, `half-days-${halfDays}`, `${fromYear}-${toYear}`]
      .filter((part) => part !== undefined)
      .join('+'),
    weekend: rest.days,
    validFrom: `${fromYear}-01-01`,
    validTo: `${toYear}-12-31`,
    holidays: closed
      .map(([date, cause]) => ({ date, ...cause }))
      .toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  };
  const countedHalfDays = halfDays === 'count' ? half : new Map<CivilDate, DayCause>();
  return { data, calendar: calendarOf(data), restBasis: rest.basis, countedHalfDays };
}

function requireYears(fromYear: number, toYear: number): void {
  if (![fromYear, toYear].every(Number.isInteger) || toYear < fromYear || fromYear < 1900 || toYear > 2200)
    throw new RangeError(`a calendar goes from a year to the same or a later one, not from ${fromYear} to ${toYear}`);
}

/** Days closed wholly and in part, with their causes; no day is both. */
function closedDays(
  lines: readonly CalendarLine[],
  office: string | undefined,
  fromYear: number,
  toYear: number,
): Record<'whole' | 'half', Map<CivilDate, DayCause>> {
  const whole = new Map<CivilDate, DayCause>();
  const half = new Map<CivilDate, DayCause>();
  for (const line of lines) {
    if (line.offices && !(office !== undefined && line.offices.includes(office))) continue;
    for (const date of datesOf(line, fromYear, toYear)) addCause(line.halfDay === true ? half : whole, date, line);
  }
  for (const date of half.keys()) if (whole.has(date)) half.delete(date);
  return { whole, half };
}

/** The included calendars in order, the calendar itself last. */
function gathered(rules: CalendarRules, included: ReadonlyMap<string, CalendarRules>): readonly CalendarRules[] {
  const found = (rules.includes ?? []).map((id) => {
    const set = included.get(id);
    if (!set) throw new CalendarRulesInvalid(rules.id, undefined, `includes "${id}", which is not among the calendars`);
    if (set.includes?.length)
      throw new CalendarRulesInvalid(rules.id, undefined, `includes "${id}", which includes others itself`);
    return set;
  });
  const sets = [...found, rules];
  const owner = new Map<string, string>();
  for (const { id, lines } of sets) {
    for (const { key } of lines) {
      const first = owner.get(key);
      if (first !== undefined) throw new CalendarRulesInvalid(id, key, `the key stands twice, in ${first} as well`);
      owner.set(key, id);
    }
  }
  return sets;
}

function officeOf(rules: CalendarRules, sets: readonly CalendarRules[], asked: string | undefined): string | undefined {
  const known = sets.flatMap(({ offices = [] }) => offices.map(({ code }) => code));
  const office = asked ?? rules.seat;
  if (office !== undefined && !known.includes(office)) {
    const there = known.length > 0 ? `there are ${known.join(', ')}` : 'it names none';
    throw new CalendarRulesInvalid(rules.id, undefined, `has no office "${office}"; ${there}`);
  }
  for (const { id, lines } of sets) {
    for (const { key, offices = [] } of lines) {
      const stranger = offices.find((code) => !known.includes(code));
      if (stranger !== undefined)
        throw new CalendarRulesInvalid(id, key, `holds for an office "${stranger}" that no calendar names`);
    }
  }
  return office;
}

function weeklyRestOf(rules: CalendarRules, lines: readonly CalendarLine[]): CalendarLine & { kind: 'weekly-rest' } {
  const found = lines.filter((line) => line.kind === 'weekly-rest');
  const [rest] = found;
  if (!rest || found.length > 1)
    throw new CalendarRulesInvalid(rules.id, undefined, `has ${found.length} weekly rests with its includes, not one`);
  return rest;
}

function datesOf(line: CalendarLine, fromYear: number, toYear: number): readonly CivilDate[] {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
  return years
    .flatMap((year) => daysInYear(line, year))
    .map(civilDate)
    .filter((date) => (line.from === undefined || line.from <= date) && (line.to === undefined || date <= line.to));
}

function addCause(days: Map<CivilDate, DayCause>, date: CivilDate, { name, basis }: CalendarLine): void {
  const there = days.get(date);
  days.set(date, there ? { name: `${there.name}; ${name}`, basis: `${there.basis}; ${basis}` } : { name, basis });
}
