import type { Channel, NotificationMode, PreventionEffect, UnansweredEffect } from './case.codes.js';
import { listOf } from './case.code-lists.js';
import type { CaseEvent } from './case.events.js';
import {
  type Acting,
  isOfDepartment,
  recorded,
  requireBetween,
  requireInProgress,
  requireStep,
  requireUnanswered,
  roleOf,
} from './case.guards.js';
import { requireNotGranted } from './case.deadline.js';
import { instructionOf, openPrevention } from './case.instruction.js';
import {
  NoGroundsToDismiss,
  OverrideNotYours,
  PreventionAlreadyAnswered,
  PreventionAlreadyNotified,
  PreventionNeedsOverride,
  PreventionNotNotified,
  PreventionStillOpen,
  PreventionTermRunning,
  PreventionUnknown,
} from './case.instruction-refusals.js';
import { holdsClock, type PreventionRecord } from './case.instruction-state.js';
import { requireAsked, type RequirementFact } from './case.requirements.js';
import { QuestionAlreadyOpen } from './case.refusals.js';
import { type CaseState, heldSpan, type RegisteredCase } from './case.state.js';

/** A formal notice of what is missing (prevención), with what its law says of it. */
export interface PreventionNotice {
  readonly preventionId: string;
  readonly issuedOn: string;
  readonly missing: readonly string[];
  readonly text: string;
  /** Why there is one more than the law allows. */
  readonly override?: string;
  readonly requirements: readonly RequirementFact[];
  /** How many the law allows in one case; null: it says nothing. */
  readonly most: number | null;
  /** The last day to issue it, and whether it is kept. */
  readonly limitOn?: string;
  readonly inTime: boolean;
  /** Where it was handed over at once. */
  readonly delivery?: Omit<PreventionDelivery, 'preventionId'>;
}

/** How and when it reached the citizen, and what it does from then on. */
export interface PreventionDelivery {
  readonly preventionId: string;
  readonly mode: NotificationMode;
  readonly notifiedOn: string;
  readonly proof?: string;
  /** Civil date in the institution's zone: nobody is notified in the future. */
  readonly today: string;
  readonly effect: PreventionEffect;
  readonly answerDays?: number;
  readonly answerBy?: string;
  readonly unanswered?: UnansweredEffect;
}

export interface PreventionReply {
  readonly preventionId: string;
  readonly channel: Channel;
  readonly answeredOn: string;
  /** Counted with the calendar in force; left out: the day told when it was notified. */
  readonly answerBy?: string;
  /** The due date once the clock runs again on `answeredOn`; not recorded where it was never held. */
  readonly dueOn: string;
  readonly text: string;
}

export interface Dismissal {
  readonly dismissedOn: string;
  /** Counted with the calendar in force; left out: the day told when it was notified. */
  readonly answerBy?: string;
  readonly reason: string;
  readonly legalBasis: string;
}

/**
 * One notice of everything that is missing. Issued after its own limit it is recorded so and moves no clock (DOMAIN.md C.2, 3). The desk may
 * issue it as long as there is no answer, a department once it has accepted the case.
 */
export function issuePrevention(state: CaseState, notice: PreventionNotice & Acting): CaseEvent[] {
  const { by, preventionId, issuedOn, missing, text, requirements, limitOn, inTime, delivery } = notice;
  const registered = requireStep('prevent', state, by);
  requireUnanswered(registered);
  if (isOfDepartment(by)) requireInProgress(registered);
  const { preventions } = instructionOf(registered);
  if (preventions.some((one) => one.preventionId === preventionId)) return [];
  requireNobodyAsked(registered);
  requireAsked('missing', missing, requirements);
  requireBetween('issuedOn', issuedOn, { notBefore: registered.filedOn });
  const overrideReason = overrideOf(registered, notice);
  const issued = recorded('PreventionIssued', {
    preventionId,
    number: preventions.length + 1,
    issuedOn,
    missing: listOf(missing),
    limitOn,
    inTime,
    overridden: overrideReason !== undefined,
    text,
    overrideReason,
  });
  return delivery ? [...issued, ...deliveryOf(registered, issuedOn, { preventionId, ...delivery })] : issued;
}

/** From the day it reached the citizen it has its effect: only that moves a term, not the drafting (DOMAIN.md C.2, 4). */
export function notifyPrevention(
  state: CaseState,
  { by, source: _, ...delivery }: PreventionDelivery & Acting,
): CaseEvent[] {
  const registered = requireStep('notify-prevention', state, by);
  requireUnanswered(registered);
  const { issuedOn, notifiedOn } = requirePrevention(registered, delivery.preventionId);
  if (notifiedOn !== undefined) throw new PreventionAlreadyNotified(notifiedOn);
  const held = heldSpan(registered);
  if (held) throw new QuestionAlreadyOpen(held.requestId);
  return deliveryOf(registered, issuedOn, delivery);
}

/** What the citizen completed, wherever it came in. It is taken late too: then the case goes on as if it had been in time, and says so. */
export function answerPrevention(state: CaseState, reply: PreventionReply & Acting): CaseEvent[] {
  const { by, preventionId, channel, answeredOn, dueOn, text } = reply;
  const registered = requireStep('answer-prevention', state, by);
  requireUnanswered(registered);
  const prevention = requirePrevention(registered, preventionId);
  if (prevention.notifiedOn === undefined) throw new PreventionNotNotified(preventionId);
  if (prevention.answeredOn !== undefined) throw new PreventionAlreadyAnswered(prevention.answeredOn);
  requireBetween('answeredOn', answeredOn, { notBefore: prevention.notifiedOn });
  const answerBy = reply.answerBy ?? prevention.answerBy;
  const held = heldSpan(registered)?.requestId === preventionId;
  return recorded('PreventionAnswered', {
    preventionId,
    channel,
    answeredOn,
    late: answerBy !== undefined && answeredOn > answerBy,
    restarted: held && prevention.effect === 'interrupted',
    dueOn: held ? dueOn : undefined,
    text,
  });
}

/**
 * A person ends the case, because a prevention in force was not answered in its term. Never by itself, and never after a prevention that was
 * late: then what there is must be decided on (LFPA 17-A).
 */
export function dismissCase(state: CaseState, dismissal: Dismissal & Acting): CaseEvent[] {
  const { by, dismissedOn, reason, legalBasis } = dismissal;
  const registered = requireStep('dismiss', state, by);
  if (registered.status === 'dismissed') return [];
  requireInProgress(registered);
  const prevention = openPrevention(registered);
  const answerBy = dismissal.answerBy ?? prevention?.answerBy;
  if (prevention?.unanswered === undefined || answerBy === undefined) throw new NoGroundsToDismiss(registered.folio);
  if (dismissedOn <= answerBy) throw new PreventionTermRunning(answerBy);
  requireNotGranted(registered);
  const { preventionId, unanswered } = prevention;
  return recorded('CaseDismissed', {
    reasonCode: 'prevention-unanswered',
    effect: unanswered,
    preventionId,
    answerBy,
    dismissedOn,
    reason,
    legalBasis,
  });
}

/** The term to answer has passed and there is no answer: a flag for a person to look at, computed and never stored. */
export function wentUnanswered(registered: RegisteredCase, today: string): boolean {
  const answerBy = openPrevention(registered)?.answerBy;
  return answerBy !== undefined && answerBy < today;
}

function deliveryOf(registered: RegisteredCase, issuedOn: string, delivery: PreventionDelivery): CaseEvent[] {
  const { today, effect, notifiedOn, unanswered, ...rest } = delivery;
  // Spans in which the clock stands never overlap.
  const lastEnd = registered.suspensions.at(-1)?.to ?? issuedOn;
  const notBefore = lastEnd > issuedOn ? lastEnd : issuedOn;
  requireBetween('notifiedOn', notifiedOn, { notBefore, notAfter: today });
  const dismissible = holdsClock(effect) ? unanswered : undefined;
  return recorded('PreventionNotified', { ...rest, notifiedOn, effect, unanswered: dismissible });
}

function requireNobodyAsked(registered: RegisteredCase): void {
  const open = openPrevention(registered);
  if (open) throw new PreventionStillOpen(open.preventionId);
  const held = heldSpan(registered);
  if (held) throw new QuestionAlreadyOpen(held.requestId);
}

/** The reason for an exception, where this is one. @throws PreventionNeedsOverride | OverrideNotYours */
function overrideOf(registered: RegisteredCase, { by, most, override }: PreventionNotice & Acting): string | undefined {
  const { preventions, admission } = instructionOf(registered);
  const used = most !== null && preventions.length >= most;
  if (!used && admission === undefined) return undefined;
  const role = roleOf(by);
  if (override === undefined) throw new PreventionNeedsOverride(used ? 'used' : 'admitted');
  if (role !== 'head' && role !== 'supervisor') throw new OverrideNotYours(role);
  return override;
}

function requirePrevention(registered: RegisteredCase, preventionId: string): PreventionRecord {
  const found = instructionOf(registered).preventions.find((one) => one.preventionId === preventionId);
  if (!found) throw new PreventionUnknown(preventionId);
  return found;
}
