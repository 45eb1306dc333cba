import { plusDays } from '../support/business-days.js';

/** What the town hall declares in the year, and on which day. */
export const LATE_HOLIDAYS = [
  { date: '2027-05-12', on: '2027-05-20' },
  { date: '2027-10-29', on: '2027-10-26' },
] as const;
export const FORCE_MAJEURE = [{ from: '2027-08-16', to: '2027-08-20', on: '2027-08-18' }] as const;

/** Every day on which something is declared. */
export const DECLARED_ON = [...LATE_HOLIDAYS, ...FORCE_MAJEURE].map(({ on }) => on).toSorted();

/** The instant from which an act holds: eight in the morning where the office is. */
export const holdsFrom = (on: string) => new Date(`${on}T08:00:00.000-06:00`);

/** Days that were closed by an act that held at that instant, up to `last`. */
export function closedBy(last: string, instant: Date): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { date, on } of LATE_HOLIDAYS) if (holdsFrom(on) <= instant) days.add(date);
  for (const { from, to, on } of FORCE_MAJEURE)
    if (holdsFrom(on) <= instant) for (let day = from as string; day <= to; day = plusDays(day, 1)) days.add(day);
  return new Set([...days].filter((day) => day <= last));
}
