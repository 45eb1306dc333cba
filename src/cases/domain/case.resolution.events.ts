import type { EventOf } from '@libs/decider';
import type { Outcome, ReviewVerdict, SigningCapacity } from './case.codes.js';

/**
 * From the draft of a resolution to its signature. Who drafts, reviews, approves and signs stands in the commit's `meta` only.
 * `contentHash` is made of the draft's text with its salt (content-hash in docs/stored-form.md), so that it tells nothing of it.
 */
export type ResolutionEvent = ResolutionDrafted | ResolutionReviewed | ResolutionApproved | ResolutionSigned;

/** Voids what was said of an earlier draft. */
export type ResolutionDrafted = EventOf<
  'ResolutionDrafted',
  {
    draftId: string;
    contentHash: string;
    outcome: Outcome;
    text: string;
    legalBasis?: string;
    /** base64url of 32 random bytes. */
    salt: string;
  }
>;

export type ResolutionReviewed = EventOf<
  'ResolutionReviewed',
  { draftId: string; contentHash: string; verdict: ReviewVerdict; remarks?: string }
>;

export type ResolutionApproved = EventOf<
  'ResolutionApproved',
  {
    draftId: string;
    contentHash: string;
    /** The absent head in whose place a substitute approves. */
    inPlaceOf?: string;
  }
>;

/** `CaseAnswered` follows in the same commit: the answer of the case is what was signed. */
export type ResolutionSigned = EventOf<
  'ResolutionSigned',
  {
    draftId: string;
    contentHash: string;
    signedOn: string;
    capacity: SigningCapacity;
    /** The absent one in whose place a substitute signs. */
    inPlaceOf?: string;
    /** Where the competence comes from: the delegation, the appointment. */
    competenceBasis: string;
  }
>;
