import { CLASSIFICATION_OCCASIONS, PUBLIC_VERSION_DOCUMENTS } from './case.codes.js';

/** That there is one, of which document and what it hashes to lies in clear; where it was cut and why is sealed, and so is what is left. */
export const publicVersionSchemas = {
  PublicVersionProposed: [
    {
      clear: {
        versionId: 'id',
        document: PUBLIC_VERSION_DOCUMENTS,
        about: 'id',
        preparedOn: 'date',
        occasion: CLASSIFICATION_OCCASIONS,
        payloadHash: 'hex',
      },
    },
  ],
  PublicVersionApproved: [
    {
      clear: { versionId: 'id', payloadHash: 'hex', documentHash: 'hex', approvedOn: 'date', party: 'alias' },
      people: { pad: 'party' },
    },
  ],
  PublicVersionRejected: [{ clear: { versionId: 'id' } }],
} as const;
