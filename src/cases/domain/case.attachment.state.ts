import type { AttachmentEvent, SheetsRenumbered } from './case.attachment.events.js';
import type { AttachmentRecord } from './case.attachment.record.js';
import type { CaseEvent } from './case.events.js';
import type { RegisteredCase } from './case.state.js';

const OF_ATTACHMENTS: ReadonlySet<CaseEvent['type']> = new Set<AttachmentEvent['type']>([
  'AttachmentAdded',
  'AttachmentWithdrawn',
  'SheetsRenumbered',
]);

export function isOfAttachments(event: CaseEvent): event is AttachmentEvent {
  return OF_ATTACHMENTS.has(event.type);
}

export function evolveAttachments(state: RegisteredCase, event: AttachmentEvent): RegisteredCase {
  const { attachments = [] } = state;
  switch (event.type) {
    case 'AttachmentAdded':
      return { ...state, attachments: [...attachments, recordOf(event.data)] };
    case 'AttachmentWithdrawn': {
      const { attachmentId, withdrawnOn } = event.data;
      const after = attachments.map((one) => (one.attachmentId === attachmentId ? { ...one, withdrawnOn } : one));
      return { ...state, attachments: after };
    }
    case 'SheetsRenumbered':
      return { ...state, attachments: renumbered(attachments, event.data) };
  }
}

function recordOf(data: Extract<AttachmentEvent, { type: 'AttachmentAdded' }>['data']): AttachmentRecord {
  const { attachmentId, contentId, sealedSha256, bytes, mediaType, firstSheet, lastSheet, requestId } = data;
  const record = { attachmentId, contentId, sealedSha256, bytes, mediaType, firstSheet, lastSheet };
  return requestId === undefined ? record : { ...record, requestId };
}

/** The same attachments, with the sheets of one counted anew and those after it moved. */
export function renumbered<Sheets extends Pick<AttachmentRecord, 'attachmentId' | 'firstSheet' | 'lastSheet'>>(
  attachments: readonly Sheets[],
  { attachmentId, lastSheet }: Pick<SheetsRenumbered['data'], 'attachmentId' | 'lastSheet'>,
): Sheets[] {
  const at = attachments.findIndex((one) => one.attachmentId === attachmentId);
  const by = lastSheet - (attachments[at]?.lastSheet ?? lastSheet);
  return attachments.map((one, place) => {
    if (place < at) return one;
    return { ...one, firstSheet: one.firstSheet + (place === at ? 0 : by), lastSheet: one.lastSheet + by };
  });
}

/** How many sheets of the file have a number. */
export function sheetsOf({ attachments }: Pick<RegisteredCase, 'attachments'>): number {
  return attachments?.at(-1)?.lastSheet ?? 0;
}
