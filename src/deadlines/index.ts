export { BusinessDayClock, type CalendarStore } from './business-day-clock.js';
export { countable } from './countable.js';
export { DEFAULT_LADDER, latestDueOn, type Rung, rungDay } from './escalation-ladder.js';
export { CalendarTooShort, TermNotCountable } from './deadline.refusals.js';
export {
  LegalClock,
  type DayCounts,
  type DueDate,
  type RegimeDueDate,
  type RegimeTerm,
  type TermOpening,
  type TermResumption,
} from './legal-clock.js';
export { regimeTerm } from './regime-term.js';
export { DeadlinesModule } from './deadlines.module.js';
export { type ClockStory, PreventionClock, type PreventionWeight } from './prevention-clock.js';
