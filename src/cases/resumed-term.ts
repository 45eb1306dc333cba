import type { LegalClock } from '../deadlines/index.js';
import type { RegisteredCase } from './domain/case.state.js';

/** The due date as it stands once the clock runs again on a day: the span that is open ends there. */
export function resumedTerm(
  clock: LegalClock,
  institution: string,
  { termFrom, termDays, suspensions }: RegisteredCase,
  on: string,
) {
  const ended = suspensions.map(({ from, to }) => ({ from, to: to ?? on }));
  return clock.resumeTerm({ institution, filedOn: termFrom, termDays, suspensions: ended });
}
