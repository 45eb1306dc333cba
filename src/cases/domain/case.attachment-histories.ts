import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';

/** Events for specs of what is put into the file of a case. */

const digest = 'a1'.repeat(32);

/** What is sent, before anything says which sheets it gets. */
export const anAttachment = {
  attachmentId: 'attachment-1',
  contentId: '7d0f2c5e-3a1b-4c6d-8e9f-0a1b2c3d4e5f',
  sealedSha256: digest,
  sha256: digest,
  bytes: 48_213,
  mediaType: 'application/pdf',
  scanned: false,
  name: 'Croquis de la calle.pdf',
  receivedSha256: digest,
} as const;

export const attached = (overrides: Overrides<'AttachmentAdded'> = {}): CaseEvent =>
  built('AttachmentAdded', { ...anAttachment, firstSheet: 1, lastSheet: 3 }, overrides);

export const sheetsRenumbered = (overrides: Overrides<'SheetsRenumbered'> = {}): CaseEvent =>
  built(
    'SheetsRenumbered',
    {
      attachmentId: 'attachment-1',
      firstSheet: 1,
      lastSheet: 2,
      renumberedOn: '2026-01-20',
      reason: 'Una foja estaba en blanco.',
    },
    overrides,
  );

export const attachmentWithdrawn = (overrides: Overrides<'AttachmentWithdrawn'> = {}): CaseEvent =>
  built(
    'AttachmentWithdrawn',
    { attachmentId: 'attachment-1', withdrawnOn: '2026-01-20', reason: 'Es de otro expediente.' },
    overrides,
  );
