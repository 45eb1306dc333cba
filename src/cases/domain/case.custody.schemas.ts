import { ERASURE_ACTIONS, ERASURE_BASES, HOLD_BASES, RECTIFICATION_BASES } from './case.codes.js';

/** Who proposed and approved lies in the commits; why, in words, is sealed under the case's own key and goes with it. */
export const custodySchemas = {
  ErasureProposed: [
    {
      clear: {
        proposalId: 'id',
        action: ERASURE_ACTIONS,
        subject: 'alias',
        basis: ERASURE_BASES,
        payloadHash: 'hex',
        request: 'uuid',
      },
    },
  ],
  ErasureApproved: [{ clear: { proposalId: 'id', payloadHash: 'hex' } }],
  ErasureRejected: [{ clear: { proposalId: 'id' } }],
  ErasureExpired: [{ clear: { proposalId: 'id' } }],
  PersonalDataBlocked: [{ clear: { subject: 'alias', basis: ERASURE_BASES } }],
  LegalHoldPlaced: [{ clear: { holdId: 'id', basis: HOLD_BASES } }],
  LegalHoldLifted: [{ clear: { holdId: 'id' } }],
  PersonalDataRectified: [
    {
      clear: {
        subject: 'alias',
        fields: 'codes',
        basis: RECTIFICATION_BASES,
        request: 'uuid',
        requestFolio: 'folio',
        rectifiedOn: 'date',
      },
      people: { person: 'subject', reason: 'subject' },
    },
  ],
} as const;
