import type { CivilDate } from '@libs/business-calendar';
import type { DayBook, Held } from './day-book.js';
import type { Extension, Prevention } from './facts.js';
import type { LedgerLine, PreventionOutcome, PreventionVerdict } from './ledger.js';
import { heldBy, outcomeOf, preventionLimit, wasInTime } from './preventions.js';
import type { Regime, TermLength } from './regime.js';
import { countingOf, runStretch, runUntil, type Counting, type Stretch } from './stretch.js';

/** The clock as the preventions leave it. An interruption puts day zero on the day of the answer and forgets what was held before. */
export interface ClockRun {
  readonly dayZero: CivilDate;
  readonly counting: Counting;
  readonly held: readonly Held[];
  /** Days of the runs that were set to zero. */
  readonly interrupted: readonly LedgerLine[];
  readonly outcomes: readonly PreventionOutcome[];
  /** The prevention without an answer that holds the clock. */
  readonly waiting?: Prevention;
}

export interface ClockLaw {
  readonly regime: Regime;
  readonly length: TermLength;
  readonly book: DayBook;
  readonly extension: Extension | undefined;
}

/** Suspend keeps the days used, interrupt sets them to zero; what was sent too late moves nothing. */
export function runWithPreventions(law: ClockLaw, dayZero: CivilDate, preventions: readonly Prevention[]): ClockRun {
  const fresh: ClockRun = {
    dayZero,
    counting: countingOf(law.length, dayZero, law.regime.legalBasis),
    held: [],
    interrupted: [],
    outcomes: [],
  };
  return preventions.reduce((run, prevention) => take(law, run, prevention), fresh);
}

function take(law: ClockLaw, run: ClockRun, prevention: Prevention): ClockRun {
  const { regime, book } = law;
  const limitOn = preventionLimit(regime, book, run.dayZero, run.counting, run.held);
  const verdict = verdictOn(law, run, prevention, limitOn);
  const outcomes = [...run.outcomes, outcomeOf(prevention, verdict, limitOn, regime, book)];
  if (verdict !== 'SUSPENDED' && verdict !== 'INTERRUPTED') return { ...run, outcomes };
  if (prevention.answeredOn === undefined) return { ...run, outcomes, waiting: prevention };

  const held = [...run.held, heldBy(prevention, prevention.answeredOn, regime)];
  if (verdict === 'SUSPENDED') return { ...run, outcomes, held };
  const { counts } = run.counting;
  const ran = runUntil(book, run.dayZero, prevention.answeredOn, { counts, held, phase: 'interrupted' });
  return {
    dayZero: prevention.answeredOn,
    counting: countingOf(law.length, prevention.answeredOn, regime.legalBasis),
    held: [],
    interrupted: [...run.interrupted, ...ran],
    outcomes,
  };
}

function verdictOn(
  law: ClockLaw,
  run: ClockRun,
  prevention: Prevention,
  limitOn: CivilDate | undefined,
): PreventionVerdict {
  const { preventionEffect } = law.regime;
  if (preventionEffect === 'NONE') return 'NO_EFFECT';
  if (prevention.answeredOn !== undefined && prevention.answeredOn <= run.dayZero) return 'BEFORE_START';
  if (!wasInTime(prevention, limitOn)) return 'LATE';
  const first = firstTerm(law, run);
  const goesOn = preventionEffect === 'SUSPEND' && law.extension !== undefined;
  const end = goesOn ? extensionTerm(law, run, first.dueOn, law.extension).reachedOn : first.reachedOn;
  if (prevention.notifiedOn >= end) return 'AFTER_TERM';
  return preventionEffect === 'SUSPEND' ? 'SUSPENDED' : 'INTERRUPTED';
}

export function firstTerm({ book }: ClockLaw, { dayZero, counting, held }: ClockRun): Stretch {
  return runStretch(book, dayZero, counting, held, 'term');
}

/** Counted from the first due date, which is its day zero. */
export function extensionTerm(
  { book }: ClockLaw,
  { counting, held }: ClockRun,
  firstDueOn: CivilDate,
  { days }: Extension,
): Stretch {
  return runStretch(book, firstDueOn, { ...counting, days }, held, 'extension');
}
