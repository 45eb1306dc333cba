import type { NotificationMode, ReferralBody } from './case.codes.js';
import type { CaseEvent } from './case.events.js';
import {
  type Acting,
  recorded,
  requireBetween,
  requireInProgress,
  requireStep,
  requireUnanswered,
} from './case.guards.js';
import { requireNotGranted } from './case.deadline.js';
import { instructionOf } from './case.instruction.js';
import {
  ReferralNeedsNotice,
  ReferralSettled,
  ReferralTermRunning,
  ReferralUnknown,
} from './case.instruction-refusals.js';
import type { ReferralRecord } from './case.instruction-state.js';
import { type CaseState, heldSpan, type RegisteredCase } from './case.state.js';

/** A case, or a part of what it asks for, goes to a body outside the institution. Inside it a case is assigned or routed, never referred. */
export interface Referral {
  readonly referralId: string;
  readonly bodyKind: ReferralBody;
  readonly body: string;
  readonly reason: string;
  readonly referredOn: string;
  readonly awaits: boolean;
  readonly answerBy?: string;
  /** How the citizen was told; required where nothing is awaited. */
  readonly notice?: { readonly mode: NotificationMode; readonly notifiedOn: string };
  /** Civil date in the institution's zone. */
  readonly today: string;
}

/**
 * Sends the case on. With `awaits` it stays here and its clock runs on; without, it ends here with the date of filing it had (LFPA 42: that
 * of the first acknowledgement counts for the other body).
 */
export function referCase(state: CaseState, referral: Referral & Acting): CaseEvent[] {
  const { by, source: _, notice, today, ...given } = referral;
  const registered = requireStep('refer', state, by);
  requireInProgress(registered);
  const { referralId, referredOn, awaits, answerBy } = given;
  if (instructionOf(registered).referrals?.some((one) => one.referralId === referralId)) return [];
  const { filedOn } = registered;
  if (!awaits) requireNotGranted(registered);
  if (!awaits && notice === undefined) throw new ReferralNeedsNotice();
  // What holds the clock ends with the case, and no span ends before it begins.
  const notBefore = awaits ? filedOn : (heldSpan(registered)?.from ?? filedOn);
  requireBetween('referredOn', referredOn, { notBefore, notAfter: today });
  if (answerBy !== undefined) requireBetween('answerBy', answerBy, { notBefore: referredOn });
  if (notice) requireBetween('notifiedOn', notice.notifiedOn, { notBefore: filedOn, notAfter: today });
  const term = awaits ? { answerBy } : { answerBy: undefined, mode: notice?.mode, notifiedOn: notice?.notifiedOn };
  return recorded('CaseReferred', { ...given, ...term });
}

/** What the other body let know. It comes late too. */
export function answerReferral(
  state: CaseState,
  { by, source: _, ...answer }: { referralId: string; answeredOn: string; text: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('referral-answer', state, by);
  requireUnanswered(registered);
  const { stage, referredOn } = requireReferral(registered, answer.referralId);
  if (stage === 'answered' || stage === 'sent-on') throw new ReferralSettled(answer.referralId, stage);
  requireBetween('answeredOn', answer.answeredOn, { notBefore: referredOn });
  return recorded('ReferralAnswered', answer);
}

/** The other body let the day pass; the duty to answer the citizen stays here. */
export function recordReferralSilence(
  state: CaseState,
  { by, referralId, silentOn }: { referralId: string; silentOn: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('referral-silence', state, by);
  requireUnanswered(registered);
  const { stage, answerBy, referredOn } = requireReferral(registered, referralId);
  if (stage === 'silent') return [];
  if (stage !== 'awaited') throw new ReferralSettled(referralId, stage);
  const awaitedUntil = answerBy ?? referredOn;
  if (silentOn <= awaitedUntil) throw new ReferralTermRunning(awaitedUntil);
  return recorded('ReferralSilent', { referralId, answerBy, silentOn });
}

function requireReferral(registered: RegisteredCase, referralId: string): ReferralRecord {
  const found = instructionOf(registered).referrals?.find((one) => one.referralId === referralId);
  if (!found) throw new ReferralUnknown(referralId);
  return found;
}
