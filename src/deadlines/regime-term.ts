import type { BusinessCalendar, CivilDate, Suspension } from '@libs/business-calendar';
import {
  type Extension,
  type LegalTerm,
  legalTerm,
  type Moment,
  type NotStartedTerm,
  type Prevention,
  type Regime,
  termCalendarOf,
  type TermFacts,
  type TermLength,
} from '@libs/legal-terms';
import type { RegimeDueDate, TermExtension } from './legal-clock.js';

/** What is known of a term when it is counted; the span of a question that is not replied to is open. */
export interface TermStory {
  readonly filed: Moment;
  readonly length?: TermLength;
  readonly readyOn?: CivilDate;
  readonly suspensions: readonly Partial<Suspension>[];
  readonly extension?: Extension;
}

/**
 * The term with the ledger of every day. The spans of a case are those that do hold its clock: what a prevention did to it was weighed when
 * it was notified (an interruption moved the beginning), and a question to the citizen only stops the days. While the legal clock waits the
 * institution's own is told.
 * @throws LegalTermError
 */
export function regimeTerm(regime: Regime, story: TermStory, calendar: BusinessCalendar): LegalTerm {
  const holding: Regime = { ...regime, preventionEffect: 'SUSPEND', preventionMaxCount: null };
  const term = legalTerm(holding, factsOf(holding, story), termCalendarOf(calendar));
  return term.state === 'not-started' ? withInternalClock(term, holding, story, calendar) : term;
}

/** DOMAIN.md C.1: before the file is ready a clock runs from the filing too, of the same length. */
function withInternalClock(
  term: NotStartedTerm,
  regime: Regime,
  story: TermStory,
  calendar: BusinessCalendar,
): NotStartedTerm {
  const own = regimeTerm(fromFiling(regime), story, calendar);
  if (own.state === 'not-started') return term;
  const internal = own.ledger.map((line) => ({ ...line, phase: 'internal' as const }));
  return { ...term, internal, ...(own.state === 'due' && { internalDueOn: own.dueOn }) };
}

function fromFiling(regime: Regime): Regime {
  return { ...regime, startRule: 'NEXT_BUSINESS_DAY_AFTER_FILING' };
}

/** An extension that was allowed, and told in time: a due date that a change of law moves back does not undo it. */
export function granted(extension: TermExtension | undefined): Pick<TermStory, 'extension'> {
  return extension ? { extension: { ...extension, withinLimit: true } } : {};
}

/** When it is due, and from which day it was counted. @throws LegalTermError */
export function dueUnder(
  regime: Regime,
  story: TermStory,
  calendar: BusinessCalendar,
): Omit<RegimeDueDate, 'calendarVersion' | 'regimeVersion'> {
  const term = regimeTerm(regime, story, calendar);
  switch (term.state) {
    case 'due':
      return { dueOn: term.dueOn, countsFrom: term.startedOn };
    case 'not-started':
      return { ...dueUnder(fromFiling(regime), story, calendar), waitsFor: term.waitsFor };
    case 'suspended':
      throw new Error(`a term suspended since ${term.since} has no due date`);
  }
}

function factsOf(regime: Regime, { filed, length, readyOn, suspensions, extension }: TermStory): TermFacts {
  const unit = length?.unit ?? regime.unit;
  return {
    filed,
    ...(length && { length }),
    ...(readyOn !== undefined && { readyOn }),
    // A term in hours runs at once, day and night: nothing holds it.
    preventions: unit === 'HOURS' ? [] : preventionsOf(filed, suspensions),
    ...(extension && { extension }),
  };
}

function preventionsOf(filed: Moment, spans: TermStory['suspensions']): Prevention[] {
  const start = 'on' in filed ? filed.on : undefined;
  return spans.map(({ from = '', to }) => {
    const notifiedOn = latest(from, start);
    return { notifiedOn, withinLimit: true, ...(to !== undefined && { answeredOn: latest(to, notifiedOn) }) };
  });
}

function latest(date: CivilDate, other: CivilDate | undefined): CivilDate {
  return other === undefined || date > other ? date : other;
}
