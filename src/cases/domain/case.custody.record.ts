import type { Proposal } from '@libs/four-eyes';
import type { ErasureAction, ErasureBasis, HoldBasis } from './case.codes.js';

/** What waits for a second person. */
export interface ErasureProposal extends Proposal {
  readonly proposerRole: string;
  readonly action: ErasureAction;
  readonly subject: string;
  readonly basis: ErasureBasis;
}

/** For how long, for whom and by whose word the personal data of a case are kept. */
export interface Custody {
  readonly erasureProposal?: ErasureProposal;
  /** Aliases whose data are shown only to who answers for them. */
  readonly blocked?: readonly string[];
  readonly holds?: readonly { readonly holdId: string; readonly basis: HoldBasis }[];
  /** An erasure was proposed or a hold placed: it is a case of the legal adviser's. */
  readonly legalMatter?: true;
}
