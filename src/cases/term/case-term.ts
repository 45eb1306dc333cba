import { calendarOf, type CalendarData } from '@libs/business-calendar';
import { type AfterHours, bareRegime, type LegalTerm, type Moment, type Regime } from '@libs/legal-terms';
import { granted, regimeTerm } from '../../deadlines/index.js';
import type { GoverningLaw, RegisteredCase } from '../domain/case.state.js';

/** What a short definition says of its term: business days from the day after filing, and the law they rest on. */
export interface TermLaw {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
}

type Facts = Pick<RegisteredCase, 'termFrom' | 'termDays' | 'suspensions' | 'readyOn' | 'extension'>;

/** The term of a case as its history has it, with the ledger of every day. @throws LegalTermError */
export function termOf(facts: Facts, law: TermLaw, calendar: CalendarData): LegalTerm {
  const length = facts.termDays === undefined ? undefined : { unit: 'BUSINESS_DAYS' as const, length: facts.termDays };
  const story = { filed: { on: facts.termFrom }, length, suspensions: presentSpans(facts) };
  return regimeTerm(regimeOf(law), story, calendarOf(calendar));
}

/** What the page of a term under a regime tells besides: the instant it was received, and by which rule that counted. */
export interface Reception {
  readonly at: Date;
  readonly zone: string;
  readonly afterHours?: AfterHours;
}

/** The same of a case that is held to a regime. @throws LegalTermError */
export function governedTerm(
  facts: Facts,
  law: GoverningLaw,
  regime: Regime,
  calendar: CalendarData,
  reception: Reception,
): LegalTerm {
  const { unit, length, monthRule } = law;
  const story = {
    filed: filedAs(facts, law, reception),
    length: { unit, length, ...(monthRule && { monthRule }) },
    ...(facts.readyOn !== undefined && { readyOn: facts.readyOn }),
    suspensions: presentSpans(facts),
    ...granted(facts.extension),
  };
  return regimeTerm(regime, story, calendarOf(calendar));
}

function filedAs(
  { termFrom }: Facts,
  { unit, countsFrom, runsFrom }: GoverningLaw,
  { at, zone, afterHours }: Reception,
): Moment {
  if (unit === 'HOURS') return { at: runsFrom ?? at.toISOString(), zone };
  if (countsFrom === undefined) return { on: termFrom };
  return afterHours ? { at: at.toISOString(), zone, afterHours } : { on: countsFrom };
}

/** Spans in which the clock of the present term stood still: what was asked in an earlier one is over. */
export function presentSpans({ termFrom, suspensions }: Pick<Facts, 'termFrom' | 'suspensions'>): Facts['suspensions'] {
  return suspensions.filter(({ from }) => from >= termFrom);
}

/** The law of a petition's term until its procedure names a regime: each question to the citizen suspends, none has a limit of its own. */
export function regimeOf({ code, name, legalBasis }: TermLaw): Regime {
  return bareRegime({ id: code, name, legalBasis, preventionEffect: 'SUSPEND' });
}
