import { civilDate, dayNumber, type CivilDate } from '@libs/business-calendar';
import { extensionTerm, firstTerm, runWithPreventions, type ClockLaw, type ClockRun } from './clock-run.js';
import { DayBook } from './day-book.js';
import { checkExtension, checkNotice, noticeRemark } from './extension.js';
import { checkForceMajeure, lengthOf, requireInForce } from './fact-checks.js';
import type { TermCalendar, TermFacts } from './facts.js';
import { runHours } from './hours-term.js';
import type { DueTerm, LedgerLine, LegalTerm, SuspendedTerm } from './ledger.js';
import { orderedPreventions } from './preventions.js';
import type { Regime, TermLength } from './regime.js';
import { runUntil } from './stretch.js';
import { FactInvalid } from './term-errors.js';
import { startOf, type TermStart } from './term-start.js';

type Common = Pick<
  DueTerm,
  'regime' | 'legalBasis' | 'unit' | 'calendar' | 'filedOn' | 'internal' | 'preventions' | 'remarks'
>;

/**
 * When a term of law is due, and the ledger that shows why: every civil day from its start, counted or skipped, with cause and legal basis.
 * The same facts, regime and calendar give the same answer for ever: nothing is read from a clock.
 * @throws LegalTermError naming the field at fault and the way out
 */
export function legalTerm(regime: Regime, facts: TermFacts, days: TermCalendar): LegalTerm {
  checkForceMajeure(facts.forceMajeure ?? []);
  const length = lengthOf(regime, facts);
  const book = new DayBook(days, facts.forceMajeure ?? []);
  const start = startOf(regime, facts, book);
  const { filed } = start;
  requireInForce(regime, filed.on);
  const common: Common = {
    regime: regime.id,
    legalBasis: regime.legalBasis,
    unit: length.unit,
    calendar: days.calendar.version,
    filedOn: filed.on,
    internal: 'internal' in start ? start.internal : [],
    preventions: [],
    remarks: standingRemarks(regime),
  };
  if ('waitsFor' in start) return { state: 'not-started', ...common, waitsFor: start.waitsFor };
  if (length.unit === 'HOURS') return dueInHours(regime, facts, length, start, common);

  const law: ClockLaw = { regime, length, book, extension: facts.extension };
  const preventions = orderedPreventions(regime, facts.preventions ?? [], filed.on);
  const run = runWithPreventions(law, start.dayZero, preventions);
  if (facts.extension) checkExtension(regime, facts.extension, filed.on, run.counting);
  const answer = { ...common, preventions: run.outcomes };
  return run.waiting === undefined
    ? due(law, run, start, answer)
    : suspended(law, run, run.waiting.notifiedOn, start, answer);
}

function due(law: ClockLaw, run: ClockRun, start: TermStart, common: Common): DueTerm {
  const { regime, extension } = law;
  const first = firstTerm(law, run);
  if (extension) checkNotice(extension, first);
  const further = extension && extensionTerm(law, run, first.dueOn, extension);
  const remark = extension && noticeRemark(regime, extension, first);
  return {
    state: 'due',
    ...common,
    remarks: remark === undefined ? common.remarks : [...common.remarks, remark],
    ...ending(regime, (further ?? first).dueOn),
    firstDueOn: first.dueOn,
    startedOn: run.dayZero,
    length: law.length.length,
    ledger: [...start.lines, ...run.interrupted, ...first.lines, ...(further?.lines ?? [])],
  };
}

function suspended(law: ClockLaw, run: ClockRun, since: CivilDate, start: TermStart, common: Common): SuspendedTerm {
  const { lines, left } = ranUntil(law, run, since);
  const startsAgain = law.regime.preventionEffect === 'INTERRUPT';
  return {
    state: 'suspended',
    ...common,
    since,
    remaining: startsAgain ? run.counting.days : left,
    startedOn: run.dayZero,
    ledger: [...start.lines, ...run.interrupted, ...lines],
  };
}

/**
 * What had run when the clock stopped, in the first term or in its extension, and what was left of both. A first term that rolls to a later
 * day has run already on the days between; its extension has not.
 */
function ranUntil(law: ClockLaw, run: ClockRun, since: CivilDate): { lines: readonly LedgerLine[]; left: number } {
  const { counting, held, dayZero } = run;
  const { counts } = counting;
  const { extension } = law;
  const further = extension?.days ?? 0;
  const first = extension && firstTerm(law, run);
  if (!first || since < first.reachedOn) {
    const lines = runUntil(law.book, dayZero, since, { counts, held, phase: 'term' });
    return { lines, left: counting.days + further - countedIn(lines) };
  }
  checkNotice(extension, first);
  const lines = runUntil(law.book, first.dueOn, since, { counts, held, phase: 'extension' });
  const before = first.lines.filter(({ date }) => date <= since);
  return { lines: [...before, ...lines], left: further - countedIn(lines) };
}

function countedIn(lines: readonly LedgerLine[]): number {
  return lines.filter(({ status }) => status === 'counted').length;
}

function dueInHours(
  regime: Regime,
  facts: TermFacts,
  { length }: TermLength,
  { dayZero }: TermStart,
  common: Common,
): DueTerm {
  const stopping = (['preventions', 'forceMajeure', 'extension'] as const).find((fact) => {
    const given = facts[fact];
    return given !== undefined && !(Array.isArray(given) && given.length === 0);
  });
  if (stopping !== undefined)
    throw new FactInvalid(stopping, 'a term in hours runs at once, 24 hours a day', 'Leave it out');
  if (regime.startRule === 'READY_TO_RESOLVE')
    throw new FactInvalid('readyOn', 'a term in hours starts at an instant', 'Take a regime that starts otherwise');
  const byNotice = regime.startRule === 'NEXT_DAY_AFTER_NOTIFICATION' && facts.notified !== undefined;
  const { dueAt, dueOn, lines } = byNotice
    ? runHours(facts.notified ?? facts.filed, 'notified', length)
    : runHours(facts.filed, 'filed', length);
  return {
    state: 'due',
    ...common,
    ...ending(regime, dueOn),
    firstDueOn: dueOn,
    dueAt,
    startedOn: dayZero,
    length,
    ledger: lines,
  };
}

function ending(regime: Regime, dueOn: CivilDate): Pick<DueTerm, 'dueOn' | 'coversNotification' | 'silence'> {
  const fromOn = civilDate(dayNumber(dueOn) + 1);
  return { dueOn, coversNotification: regime.coversNotification, silence: { effect: regime.silenceEffect, fromOn } };
}

function standingRemarks(regime: Regime): readonly string[] {
  return [
    ...(regime.coversNotification ? ['Dentro del plazo se resuelve y también se notifica'] : []),
    ...regime.uncertain.map(({ field, ask }) => `Por confirmar (${field}): ${ask}`),
    ...(regime.signedOffBy === null ? ['La institución aún no confirma este régimen'] : []),
  ];
}
