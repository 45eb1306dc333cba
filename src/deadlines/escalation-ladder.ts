import { civilDate, type CivilDate, dayNumber } from '@libs/business-calendar';
import { CalendarTooShort } from './deadline.refusals.js';
import type { DayCounts } from './legal-clock.js';

/** Who is told of an unanswered case, and when: business days from its due date, negative before it, 0 on the day itself. */
export interface Rung<To extends string = string> {
  readonly to: To;
  readonly businessDays: number;
}

/**
 * The ladder of a procedure that has none of its own. Three business days left is the yellow of the traffic light (DOMAIN.md G.3); the other
 * steps are practice, no law.
 */
export const DEFAULT_LADDER = [
  { to: 'officer', businessDays: -3 },
  { to: 'head', businessDays: 1 },
  { to: 'supervisor', businessDays: 5 },
  { to: 'control-body', businessDays: 10 },
] as const satisfies readonly Rung[];

/** The rungs with the days from which they count for a due date. One that the calendar does not reach is left out, and no other for it. */
export function datedLadder<To extends string>(
  ladder: readonly Rung<To>[],
  dueOn: CivilDate,
  days: DayCounts,
): { to: To; from: CivilDate }[] {
  return ladder.flatMap(({ to, businessDays }) => {
    const from = ifKnown(() => days.businessDayFrom(dueOn, businessDays));
    return from === undefined ? [] : [{ to, from }];
  });
}

/**
 * The latest due date for which a rung counts on a day: those up to it are to be told. Undefined where the calendar began too late to
 * say. Its last day stands for those after it; where it ends too soon, every due date that it knows is so near.
 */
export function latestDueOn({ businessDays }: Rung, today: CivilDate, days: DayCounts): CivilDate | undefined {
  const on = today < days.lastDay ? today : days.lastDay;
  if (businessDays < 0) return ifKnown(() => days.businessDayFrom(on, -businessDays)) ?? days.lastDay;
  // So many business days lie after it up to that day; one day later it would be one less.
  const next = ifKnown(() => days.businessDayFrom(dayAfter(on), -businessDays));
  return next && civilDate(dayNumber(next) - 1);
}

function dayAfter(date: CivilDate): CivilDate {
  return civilDate(dayNumber(date) + 1);
}

function ifKnown(count: () => CivilDate): CivilDate | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarTooShort) return undefined;
    throw error;
  }
}
