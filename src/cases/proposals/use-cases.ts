import { Archiving } from '../deadline/archive-lapsed.js';
import { Extending } from '../deadline/extend-term.js';
import { Dismissing } from '../instruction/dismiss-case.js';
import { LowerCaseHandler, Lowering } from '../reserve/lower-case.js';
import { Annulling, VoidCaseHandler } from '../voiding/void-case.js';
import { ConfirmDecisionHandler } from './confirm-decision.js';
import { ProposableSteps } from './proposable-steps.js';
import { ProposalDesk } from './proposal-desk.js';
import { RejectDecisionHandler } from './reject-decision.js';

/** What takes two people in a case. */
export const proposalUseCases = [
  ProposalDesk,
  ProposableSteps,
  Lowering,
  Dismissing,
  Archiving,
  Extending,
  Annulling,
  VoidCaseHandler,
  LowerCaseHandler,
  ConfirmDecisionHandler,
  RejectDecisionHandler,
];
