import type { Proposal } from '@libs/four-eyes';
import type { ProposedStep } from './case.codes.js';

/** A step that waits for its second person. */
export interface DecisionProposal extends Proposal {
  readonly step: ProposedStep;
  readonly proposerRole: string;
  /** Alias of the person whose data it is about, where it is about somebody's. */
  readonly subject?: string;
}
