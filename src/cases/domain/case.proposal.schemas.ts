import { PROPOSED_STEPS } from './case.codes.js';

const PROPOSED = { proposalId: 'id', step: PROPOSED_STEPS, payloadHash: 'hex' } as const;

/** Which step waits for a second person lies in clear; with what words it is to be taken is sealed. */
export const proposalSchemas = {
  DecisionProposed: [
    { clear: PROPOSED },
    { clear: { ...PROPOSED, subject: 'alias' }, people: { personal: 'subject', personalSalt: 'subject' } },
  ],
  DecisionConfirmed: [{ clear: { proposalId: 'id', payloadHash: 'hex' } }],
  DecisionRejected: [{ clear: { proposalId: 'id' } }],
} as const;
