import type { EventOf } from '@libs/decider';
import type { ErasureAction, ErasureBasis, HoldBasis, RectificationBasis } from './case.codes.js';
import type { Applicant } from './case.petition.js';

/** What becomes of the personal data in a case: proposed by one person, approved by another, kept while somebody must keep it. */
export type CustodyEvent =
  | ErasureProposed
  | ErasureApproved
  | ErasureRejected
  | ErasureExpired
  | PersonalDataBlocked
  | LegalHoldPlaced
  | LegalHoldLifted
  | PersonalDataRectified;

/** `payloadHash` is of everything here but the reason, and of the case. */
export type ErasureProposed = EventOf<
  'ErasureProposed',
  {
    proposalId: string;
    action: ErasureAction;
    /** Alias of a person in the case, or `case` for its texts and files. */
    subject: string;
    basis: ErasureBasis;
    payloadHash: string;
    /** The case in which the person asked for it (ARCO, habeas data). */
    request?: string;
    reason: string;
  }
>;

/** By somebody else. What was proposed follows in the same commit. */
export type ErasureApproved = EventOf<'ErasureApproved', { proposalId: string; payloadHash: string }>;

export type ErasureRejected = EventOf<'ErasureRejected', { proposalId: string; reason: string }>;

/** Nobody approved it in time. */
export type ErasureExpired = EventOf<'ErasureExpired', { proposalId: string }>;

/** Shown from now on only to who answers for it until it may be erased; under its alias it stays in the case (DOMAIN.md B.6, K.31). */
export type PersonalDataBlocked = EventOf<'PersonalDataBlocked', { subject: string; basis: ErasureBasis }>;

/** Nothing of the case is erased while it stands. */
export type LegalHoldPlaced = EventOf<'LegalHoldPlaced', { holdId: string; basis: HoldBasis; reason: string }>;

export type LegalHoldLifted = EventOf<'LegalHoldLifted', { holdId: string; reason: string }>;

/**
 * What the case has wrong of a person is told anew, since they asked for it in a case of its own; by two. What was told before stays in the
 * history, under the same key. All that says something of the person is sealed under theirs, so that erasing them takes it too.
 */
export type PersonalDataRectified = EventOf<
  'PersonalDataRectified',
  {
    /** Alias of a person in the case. */
    subject: string;
    /** Which of their data, as one text with commas between. */
    fields: string;
    basis: RectificationBasis;
    /** The case in which the person asked for it. */
    request: string;
    requestFolio: string;
    rectifiedOn: string;
    /** Only what is rectified. */
    person: RectifiedPerson;
    reason: string;
  }
>;

export type RectifiedPerson = Partial<Applicant>;
