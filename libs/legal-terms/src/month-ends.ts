import { civilDate, dayNumber, type CivilDate } from '@libs/business-calendar';

/**
 * Mexico, LFPA 29: a term of months ends on the same day number; where the month has none, on the first day of the next one.
 * 30 November + 3 months = 1 March. Rolling a day without business is the caller's.
 */
export function monthsByLfpa(from: CivilDate, months: number): CivilDate {
  const [year, month, day] = parts(from);
  const target = Date.UTC(year, month - 1 + months, 1);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const end = day <= lastDay ? target + (day - 1) * 86_400_000 : Date.UTC(year, month + months, 1);
  return civilDate(end / 86_400_000);
}

/**
 * Guatemala, LOJ 45: months end on the eve of the date on which they began to be counted.
 * @param firstDay the first day counted, which is the day after the act: 1 December + 3 months = 28 February
 */
export function monthsByLoj(firstDay: CivilDate, months: number): CivilDate {
  return civilDate(dayNumber(monthsByLfpa(firstDay, months)) - 1);
}

function parts(date: CivilDate): [year: number, month: number, day: number] {
  dayNumber(date);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
