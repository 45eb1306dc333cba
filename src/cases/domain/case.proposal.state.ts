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
  if (event.type === 'DecisionConfirmed') return { ...state, decisionProposal: undefined, ...deciding(state) };
  const { proposalId, step, payloadHash, subject } = event.data;
  const named = subject === undefined ? {} : { subject };
  const decisionProposal = {
    proposalId,
    step,
    payloadHash,
    ...named,
    proposer: by,
    proposerRole: role,
    proposedAt: at,
  };
  return { ...state, legalMatter: true, decisionProposal };
}

/** Who put right what the case has of a person has decided nothing of what they asked for in it. */
function deciding({ decisionProposal }: RegisteredCase): Pick<RegisteredCase, 'proposedBy'> {
  return decisionProposal?.step === 'rectify' ? {} : { proposedBy: decisionProposal?.proposer };
}
