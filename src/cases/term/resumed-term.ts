import type { Consulted } from '@libs/event-store';
import { type DueDate, type LegalClock, type RegimeTerm, underLaw } from '../../deadlines/index.js';
import { presentSpans } from './case-term.js';
import { hangsOnFile, type RegisteredCase } from '../domain/case.state.js';

type Term = Pick<RegisteredCase, 'termFrom' | 'termDays' | 'suspensions' | 'law' | 'readyOn' | 'extension'>;

/** The due date as it stands once the clock runs again on a day: the span that is open ends there. */
export function resumedTerm(
  clock: LegalClock,
  institution: string,
  { law, ...term }: Term,
  on: string,
): Promise<DueDate> {
  if (law !== undefined) return clock.countTerm(lawfulTerm(institution, { ...term, law }, on));
  const { termFrom, termDays } = term;
  return clock.resumeTerm({
    institution,
    filedOn: termFrom,
    termDays: daysOf(termDays),
    suspensions: endedSpans(term, on),
  });
}

/** The term of a case under its law, as the clock counts it: the span that is open ends on the day. */
export function lawfulTerm(
  institution: string,
  { law, readyOn, extension, ...term }: Omit<Term, 'termDays' | 'law'> & Required<Pick<Term, 'law'>>,
  on: string,
): RegimeTerm {
  const suspensions = endedSpans(term, on);
  return { institution, ...underLaw(law, term.termFrom, readyOn), suspensions, ...(extension && { extension }) };
}

/** Spans in which the clock of the present term stood still; one that is open ends on the day. */
export function endedSpans(state: Pick<Term, 'termFrom' | 'suspensions'>, on: string): { from: string; to: string }[] {
  return presentSpans(state).map(({ from, to = on }) => ({ from, to }));
}

/** A new term of the same length, from a day on; `at` is the instant, for terms in hours. */
export function renewedTerm(
  clock: LegalClock,
  institution: string,
  { termDays, law, readyOn }: Pick<RegisteredCase, 'termDays' | 'law' | 'readyOn'>,
  { on, at }: { on: string; at: Date },
): Promise<DueDate> {
  if (law === undefined) return clock.openTerm({ institution, filedOn: on, termDays: daysOf(termDays) });
  const anew = { ...law, countsFrom: undefined, runsFrom: at.toISOString() };
  const ready = hangsOnFile({ law, readyOn }) ? on : undefined;
  return clock.countTerm({ institution, ...underLaw(anew, on, ready), suspensions: [] });
}

/** What a commit names as consulted where it rests on a due date. */
export function consultedFor({ calendarVersion, regimeVersion }: DueDate): Consulted {
  return { calendar: calendarVersion, ...(regimeVersion !== undefined && { regime: regimeVersion }) };
}

function daysOf(termDays: number | undefined): number {
  if (termDays === undefined) throw new Error('a case under no regime has no term in business days');
  return termDays;
}
