import type { TermFacts } from '../../deadlines/index.js';
import { clockRuns } from '../domain/case.deadline.js';
import type { RegisteredCase } from '../domain/case.state.js';

/** What the due date of a case is counted from. */
export function termFactsOf(state: RegisteredCase): TermFacts {
  const { termFrom, termDays, law, readyOn, suspensions, calendar, extension } = state;
  const stops = suspensions.map(({ from, to }) => ({ from, to }));
  const length = {
    ...(termDays !== undefined && { days: termDays }),
    ...(law && { law }),
    ...(readyOn !== undefined && { readyOn }),
    ...(extension && { extension }),
  };
  return { from: termFrom, ...length, stops, counted: calendar !== undefined, running: clockRuns(state) };
}
