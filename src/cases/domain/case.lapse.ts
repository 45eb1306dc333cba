import type { CaseEvent, CaseEventData } from './case.events.js';
import { isGranted, requireNotGranted } from './case.deadline.js';
import { type Acting, type CaseStep, recorded, requireBetween, requireInProgress, requireStep } from './case.guards.js';
import { openPrevention } from './case.instruction.js';
import { PreventionTermRunning } from './case.instruction-refusals.js';
import {
  LapseAlreadyWarned,
  LapseNotAllowed,
  LapseNotWarned,
  LapseTermRunning,
  NotWaitingForCitizen,
} from './case.lapse.refusals.js';
import { type CaseState, type GoverningLaw, heldSpan, type RegisteredCase, type Suspension } from './case.state.js';

export type LapseWarning = Omit<CaseEventData<'LapseWarned'>, 'requestId'> & {
  /** The last day to answer the prevention that is open, counted with the calendar in force; left out: the day that was told. */
  readonly answerBy?: string;
  /** Civil date in the institution's zone: nobody is warned in the future. */
  readonly today: string;
};

export type Lapse = Pick<CaseEventData<'CaseLapsed'>, 'lapsedOn' | 'reason' | 'legalBasis'> & {
  /** The last day to act, counted with the calendar in force; left out: the day that was told. */
  readonly actBy?: string;
};

/**
 * The citizen is told that the case lapses unless they act (LFPA 60). The months of the law run from this notice, so that nobody loses a case
 * without knowing of it; a prevention has its own term first. Told again, with effect on a later day, the later notice holds.
 */
export function warnOfLapse(state: CaseState, warning: LapseWarning & Acting): CaseEvent[] {
  const { by, source: _, answerBy, today, ...told } = warning;
  const { registered, held } = requireLapsable('warn-of-lapse', state, { by });
  const { requestId, from } = held;
  const { notifiedOn } = told;
  requireBetween('notifiedOn', notifiedOn, { notBefore: from, notAfter: today });
  const ownTerm = answerBy ?? openPrevention(registered)?.answerBy;
  if (ownTerm !== undefined && notifiedOn <= ownTerm) throw new PreventionTermRunning(ownTerm);
  const before = registered.lapseWarning;
  if (before && notifiedOn <= before.notifiedOn) throw new LapseAlreadyWarned(before.notifiedOn, before.actBy);
  return recorded('LapseWarned', { ...told, requestId });
}

/** A person ends the case, because the citizen was warned and did nothing. Never by itself, and never before the day they were told. */
export function archiveLapsed(
  state: CaseState,
  { by, actBy, lapsedOn, reason, legalBasis }: Lapse & Acting,
): CaseEvent[] {
  const { registered, held } = requireLapsable('archive-lapsed', state, { by });
  const { lapseWarning, folio } = registered;
  if (lapseWarning === undefined) throw new LapseNotWarned(folio);
  // A holiday published meanwhile gives another day; one that was revoked takes none that was promised.
  const last = actBy !== undefined && actBy > lapseWarning.actBy ? actBy : lapseWarning.actBy;
  if (lapsedOn <= last) throw new LapseTermRunning(last);
  return recorded('CaseLapsed', {
    requestId: held.requestId,
    warnedOn: lapseWarning.notifiedOn,
    actBy: last,
    lapsedOn,
    reason,
    legalBasis,
  });
}

/**
 * The case and what it waits for, if it can lapse as far as the case itself knows.
 * @throws NotWaitingForCitizen | LapseNotAllowed | GrantedBySilence
 */
export function requireLapsable(
  step: CaseStep,
  state: CaseState,
  { by }: Pick<Acting, 'by'>,
): { registered: LapsableCase; held: Suspension } {
  const registered = requireStep(step, state, by);
  requireInProgress(registered);
  requireNotGranted(registered);
  const held = heldSpan(registered);
  const { law, folio } = registered;
  if (held === undefined) throw new NotWaitingForCitizen(folio);
  if (law === undefined) throw new LapseNotAllowed(folio, 'no-law');
  return { registered: { ...registered, law }, held };
}

export type LapsableCase = RegisteredCase & { readonly law: GoverningLaw };

export type LapseFlag = 'may-be-warned' | 'may-be-archived';

/**
 * What a person may do about a case whose citizen does nothing: computed and never stored.
 * @param months that the law of the case gives; null where it archives nothing
 */
export function lapseFlag(
  registered: RegisteredCase,
  { months, today }: { months: number | null; today: string },
): LapseFlag | undefined {
  if (registered.status !== 'in-progress' || heldSpan(registered) === undefined || isGranted(registered))
    return undefined;
  if (lapseTermPassed(registered, today)) return 'may-be-archived';
  if (months === null || registered.lapseWarning !== undefined) return undefined;
  const answerBy = openPrevention(registered)?.answerBy;
  return answerBy === undefined || answerBy < today ? 'may-be-warned' : undefined;
}

/** The citizen was warned, and the last day they were told has gone. */
export function lapseTermPassed({ lapseWarning }: RegisteredCase, today: string): boolean {
  return lapseWarning !== undefined && lapseWarning.actBy < today;
}
