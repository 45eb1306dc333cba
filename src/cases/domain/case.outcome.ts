import { CASE_ALIAS } from './case.event-schemas.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import {
  type Acting,
  recorded,
  requireBetween,
  requireInProgress,
  requireOpen,
  requireStep,
  roleOf,
} from './case.guards.js';
import {
  CaseNotAnswered,
  CaseNotConcluded,
  CaseNotRouted,
  CitizenAlreadyNotified,
  CitizenNotNotified,
  QuestionAlreadyOpen,
  SubjectUnknown,
} from './case.refusals.js';
import { requireNotGranted } from './case.deadline.js';
import { requireForCitizen } from './case.reopening.js';
import { requireReady } from './case.readiness.js';
import { requireStagesDone } from './case.stages.js';
import { isAppealPending } from './case.appeal.js';
import { AppealPending } from './case.appeal.refusals.js';
import { peopleOf } from './case.group.state.js';
import { owesNotice } from './case.notification.js';
import { ProofRequired } from './case.notification.refusals.js';
import { ApprovalRequired } from './case.resolution.refusals.js';
import { type CaseState, heldSpan, type RegisteredCase } from './case.state.js';

export type Answer = CaseEventData<'CaseAnswered'>;
export type Notification = CaseEventData<'CitizenNotified'> & {
  /** Of the slip, the receipt or the record of the call: without it no case is concluded (DOMAIN.md K.13). */
  readonly proof: string;
  /** Civil date in the institution's zone: nobody is notified in the future. */
  readonly today: string;
};
export interface Closing {
  readonly closedOn: string;
}
export type Reopening = CaseEventData<'CaseReopened'> & {
  /** Until when its citizen may; undefined where they never may. Others have no last day. */
  readonly lastDay?: string | undefined;
};
export type Withdrawal = CaseEventData<'CaseWithdrawn'>;
export type Erasure = CaseEventData<'PersonalDataErased'>;

/**
 * The department's decision, in writing. An answer given while the citizen has not replied ends the waiting: it needs `dueOn`, the
 * due date as it stands once the clock runs again from `answeredOn`. Otherwise `dueOn` is not recorded.
 * @throws QuestionAlreadyOpen if the clock is held and `dueOn` is not given; FileNotReady while something blocking was asked for
 * @throws ApprovalRequired where the procedure asks for an approved resolution
 */
export function answerCase(
  state: CaseState,
  facts: Answer & Acting & { approvalAsked?: boolean; stagesAsked?: boolean },
): CaseEvent[] {
  const { by, source: _, approvalAsked = false, stagesAsked, ...answer } = facts;
  const registered = requireStep('answer', state, by);
  requireInProgress(registered);
  if (approvalAsked) throw new ApprovalRequired(registered.folio);
  return answerGiven(registered, answer, stagesAsked);
}

/** The answer of a case in progress, however it was decided on. @throws FileNotReady | GrantedBySilence | QuestionAlreadyOpen | DateOutOfOrder */
export function answerGiven(
  registered: RegisteredCase,
  { dueOn, ...answer }: Answer,
  stagesAsked?: boolean,
): CaseEvent[] {
  requireReady(registered, stagesAsked);
  if (answer.outcome !== 'favourable') requireNotGranted(registered);
  const held = heldSpan(registered);
  if (held && dueOn === undefined) throw new QuestionAlreadyOpen(held.requestId);
  const notBefore = held?.from ?? registered.termFrom;
  requireBetween('answeredOn', answer.answeredOn, { notBefore });
  return recorded('CaseAnswered', { ...answer, dueOn: held && dueOn });
}

/** The citizen got the answer on `notifiedOn`: the day the legal figures count. */
export function notifyCitizen(state: CaseState, facts: Notification & Acting): CaseEvent[] {
  const { by, source: _, today, ...notification } = facts;
  const registered = requireStep('notify', state, by);
  requireOpen(registered);
  if (registered.status !== 'resolved') throw new CaseNotAnswered(registered.folio);
  if (registered.notifiedOn !== undefined) throw new CitizenAlreadyNotified(registered.notifiedOn);
  if (registered.resolution?.signer !== undefined) throw new ProofRequired(registered.folio);
  requireBetween('notifiedOn', notification.notifiedOn, { notBefore: registered.answeredOn, notAfter: today });
  return recorded('CitizenNotified', notification);
}

/** Nothing is left to do. An imported case ends as its log says, whether or not the log tells of an answer. */
export function closeCase(state: CaseState, { by, source, closedOn }: Closing & Acting): CaseEvent[] {
  const registered = requireStep('close', state, by);
  const { status, folio, department, notifiedOn } = registered;
  if (status === 'concluded') return [];
  requireOpen(registered);
  if (department === undefined) throw new CaseNotRouted(folio);
  if (source === 'import') {
    requireBetween('closedOn', closedOn, { notBefore: heldSpan(registered)?.from });
    return recorded('CaseClosed', { basis: 'import', closedOn });
  }
  if (status !== 'resolved') throw new CaseNotAnswered(folio);
  if (notifiedOn === undefined || owesNotice(registered)) throw new CitizenNotNotified(folio);
  if (isAppealPending(registered)) throw new AppealPending(folio);
  requireStagesDone(registered);
  requireBetween('closedOn', closedOn, { notBefore: notifiedOn });
  return recorded('CaseClosed', { basis: 'notified', closedOn });
}

/**
 * A concluded case goes on in the department that had it, with a term of its own. What was decided and said before is over then, so that no
 * appeal may be under way. Its citizen may for some days (case.reopening.ts).
 * @throws CaseNotConcluded | AppealPending; CitizenNotNotified while a party has not been told what was decided on the appeal
 * @throws ReopeningNotOffered | ReopeningLate where the citizen asks for it
 */
export function reopenCase(
  state: CaseState,
  { by, source: _, lastDay, ...reopening }: Reopening & Acting,
): CaseEvent[] {
  const registered = requireStep('reopen', state, by);
  const { status, folio, closedOn, appeals } = registered;
  if (status !== 'concluded') throw new CaseNotConcluded(folio, status);
  if (isAppealPending(registered)) throw new AppealPending(folio);
  if (appeals !== undefined && owesNotice(registered)) throw new CitizenNotNotified(folio);
  if (roleOf(by) === 'citizen') requireForCitizen(registered, reopening.reopenedOn, lastDay);
  requireBetween('reopenedOn', reopening.reopenedOn, { notBefore: closedOn });
  requireBetween('dueOn', reopening.dueOn, { notBefore: reopening.reopenedOn });
  return recorded('CaseReopened', reopening);
}

/**
 * The citizen wants it no more; possible until the answer has reached everybody (LFPA 57: by then the procedure has ended).
 * @throws CaseAlreadyEnded | CitizenAlreadyNotified | AppealPending
 */
export function withdrawCase(state: CaseState, { by, source: _, ...withdrawal }: Withdrawal & Acting): CaseEvent[] {
  const registered = requireStep('withdraw', state, by);
  requireOpen(registered);
  if (registered.notifiedOn !== undefined) throw new CitizenAlreadyNotified(registered.notifiedOn);
  if (isAppealPending(registered)) throw new AppealPending(registered.folio);
  // What holds the clock ends with the case, and no span ends before it begins.
  const notBefore = heldSpan(registered)?.from ?? registered.filedOn;
  requireBetween('withdrawnOn', withdrawal.withdrawnOn, { notBefore });
  return recorded('CaseWithdrawn', withdrawal);
}

/**
 * A person's data in this case, or the case's own texts, are erased: whoever runs this destroys the key after it is recorded.
 * Retention and legal hold are decided before.
 */
export function erasePersonalData(state: CaseState, { by, source: _, ...erasure }: Erasure & Acting): CaseEvent[] {
  const registered = requireStep('erase', state, by);
  const { subject } = erasure;
  if (subject !== CASE_ALIAS && !peopleOf(registered).includes(subject)) throw new SubjectUnknown(subject);
  if (registered.erased.includes(subject)) return [];
  return recorded('PersonalDataErased', erasure);
}
