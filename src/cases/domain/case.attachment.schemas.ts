import { MEDIA_TYPES } from './case.codes.js';

/** Of an attachment ids, numbers, its type and the hash of its sealed bytes lie in clear: never its name or what its bytes hash to, by which whoever has the same paper would know it again. */
export const attachmentSchemas = {
  AttachmentAdded: [
    {
      clear: {
        attachmentId: 'id',
        contentId: 'uuid',
        sealedSha256: 'hex',
        bytes: 'integer',
        mediaType: MEDIA_TYPES,
        firstSheet: 'integer',
        lastSheet: 'integer',
        scanned: 'boolean',
        requestId: 'id',
      },
    },
  ],
  AttachmentWithdrawn: [{ clear: { attachmentId: 'id', withdrawnOn: 'date' } }],
  SheetsRenumbered: [
    { clear: { attachmentId: 'id', firstSheet: 'integer', lastSheet: 'integer', renumberedOn: 'date' } },
  ],
} as const;
