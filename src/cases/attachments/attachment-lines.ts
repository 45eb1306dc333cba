import type { Actor } from '@libs/decider';
import type { ReadEvent } from '@libs/event-store';
import type { AttachmentAdded, AttachmentWithdrawn, SheetsRenumbered } from '../domain/case.attachment.events.js';
import { renumbered } from '../domain/case.attachment.state.js';

/** An attachment as the file of its case lists it. */
export interface AttachmentLine {
  attachmentId: string;
  /** Absent where it was erased, and for who may not read personal data; so are the other two hashes. */
  name?: string;
  mediaType: string;
  bytes: number;
  /** Of the bytes as they lie, sealed. */
  sealedSha256: string;
  /** Of the bytes as they are handed out; absent where it was erased. */
  sha256?: string;
  /** Of the bytes as they were sent: of an image others, since images are written anew. */
  receivedSha256?: string;
  firstSheet: number;
  lastSheet: number;
  scanned: boolean;
  /** The question or prevention for which the citizen brought it. */
  requestId?: string;
  by: Actor;
  /** ISO 8601 UTC. */
  at: string;
  withdrawn?: { on: string; by: Actor; reason?: string };
  /** The dated notes of numbers it had before, the oldest first. */
  renumbered?: SheetsBefore[];
  erased?: true;
}

export interface SheetsBefore {
  firstSheet: number;
  lastSheet: number;
  on: string;
  by: Actor;
  reason?: string;
}

/** In the order of their sheets, those withdrawn among them: they explain the numbers that show nothing. */
export function attachmentsIn(events: readonly ReadEvent[]): AttachmentLine[] {
  let lines = new Map<string, AttachmentLine>();
  for (const event of events) {
    if (event.type === 'AttachmentAdded') {
      const line = lineOf(event);
      lines.set(line.attachmentId, line);
    }
    if (event.type === 'AttachmentWithdrawn') {
      const { attachmentId, withdrawnOn: on, reason } = event.data as AttachmentWithdrawn['data'];
      const line = lines.get(attachmentId);
      const withdrawn = { on, by: event.envelope.actor, ...(reason !== undefined && { reason }) };
      // Nobody is shown any more what it was called.
      if (line) lines.set(attachmentId, { ...withoutName(line), withdrawn });
    }
    if (event.type === 'SheetsRenumbered')
      lines = new Map(recounted([...lines.values()], event).map((line) => [line.attachmentId, line]));
  }
  return [...lines.values()];
}

/** Each that moved says what its numbers were. */
function recounted(lines: readonly AttachmentLine[], { data, envelope }: ReadEvent): AttachmentLine[] {
  const { attachmentId, lastSheet, renumberedOn: on, reason } = data as SheetsRenumbered['data'];
  const note = { on, by: envelope.actor, ...(reason !== undefined && { reason }) };
  return renumbered(lines, { attachmentId, lastSheet }).map((line, at) => {
    const { firstSheet: first, lastSheet: last } = lines[at] ?? line;
    if (first === line.firstSheet && last === line.lastSheet) return line;
    return { ...line, renumbered: [...(line.renumbered ?? []), { firstSheet: first, lastSheet: last, ...note }] };
  });
}

function lineOf({ data, envelope, erased }: ReadEvent): AttachmentLine {
  const { contentId: _, ...told } = data as AttachmentAdded['data'];
  return { ...told, by: envelope.actor, at: envelope.effectiveAt, ...(erased && { erased: true }) };
}

function withoutName({ name: _, ...line }: AttachmentLine): AttachmentLine {
  return line;
}
