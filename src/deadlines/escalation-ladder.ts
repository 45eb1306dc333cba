import { civilDate, type CivilDate, dayNumber } from '@libs/business-calendar';
import type { DayCounts } from './legal-clock.js';

/** Who is told of an unanswered case, and when: business days from its due date, negative before it, never 0. */
export interface Rung<To extends string = string> {
  readonly to: To;
  readonly businessDays: number;
}

/**
 * The ladder of an institution that has set none. Three business days left is the yellow of the traffic light (DOMAIN.md G.3); the other
 * steps are practice, no law.
 */
export const DEFAULT_LADDER = [
  { to: 'officer', businessDays: -3 },
  { to: 'head', businessDays: 1 },
  { to: 'supervisor', businessDays: 5 },
  { to: 'control-body', businessDays: 10 },
] as const satisfies readonly Rung[];

/** The day from which a rung counts for a due date. @throws CalendarTooShort */
export function rungDay({ businessDays }: Rung, dueOn: CivilDate, days: DayCounts): CivilDate {
  return days.businessDayFrom(dueOn, businessDays);
}

/** The latest due date for which a rung counts on a day: those up to it are to be told. @throws CalendarTooShort */
export function latestDueOn({ businessDays }: Rung, today: CivilDate, days: DayCounts): CivilDate {
  if (businessDays < 0) return days.businessDayFrom(today, -businessDays);
  // So many business days lie after it up to today; one day later it would be one less.
  const tomorrow = civilDate(dayNumber(today) + 1);
  return civilDate(dayNumber(days.businessDayFrom(tomorrow, -businessDays)) - 1);
}
