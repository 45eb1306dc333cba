import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';

/** Events for specs of what takes two people. */

export const aDecision = { proposalId: 'proposal-1', payloadHash: 'd0'.repeat(32) } as const;

export const decisionProposed = (overrides: Overrides<'DecisionProposed'> = {}): CaseEvent =>
  built(
    'DecisionProposed',
    { ...aDecision, step: 'lower', content: { reason: 'Ya no hay menores.', legalBasis: 'LGDNNA 76' }, salt: 's' },
    overrides,
  );

export const decisionConfirmed = (overrides: Overrides<'DecisionConfirmed'> = {}): CaseEvent =>
  built('DecisionConfirmed', aDecision, overrides);

export const decisionRejected = (overrides: Overrides<'DecisionRejected'> = {}): CaseEvent =>
  built('DecisionRejected', { proposalId: 'proposal-1', reason: 'Sigue en riesgo.' }, overrides);
