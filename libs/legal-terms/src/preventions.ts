import { dayNumber, type CivilDate } from '@libs/business-calendar';
import type { DayBook, Held } from './day-book.js';
import { requireDay } from './fact-checks.js';
import type { Prevention } from './facts.js';
import type { PreventionOutcome } from './ledger.js';
import type { Regime } from './regime.js';
import { runStretch, type Counting } from './stretch.js';
import { FactInvalid, FactsContradict, PreventionNotAllowed } from './term-errors.js';

/** The preventions in the order they were notified, once it is clear that they can be. */
export function orderedPreventions(regime: Regime, given: readonly Prevention[], filedOn: CivilDate): Prevention[] {
  const preventions = given.toSorted((one, other) => (one.notifiedOn < other.notifiedOn ? -1 : 1));
  for (const prevention of preventions) checkDays(prevention, filedOn, regime);
  for (const [at, { notifiedOn }] of preventions.entries()) {
    const before = preventions[at - 1];
    if (before && (before.answeredOn === undefined || notifiedOn < before.answeredOn))
      throw new FactsContradict(
        'preventions',
        `the one notified on ${notifiedOn} meets that of ${before.notifiedOn}, which is not answered yet`,
        'Correct the days, or give the answer of the first',
      );
  }
  const most = regime.preventionMaxCount;
  if (most !== null && preventions.slice(most).some(({ override = '' }) => override.trim() === ''))
    throw new PreventionNotAllowed(regime.id, most);
  return preventions;
}

function checkDays(prevention: Prevention, filedOn: CivilDate, { preventionAnswerTerm: least }: Regime): void {
  const { issuedOn, notifiedOn, answeredOn, answerTerm } = prevention;
  requireDay(notifiedOn, 'preventions.notifiedOn');
  if (issuedOn !== undefined) requireDay(issuedOn, 'preventions.issuedOn');
  if (answeredOn !== undefined) requireDay(answeredOn, 'preventions.answeredOn');
  const ordered = [filedOn, issuedOn ?? notifiedOn, notifiedOn, answeredOn ?? notifiedOn];
  if (ordered.some((day, at) => at > 0 && day < ordered[at - 1]!))
    throw new FactsContradict(
      'preventions',
      `filing, sending, notification and answer are not in this order: ${ordered.join(', ')}`,
      'Correct the days',
    );
  if (answerTerm === undefined) return;
  if (!Number.isSafeInteger(answerTerm) || answerTerm < 1 || answerTerm < (least ?? 1))
    throw new FactInvalid(
      'preventions.answerTerm',
      `${answerTerm} business days are too few`,
      `Give ${least ?? 1} or more`,
    );
}

/**
 * Last day to send a prevention: so many business days into the term, or its first third with a fraction counted as a whole day (of 20 days
 * the 7th). The third of a term in months or natural days is counted in natural days.
 */
export function preventionLimit(
  regime: Regime,
  book: DayBook,
  dayZero: CivilDate,
  counting: Counting,
  held: readonly Held[],
): CivilDate | undefined {
  const { preventionWithin: within } = regime;
  if (within === null) return undefined;
  const limit: Counting =
    within === 'FIRST_THIRD'
      ? { ...counting, days: Math.ceil(counting.days / 3), rolls: false }
      : { ...counting, days: within, counts: 'business', rolls: false };
  return runStretch(book, dayZero, limit, held, 'term').reachedOn;
}

export function wasInTime({ withinLimit, issuedOn, notifiedOn }: Prevention, limitOn: CivilDate | undefined): boolean {
  return withinLimit ?? (limitOn === undefined || (issuedOn ?? notifiedOn) <= limitOn);
}

/** The days a prevention holds the clock: from the day after it took effect, which still counts, to that of the answer. */
export function heldBy({ notifiedOn }: Prevention, answeredOn: CivilDate, { legalBasis }: Regime): Held {
  return { from: notifiedOn, to: answeredOn, basis: legalBasis };
}

export function outcomeOf(
  prevention: Prevention,
  verdict: PreventionOutcome['verdict'],
  limitOn: CivilDate | undefined,
  regime: Regime,
  book: DayBook,
): PreventionOutcome {
  const { notifiedOn, answeredOn, answerTerm } = prevention;
  const days = answerTerm ?? regime.preventionAnswerTerm;
  const answerBy = days === null ? undefined : book.nthOpenDay(dayNumber(notifiedOn), days);
  const counts = verdict === 'SUSPENDED' || verdict === 'INTERRUPTED';
  return {
    notifiedOn,
    ...(answeredOn !== undefined && { answeredOn }),
    verdict,
    ...(limitOn !== undefined && { limitOn }),
    ...(answerBy !== undefined && { answerBy }),
    answeredLate: answeredOn !== undefined && answerBy !== undefined && answeredOn > answerBy,
    unansweredEffect: counts ? regime.unansweredEffect : null,
  };
}
