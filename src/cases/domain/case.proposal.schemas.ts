import { PROPOSED_STEPS } from './case.codes.js';

/** Which step waits for a second person lies in clear; with what words it is to be taken is sealed. */
export const proposalSchemas = {
  DecisionProposed: [{ clear: { proposalId: 'id', step: PROPOSED_STEPS, payloadHash: 'hex' } }],
  DecisionConfirmed: [{ clear: { proposalId: 'id', payloadHash: 'hex' } }],
  DecisionRejected: [{ clear: { proposalId: 'id' } }],
} as const;
