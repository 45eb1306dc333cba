export { termCalendarOf } from './facts.js';
export type { AfterHours, Extension, ForceMajeure, Moment, Prevention, TermCalendar, TermFacts } from './facts.js';
export type {
  Cause,
  CauseKind,
  DueTerm,
  LedgerLine,
  LegalTerm,
  NotStartedTerm,
  Phase,
  PreventionOutcome,
  PreventionVerdict,
  SuspendedTerm,
} from './ledger.js';
export { legalTerm } from './legal-term.js';
export { monthsByLfpa, monthsByLoj } from './month-ends.js';
export {
  appealRegime,
  bareRegime,
  inactivityRegime,
  monthRuleOf,
  type Appeal,
  type MonthRule,
  type Regime,
  type StartRule,
  type TermLength,
  type TermUnit,
} from './regime.js';
export {
  CalendarTooShort,
  ExtensionRefused,
  FactInvalid,
  FactsContradict,
  LegalTermError,
  LengthMissing,
  PreventionNotAllowed,
  RegimeInvalid,
  RegimeNotInForce,
} from './term-errors.js';
export { termPage } from './term-page.js';
export { termTable } from './term-table.js';
export { readRegime } from './read-regime.js';
