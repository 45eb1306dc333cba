import { createHash } from 'node:crypto';
import { attach, renumberSheets, withdrawAttachment } from '../domain/case.attachment.js';
import { by, type Step } from './golden-people.js';

const attachmentId = '4b6f0f4e-0d1c-5a1b-8c3d-4e5f60718401';
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const citizenBringsPapers: Step = {
  by: { kind: 'citizen', id: 'acuse-holder' },
  decide: (state, actor) =>
    attach(state, {
      attachmentId,
      contentId: '7d0f2c5e-3a1b-4c6d-8e9f-0a1b2c3d4e5f',
      sealedSha256: sha256Of('s'),
      bytes: 48_213,
      mediaType: 'image/jpeg',
      sheets: 2,
      scanned: true,
      name: 'Fotografía del poste «4471».jpg',
      sha256: sha256Of('a'),
      receivedSha256: sha256Of('r'),
      keyGeneration: 1,
      by: actor,
    }),
};
const takenFromView: Step = {
  by: by.officer,
  decide: (state, actor) =>
    withdrawAttachment(state, {
      attachmentId,
      withdrawnOn: '2026-11-26',
      reason: 'Es la credencial de otra persona.',
      by: actor,
    }),
};
const sheetsCountedAnew: Step = {
  by: by.officer,
  decide: (state, actor) =>
    renumberSheets(state, {
      attachmentId,
      sheets: 3,
      renumberedOn: '2026-11-26',
      reason: 'Dos fojas estaban pegadas.',
      by: actor,
    }),
};

/** What is put into the file, after the steps of a case whose citizen was asked for it. */
export const attachmentStories = (asked: readonly Step[]) => ({
  AttachmentAdded: [...asked, citizenBringsPapers],
  AttachmentWithdrawn: [...asked, citizenBringsPapers, takenFromView],
  SheetsRenumbered: [...asked, citizenBringsPapers, sheetsCountedAnew],
});
