import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { confirmDecision, rejectDecision } from './case.proposal.js';
import { type CaseState, isRegistered } from './case.state.js';

const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';
const BEGINNING = '0001-01-01T00:00:00.000Z';

/** The decisions of a second person with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const PROPOSAL_DECISIONS = {
  'confirm-decision': (state: CaseState, acting: Acting): CaseEvent[] =>
    confirmDecision(state, { ...acting, ...standing(state), at: BEGINNING, standIns: [] }),
  'reject-decision': (state: CaseState, acting: Acting): CaseEvent[] =>
    rejectDecision(state, { ...acting, ...standing(state), reason: ANYTHING }),
};

/** The proposal that stands, which is the only one anybody can decide on. */
function standing(state: CaseState): { proposalId: string; payloadHash: string } {
  const { proposalId, payloadHash } = (isRegistered(state) ? state.decisionProposal : undefined) ?? {
    proposalId: NEW_ID,
    payloadHash: ANYTHING,
  };
  return { proposalId, payloadHash };
}
