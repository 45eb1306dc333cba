import type { EventOf } from '@libs/decider';
import type { ProposedStep } from './case.codes.js';

/** What one person alone may not do to a case: proposed by one, confirmed by another, or not (RELIABILITY.md 6.4). */
export type ProposalEvent = DecisionProposed | DecisionConfirmed | DecisionRejected;

/** What was filled in of the step, as it will be taken; sealed with the texts of the case. */
export type ProposedContent = Readonly<Record<string, string | number>>;

/** Nothing is done yet. `payloadHash` is of the step, its content and the salt, which nobody can guess. */
export type DecisionProposed = EventOf<
  'DecisionProposed',
  {
    proposalId: string;
    step: ProposedStep;
    payloadHash: string;
    content: ProposedContent;
    salt: string;
    /** Whose data it is about, where it is about somebody's: `personal` is sealed with what the case has of them, and so is its salt. */
    subject?: string;
    personal?: ProposedContent;
    personalSalt?: string;
  }
>;

/** By somebody else. What was proposed follows in the same commit. */
export type DecisionConfirmed = EventOf<'DecisionConfirmed', { proposalId: string; payloadHash: string }>;

/** By either of the two: it is not done. */
export type DecisionRejected = EventOf<'DecisionRejected', { proposalId: string; reason: string }>;
