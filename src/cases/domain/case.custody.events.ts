import type { EventOf } from '@libs/decider';
import type { ErasureAction, ErasureBasis, HoldBasis } from './case.codes.js';

/** What becomes of the personal data in a case: proposed by one person, approved by another, kept while somebody must keep it. */
export type CustodyEvent =
  | ErasureProposed
  | ErasureApproved
  | ErasureRejected
  | ErasureExpired
  | PersonalDataBlocked
  | LegalHoldPlaced
  | LegalHoldLifted;

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
