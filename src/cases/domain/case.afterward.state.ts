import type {
  AppealedAct,
  AppealTimeliness,
  AppealVerdict,
  EndingAct,
  NotifiedAct,
  Outcome,
  PartyRole,
  ReviewVerdict,
  SilenceEffect,
} from './case.codes.js';

/** What a case has from the draft of its resolution on; each a record of its own beside the status. */
export interface Afterward {
  readonly resolution?: ResolutionState;
  /** Who takes part besides the applicant. */
  readonly parties?: readonly Party[];
  /** Of what stands decided, and of each decision on an appeal. */
  readonly notices?: readonly Notice[];
  /** In the order of their filing; none is ever taken away. */
  readonly appeals?: readonly Appeal[];
  /** By what the case was ended without an answer. */
  readonly ending?: Ending;
  /** What stood decided before each reopening, the oldest first, with how it had been notified. */
  readonly earlier?: readonly EarlierDecision[];
}

/** A dismissal, or the archiving of a case that lapsed; `by` is the account of who decided on it. */
export interface Ending {
  readonly act: EndingAct;
  readonly on: string;
  readonly by: string;
  /** Who proposed it, where it took two. */
  readonly proposer?: string;
}

/** What came of an unanswered term. */
export interface Silence {
  readonly effect: SilenceEffect;
  readonly dueOn: string;
  readonly certifiedOn?: string;
  readonly setAsideOn?: string;
}

/** What a reopening undid. The notices of a decision on an appeal stay where they are: it holds. */
export interface EarlierDecision {
  readonly reopenedOn: string;
  readonly resolution?: ResolutionState;
  readonly outcome?: Outcome;
  readonly answeredOn?: string;
  readonly notifiedOn?: string;
  readonly closedOn?: string;
  readonly ending?: Ending;
  readonly silence?: Silence;
  readonly notices?: readonly Notice[];
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
  /** Of a decision on an appeal: which one. */
  readonly appealId?: string;
  readonly attempts: readonly string[];
  /** Business days for which a citatorio was left. */
  readonly appointments: readonly string[];
  readonly noticeId?: string;
  readonly servedOn?: string;
  readonly effectiveOn?: string;
}

export interface Appeal {
  readonly appealId: string;
  /** From 1, in the case. */
  readonly number: number;
  readonly against: AppealedAct;
  readonly party: string;
  readonly filedOn: string;
  /** The last day of its term, as it was counted when it was filed. */
  readonly termEndsOn?: string;
  readonly timeliness: AppealTimeliness;
  /** Absent while it waits for its decision. */
  readonly verdict?: AppealVerdict;
  readonly decidedOn?: string;
  /** It waited for its decision when the case was reopened: what it attacks stands no more. */
  readonly undone?: true;
}
