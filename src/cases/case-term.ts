import { calendarOf, type CalendarData } from '@libs/business-calendar';
import { bareRegime, type LegalTerm, legalTerm, type Regime, termCalendarOf } from '@libs/legal-terms';
import type { RegisteredCase } from './domain/case.state.js';

/** What a procedure says of its term: business days from the day after filing, and the law they rest on. */
export interface TermLaw {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
}

/** The term of a case as its history has it, with the ledger of every day. @throws LegalTermError */
export function termOf(
  { termFrom, termDays, suspensions }: Pick<RegisteredCase, 'termFrom' | 'termDays' | 'suspensions'>,
  law: TermLaw,
  calendar: CalendarData,
): LegalTerm {
  const facts = {
    filed: { on: termFrom },
    length: { unit: 'BUSINESS_DAYS' as const, length: termDays },
    // What was asked in an earlier term is over.
    preventions: suspensions
      .filter(({ from }) => from >= termFrom)
      .map(({ from, to }) => ({ notifiedOn: from, ...(to !== undefined && { answeredOn: to }) })),
  };
  return legalTerm(regimeOf(law), facts, termCalendarOf(calendarOf(calendar)));
}

/** The law of a petition's term until procedures name a regime: each question to the citizen suspends, none has a limit of its own. */
function regimeOf({ code, name, legalBasis }: TermLaw): Regime {
  return bareRegime({ id: code, name, legalBasis, preventionEffect: 'SUSPEND' });
}
