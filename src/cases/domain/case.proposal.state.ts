import type { CaseEvent } from './case.events.js';
import type { ProposalEvent } from './case.proposal.events.js';
import type { RegisteredCase } from './case.state.js';

const OF_PROPOSALS: ReadonlySet<CaseEvent['type']> = new Set<ProposalEvent['type']>([
  'DecisionProposed',
  'DecisionConfirmed',
  'DecisionRejected',
]);

export function isOfProposals(event: CaseEvent): event is ProposalEvent {
  return OF_PROPOSALS.has(event.type);
}

/** With a proposal it is a case of the legal adviser's, who is asked to confirm. */
export function evolveProposals(
  state: RegisteredCase,
  event: ProposalEvent,
  { by, role = '', at }: { by: string; role: string | undefined; at: string },
): RegisteredCase {
  if (event.type === 'DecisionRejected') return { ...state, decisionProposal: undefined };
  if (event.type === 'DecisionConfirmed')
    return { ...state, decisionProposal: undefined, proposedBy: state.decisionProposal?.proposer };
  const { proposalId, step, payloadHash } = event.data;
  const decisionProposal = { proposalId, step, payloadHash, proposer: by, proposerRole: role, proposedAt: at };
  return { ...state, legalMatter: true, decisionProposal };
}
