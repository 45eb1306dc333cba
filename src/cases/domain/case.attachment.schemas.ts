import { MEDIA_TYPES } from './case.codes.js';

/** Of an attachment ids, hashes, numbers and its type lie in clear: never its name, which may tell whose it is. */
export const attachmentSchemas = {
  AttachmentAdded: [
    {
      clear: {
        attachmentId: 'id',
        contentId: 'uuid',
        sha256: 'hex',
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
} as const;
