import {
  AttachmentErased,
  AttachmentsTooLarge,
  AttachmentUnknown,
  PapersNotAsked,
  SheetsOutOfRange,
  TooManyAttachments,
} from './case.attachment.refusals.js';
import type { AttachmentRecord } from './case.attachment.record.js';
import { sheetsOf } from './case.attachment.state.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { requireWorthTelling } from './case.group.js';
import { type Acting, recorded, requireStep } from './case.guards.js';
import { openPrevention } from './case.instruction.js';
import type { CaseState, RegisteredCase } from './case.state.js';

/** Withdrawn ones count: their bytes stay. */
export const ATTACHMENT_LIMITS = {
  perCase: 100,
  bytesPerCase: 250 * 1024 * 1024,
  /** By the citizen for one question or prevention. */
  perRequest: 20,
  sheets: 2_000,
} as const;

type Added = CaseEventData<'AttachmentAdded'>;

export type NewAttachment = Omit<Added, 'firstSheet' | 'lastSheet' | 'requestId'> & {
  readonly sheets: number;
  /** Generation of the case's own key under which the bytes were sealed. */
  readonly keyGeneration: number;
  /** The citizen sent it together with the petition, so that nobody had to ask for it. */
  readonly withPetition?: boolean;
};

export type Withdrawal = CaseEventData<'AttachmentWithdrawn'>;

export type Renumbering = Omit<CaseEventData<'SheetsRenumbered'>, 'firstSheet' | 'lastSheet'> & {
  readonly sheets: number;
};

/**
 * Something goes into the file, and its sheets get the next numbers: none is ever put before a number that was given. The citizen does so
 * only for what was asked of them.
 */
export function attach(state: CaseState, attachment: NewAttachment & Acting): CaseEvent[] {
  const { by, source: _, sheets, keyGeneration, withPetition, ...added } = attachment;
  const registered = requireStep('attach', state, by);
  if (registered.attachments?.some(({ attachmentId }) => attachmentId === added.attachmentId)) return [];
  const { requestId } = requireRoomFor(registered, { by, bytes: added.bytes, sheets, withPetition });
  if (keyGeneration !== keyGenerationOf(registered)) throw new AttachmentErased(registered.folio);
  const before = sheetsOf(registered);
  return recorded('AttachmentAdded', { ...added, firstSheet: before + 1, lastSheet: before + sheets, requestId });
}

/** Whether it would be taken, asked before its bytes are received. @throws what `attach` refuses */
export function requireAttachable(
  state: CaseState,
  attachment: Pick<NewAttachment, 'attachmentId' | 'bytes' | 'sheets'> & Acting,
): RegisteredCase {
  const registered = requireStep('attach', state, attachment.by);
  const repeated = registered.attachments?.some(({ attachmentId }) => attachmentId === attachment.attachmentId);
  // One that is repeated is received again, to see that it is the same.
  if (repeated !== true) requireRoomFor(registered, attachment);
  return registered;
}

/** Put there by mistake: nobody is shown it any more, and the history says why. Also in a case that has ended, where it may be somebody else's paper. */
export function withdrawAttachment(
  state: CaseState,
  { by, source: _, ...withdrawal }: Withdrawal & Acting,
): CaseEvent[] {
  const registered = requireStep('withdraw-attachment', state, by);
  const attachment = registered.attachments?.find(({ attachmentId }) => attachmentId === withdrawal.attachmentId);
  if (attachment === undefined) throw new AttachmentUnknown();
  if (attachment.withdrawnOn !== undefined) return [];
  return recorded('AttachmentWithdrawn', withdrawal);
}

/** Its sheets were counted wrong: numbers are given anew from its first one on, with a dated note. Also in a case that has ended. */
export function renumberSheets(
  state: CaseState,
  { by, source: _, sheets, ...renumbering }: Renumbering & Acting,
): CaseEvent[] {
  const registered = requireStep('renumber-sheets', state, by);
  const attachment = registered.attachments?.find(({ attachmentId }) => attachmentId === renumbering.attachmentId);
  if (attachment === undefined) throw new AttachmentUnknown();
  requireSheets(sheets);
  const { firstSheet } = attachment;
  const lastSheet = firstSheet + sheets - 1;
  if (lastSheet === attachment.lastSheet) return [];
  return recorded('SheetsRenumbered', { ...renumbering, firstSheet, lastSheet });
}

/** Generation of the case's own key under which something is sealed now: one more with each time it was destroyed. */
export function keyGenerationOf({ textErasures = 0 }: Pick<RegisteredCase, 'textErasures'>): number {
  return textErasures + 1;
}

/** The question or prevention that waits for the citizen. */
export function papersAsked(registered: RegisteredCase): string | undefined {
  return registered.openQuestion ?? openPrevention(registered)?.preventionId;
}

function requireRoomFor(
  registered: RegisteredCase,
  { by, bytes, sheets, withPetition = false }: Pick<NewAttachment, 'bytes' | 'sheets' | 'withPetition'> & Acting,
): { requestId: string | undefined } {
  requireWorthTelling(registered);
  const { attachments = [], folio } = registered;
  const unasked = by.kind !== 'citizen' || withPetition;
  const requestId = unasked ? undefined : papersAsked(registered);
  if (!unasked && requestId === undefined) throw new PapersNotAsked(folio);
  requireNumber(attachments, requestId);
  const kept = attachments.reduce((sum, one) => sum + one.bytes, 0);
  const { bytesPerCase } = ATTACHMENT_LIMITS;
  if (kept + bytes > bytesPerCase) throw new AttachmentsTooLarge(bytesPerCase, kept);
  requireSheets(sheets);
  return { requestId };
}

function requireSheets(sheets: number): void {
  const { sheets: most } = ATTACHMENT_LIMITS;
  if (!Number.isInteger(sheets) || sheets < 1 || sheets > most) throw new SheetsOutOfRange(most);
}

function requireNumber(attachments: readonly AttachmentRecord[], requestId: string | undefined): void {
  const { perCase, perRequest } = ATTACHMENT_LIMITS;
  if (attachments.length >= perCase) throw new TooManyAttachments(perCase);
  const forRequest = attachments.filter((one) => requestId !== undefined && one.requestId === requestId);
  if (forRequest.length >= perRequest) throw new TooManyAttachments(perRequest);
}
