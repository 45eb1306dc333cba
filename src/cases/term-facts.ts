import type { TermFacts } from '../deadlines/index.js';
import { isCounting } from './domain/case.recomputation.js';
import type { RegisteredCase } from './domain/case.state.js';

/** What the due date of a case is counted from. */
export function termFactsOf(state: RegisteredCase): TermFacts {
  const { termFrom, termDays, suspensions, calendar } = state;
  const stops = suspensions.map(({ from, to }) => ({ from, to }));
  return { from: termFrom, days: termDays, stops, counted: calendar !== undefined, running: isCounting(state) };
}
