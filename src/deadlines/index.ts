export { BusinessDayClock, type CalendarStore } from './business-day-clock.js';
export { countable } from './countable.js';
export { datedLadder, DEFAULT_LADDER, latestDueOn, type Rung } from './escalation-ladder.js';
export { CalendarTooShort, ExtensionNotAllowed, TermNotCountable } from './deadline.refusals.js';
export { DueDates, type RecordedDueDate, type Unsettled } from './due-dates.js';
export {
  type AfterNotice,
  LegalClock,
  type InternalTerm,
  type DayCounts,
  type DueDate,
  type RegimeDueDate,
  type RegimeTerm,
  type TermExtension,
  type TermOpening,
  type TermResumption,
} from './legal-clock.js';
export { granted, regimeTerm } from './regime-term.js';
export { type SupposedLaw, SupposedTerms } from './supposed-law.js';
export { type TermFacts, termFactsAfter, type TermLawFacts, underLaw } from './term-facts.js';
export { DeadlinesModule } from './deadlines.module.js';
export { type ClockStory, PreventionClock, type PreventionWeight } from './prevention-clock.js';
