export { BusinessDayClock, type CalendarStore } from './business-day-clock.js';
export { CalendarTooShort } from './deadline.refusals.js';
export { LegalClock, type DayCounts, type DueDate, type TermOpening, type TermResumption } from './legal-clock.js';
export { DueDates, type RecordedDueDate, type Unsettled } from './due-dates.js';
export { type TermFacts, termFactsAfter } from './term-facts.js';
export { DeadlinesModule } from './deadlines.module.js';
