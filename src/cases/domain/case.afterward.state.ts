import type { AppealTimeliness, AppealVerdict, NotifiedAct, Outcome, PartyRole, ReviewVerdict } from './case.codes.js';

/** What a case has from the draft of its resolution on; each a record of its own beside the status. */
export interface Afterward {
  readonly resolution?: ResolutionState;
  /** Who takes part besides the applicant. */
  readonly parties?: readonly Party[];
  readonly notices?: readonly Notice[];
  readonly appeal?: Appeal;
}

/** The draft that stands, and what was said of it. People are ids of accounts. */
export interface ResolutionState {
  readonly draftId: string;
  readonly contentHash: string;
  readonly outcome: Outcome;
  readonly drafter: string;
  readonly review?: { readonly verdict: ReviewVerdict; readonly reviewer: string };
  readonly approver?: string;
  readonly signer?: string;
}

export interface Party {
  readonly party: string;
  readonly partyId: string;
  readonly role: PartyRole;
}

/** How far the notification of one act to one party is. */
export interface Notice {
  readonly act: NotifiedAct;
  readonly party: string;
  readonly attempts: readonly string[];
  /** Business days for which a citatorio was left. */
  readonly appointments: readonly string[];
  readonly noticeId?: string;
  readonly servedOn?: string;
  readonly effectiveOn?: string;
}

export interface Appeal {
  readonly appealId: string;
  readonly party: string;
  readonly filedOn: string;
  readonly timeliness: AppealTimeliness;
  /** Absent while it waits for its decision. */
  readonly verdict?: AppealVerdict;
  readonly decidedOn?: string;
}
