import type { Actor } from '@libs/decider';
import type { ResolutionState } from './case.afterward.state.js';
import type { SigningCapacity } from './case.codes.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireInProgress, requireStep, roleOf } from './case.guards.js';
import { answerGiven } from './case.outcome.js';
import { NotYourRole } from './case.refusals.js';
import {
  DraftAltered,
  DrafterCannotDecide,
  DraftNotApproved,
  DraftObjected,
  NoDraft,
  ReviewerCannotDecide,
  ReviewMissing,
  ReviewStands,
  SignerNotCompetent,
} from './case.resolution.refusals.js';
import { requireApart } from './case.stages.js';
import type { CaseState, RegisteredCase } from './case.state.js';

export type Draft = CaseEventData<'ResolutionDrafted'>;
export type Review = CaseEventData<'ResolutionReviewed'>;
export type Approval = CaseEventData<'ResolutionApproved'> & {
  /** The procedure asks for a legal review before. */
  readonly reviewAsked: boolean;
};

/** By what right the one who acts may sign on that day, as the directory of signatures has it. */
export interface Competence {
  readonly capacity: SigningCapacity;
  readonly inPlaceOf?: string;
  readonly basis: string;
}

export interface Signature {
  readonly draftId: string;
  readonly contentHash: string;
  /** Civil date in the institution's zone. */
  readonly signedOn: string;
  /** Absent: the directory names none. */
  readonly competence?: Competence;
  readonly text: string;
  readonly legalBasis?: string;
  /** As for an answer: the due date where the signature ends an open question. */
  readonly dueOn?: string;
  /** The procedure has stages before its resolution. */
  readonly stagesAsked?: boolean;
  /** Tasks that nobody may do who signs it. */
  readonly apart?: readonly string[];
}

/** The department proposes its decision. A new draft takes the place of the one before, and of what was said of it. */
export function draftResolution(state: CaseState, { by, source: _, ...draft }: Draft & Acting): CaseEvent[] {
  const registered = requireStep('draft', state, by);
  requireInProgress(registered);
  if (registered.resolution?.draftId === draft.draftId) return [];
  return recorded('ResolutionDrafted', draft);
}

/** The legal adviser's opinion of the draft that stands. It is no resolution (LCA 3, DOMAIN.md K.12). */
export function reviewResolution(state: CaseState, { by, source: _, ...review }: Review & Acting): CaseEvent[] {
  const registered = requireStep('review', state, by);
  requireInProgress(registered);
  const resolution = requireDraft(registered, review);
  requireOther(resolution, by, 'review');
  // Not "done already": the remarks of a second one would be lost without a word.
  if (resolution.review?.verdict === review.verdict) throw new ReviewStands(review.draftId, review.verdict);
  return recorded('ResolutionReviewed', review);
}

/** A second person approves the very text that was drafted: the head, or who acts for an absent one. */
export function approveResolution(state: CaseState, facts: Approval & Acting): CaseEvent[] {
  const { by, source: _, reviewAsked, ...approval } = facts;
  const registered = requireStep('approve', state, by);
  if (roleOf(by) === 'officer' && approval.inPlaceOf === undefined) throw new NotYourRole('approve', 'officer');
  requireInProgress(registered);
  const resolution = requireDraft(registered, approval);
  requireOther(resolution, by, 'approve');
  const { review, draftId, approver } = resolution;
  if (review?.verdict === 'objected') throw new DraftObjected(draftId);
  if (reviewAsked && review === undefined) throw new ReviewMissing(draftId);
  if (approver !== undefined) return [];
  return recorded('ResolutionApproved', approval);
}

/**
 * The approved text becomes the answer of the case, under the hand of somebody competent on that day.
 * @throws SignerNotCompetent where the directory names no right of this person
 */
export function signResolution(state: CaseState, facts: Signature & Acting): CaseEvent[] {
  const { by, competence, signedOn, text, legalBasis, dueOn, draftId, contentHash, stagesAsked, apart = [] } = facts;
  const registered = requireStep('sign', state, by);
  requireInProgress(registered);
  const { review, approver, outcome } = requireDraft(registered, { draftId, contentHash });
  if (review?.reviewer === by.id) throw new ReviewerCannotDecide('sign');
  if (review?.verdict === 'objected') throw new DraftObjected(draftId);
  if (approver === undefined) throw new DraftNotApproved(draftId);
  if (competence === undefined) throw new SignerNotCompetent(registered.department ?? '', signedOn);
  requireApart(registered, { by, task: 'sign', apart });
  const { capacity, inPlaceOf, basis: competenceBasis } = competence;
  return [
    ...recorded('ResolutionSigned', { draftId, contentHash, signedOn, capacity, inPlaceOf, competenceBasis }),
    ...answerGiven(registered, { outcome, answeredOn: signedOn, dueOn, text, legalBasis }, stagesAsked),
  ];
}

/** @throws NoDraft | DraftAltered */
function requireDraft(
  { resolution, folio }: RegisteredCase,
  { draftId, contentHash }: { draftId: string; contentHash: string },
): ResolutionState {
  if (resolution === undefined) throw new NoDraft(folio);
  if (resolution.draftId !== draftId || resolution.contentHash !== contentHash)
    throw new DraftAltered(resolution.draftId);
  return resolution;
}

function requireOther({ drafter, review }: ResolutionState, by: Actor, step: 'review' | 'approve'): void {
  if (drafter === by.id) throw new DrafterCannotDecide(step);
  if (step === 'approve' && review?.reviewer === by.id) throw new ReviewerCannotDecide(step);
}
