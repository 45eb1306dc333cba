import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';
import type { Rectification } from './case.rectification.js';

/** Events for specs of what becomes of the personal data in a case. */

export const aProposal = { proposalId: 'proposal-1', payloadHash: 'e0'.repeat(32) } as const;

export const erasureProposed = (overrides: Overrides<'ErasureProposed'> = {}): CaseEvent =>
  built(
    'ErasureProposed',
    { ...aProposal, action: 'erase', subject: 'p1', basis: 'arco-cancelacion', reason: 'Procede la cancelación.' },
    overrides,
  );

export const erasureApproved = (overrides: Overrides<'ErasureApproved'> = {}): CaseEvent =>
  built('ErasureApproved', aProposal, overrides);

export const erasureRejected = (overrides: Overrides<'ErasureRejected'> = {}): CaseEvent =>
  built('ErasureRejected', { proposalId: 'proposal-1', reason: 'Hay un recurso.' }, overrides);

export const erasureExpired = (overrides: Overrides<'ErasureExpired'> = {}): CaseEvent =>
  built('ErasureExpired', { proposalId: 'proposal-1' }, overrides);

export const blocked = (overrides: Overrides<'PersonalDataBlocked'> = {}): CaseEvent =>
  built('PersonalDataBlocked', { subject: 'p1', basis: 'arco-cancelacion' }, overrides);

export const held = (overrides: Overrides<'LegalHoldPlaced'> = {}): CaseEvent =>
  built('LegalHoldPlaced', { holdId: 'hold-1', basis: 'investigation', reason: 'OIC-12/2026.' }, overrides);

export const holdLifted = (overrides: Overrides<'LegalHoldLifted'> = {}): CaseEvent =>
  built('LegalHoldLifted', { holdId: 'hold-1', reason: 'Concluyó.' }, overrides);

export const aRectification: Rectification = {
  subject: 'p1',
  basis: 'arco-rectificacion',
  request: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22',
  requestFolio: 'CHI-ARC-2026-000007-3',
  rectifiedOn: '2026-03-02',
  person: { name: 'Titular Inventada' },
  reason: 'Así consta en su acta.',
};

export const rectified = (overrides: Overrides<'PersonalDataRectified'> = {}): CaseEvent =>
  built('PersonalDataRectified', { ...aRectification, fields: 'name' }, overrides);
