import type { EventOf } from '@libs/decider';
import type { ACCESS_BASES, ReserveGround } from './case.codes.js';
import type { Applicant } from './case.petition.js';

/**
 * A case that only the people on its list may see: complaints against officials, corruption (LGRA 91; DOMAIN.md B.8, K.18). Who complained and
 * what of stands in the registration, sealed; here is who may see it and who may not, by ids and codes.
 */
export type ReserveEvent = CaseReserved | ReserveLifted | AccusedNamed | AccessGranted | AccessWithdrawn;

/**
 * From now on nobody sees the case who is not on its list. By its procedure it goes to the control body by a route of its own; one that was
 * raised, which has a reason and a legal basis, stays where it is.
 */
export type CaseReserved = EventOf<
  'CaseReserved',
  { ground: ReserveGround; unit: string; reason?: string; legalBasis?: string }
>;

/**
 * Two people made it a case like others again, by a proposal. With the words by which lists show it once more, since they forgot them: sealed
 * under the same keys as in the registration, so that who is erased is erased here.
 */
export type ReserveLifted = EventOf<
  'ReserveLifted',
  { applicantAlias?: string; subject?: string; applicant?: Applicant }
>;

/** Neither the accused nor anybody of their departments may be assigned, listed or asked, or read it; names of the list that are among them go. */
export type AccusedNamed = EventOf<
  'AccusedNamed',
  {
    namingId: string;
    /** Ids of accounts. */
    staff?: string;
    /** Codes: those that were named and those in which the accused work. */
    departments?: string;
    reason?: string;
  }
>;

/** Somebody may see the case from now on. */
export type AccessGranted = EventOf<
  'AccessGranted',
  { account: string; department?: string; basis: (typeof ACCESS_BASES)[number]; reason?: string }
>;

export type AccessWithdrawn = EventOf<'AccessWithdrawn', { account: string; reason: string }>;
