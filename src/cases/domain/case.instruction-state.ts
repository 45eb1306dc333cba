import type { OpinionSense, OpinionSilence, PreventionEffect, ReferralBody, UnansweredEffect } from './case.codes.js';

/** The sub-records of a case on its way to a file that is ready to resolve. Codes, dates and flags only. */
export interface Instruction {
  readonly requirements?: RequirementsRecord;
  readonly preventions: readonly PreventionRecord[];
  readonly admission?: AdmissionRecord;
  readonly opinions: readonly OpinionRecord[];
  /** Absent while it was sent nowhere. */
  readonly referrals?: readonly ReferralRecord[];
  /** The last one: a second press adds no second one. */
  readonly lastCorrectionId?: string;
  /** Ended for an unanswered prevention. */
  readonly dismissedOn?: string;
}

/** The last check. */
export interface RequirementsRecord {
  readonly checkId: string;
  readonly checkedOn: string;
  readonly missing: readonly string[];
}

export interface PreventionRecord {
  readonly preventionId: string;
  readonly number: number;
  readonly issuedOn: string;
  readonly missing: readonly string[];
  readonly limitOn?: string;
  readonly inTime: boolean;
  readonly overridden: boolean;
  readonly notifiedOn?: string;
  readonly effect?: PreventionEffect;
  readonly answerDays?: number;
  readonly answerBy?: string;
  readonly unanswered?: UnansweredEffect;
  readonly answeredOn?: string;
}

export interface AdmissionRecord {
  readonly admittedOn: string;
  /** Diligences listed at admission that are not done. */
  readonly pending: readonly string[];
}

export interface OpinionRecord {
  readonly opinionId: string;
  readonly unit: string;
  readonly requestedOn: string;
  readonly dueOn: string;
  readonly blocking: boolean;
  readonly silence: OpinionSilence;
  readonly silenceSense?: OpinionSense;
  readonly task?: string;
  readonly stage: 'asked' | 'given' | 'silent' | 'withdrawn';
  /** As given, or as silence stands for it. */
  readonly sense?: OpinionSense;
}

export interface ReferralRecord {
  readonly referralId: string;
  readonly bodyKind: ReferralBody;
  readonly referredOn: string;
  readonly awaits: boolean;
  readonly answerBy?: string;
  readonly stage: 'awaited' | 'answered' | 'silent' | 'sent-on';
}

export const noInstruction: Instruction = { preventions: [], opinions: [] };

export function holdsClock(effect: PreventionEffect | undefined): boolean {
  return effect === 'suspended' || effect === 'interrupted';
}
