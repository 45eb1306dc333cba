import type { Schemas } from '../api/client.js';

type Calendar = Schemas['CalendarPageDto'];

/** Why a day does not count, and by which law or act. */
export interface DayCause {
  readonly kind: 'rest' | 'holiday' | 'suspension';
  readonly name?: string;
  readonly source?: string;
}

export interface MonthDay {
  /** Civil date. */
  readonly date: string;
  /** Empty: it counts. More than one act may close a day. */
  readonly causes: readonly DayCause[];
  /** The calendar says nothing of it. */
  readonly isUnknown: boolean;
}

const DAY_MS = 86_400_000;

/** The days of a month (`2026-11`) with why they do not count, in weeks from Monday on; gaps before the first and after the last. */
export function weeksOf(month: string, calendar: Calendar): (MonthDay | undefined)[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const cells: (MonthDay | undefined)[] = Array.from({ length: isoWeekday(first) - 1 }, () => undefined);
  for (let at = first; new Date(at).toISOString().startsWith(month); at += DAY_MS)
    cells.push(dayOf(new Date(at).toISOString().slice(0, 10), isoWeekday(at), calendar));
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function dayOf(
  date: string,
  weekday: number,
  { weekend, holidays, declarations, validFrom, validTo }: Calendar,
): MonthDay {
  const suspensions = declarations.filter(
    ({ kind, revoked, from, to }) => kind === 'suspension' && !revoked && from <= date && date <= to,
  );
  const causes: DayCause[] = [
    ...(weekend.includes(weekday) ? [{ kind: 'rest' as const }] : []),
    ...holidays
      .filter((one) => one.date === date)
      .map(({ name, basis }) => ({ kind: 'holiday' as const, name, source: basis })),
    ...suspensions.map(({ name, acuerdo }) => ({ kind: 'suspension' as const, name, source: acuerdo })),
  ];
  return { date, causes, isUnknown: date < validFrom || date > validTo };
}

export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Monday 1 to Sunday 7. */
function isoWeekday(at: number): number {
  return ((new Date(at).getUTCDay() + 6) % 7) + 1;
}
