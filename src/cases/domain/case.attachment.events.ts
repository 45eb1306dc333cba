import type { EventOf } from '@libs/decider';
import type { MediaType } from './case.codes.js';

/** What is put into the file of a case beside its words, and how its sheets are numbered (DOMAIN.md F, foliado). */
export type AttachmentEvent = AttachmentAdded | AttachmentWithdrawn | SheetsRenumbered;

export type AttachmentAdded = EventOf<
  'AttachmentAdded',
  {
    attachmentId: string;
    /** Under which its bytes lie, sealed, in the store of contents. */
    contentId: string;
    /** SHA-256 of the bytes as they lie in the store, sealed: an outsider checks them without a key, and it tells nothing of what they say. */
    sealedSha256: string;
    bytes: number;
    /** What the content is; neither its name nor what was sent with it says so. */
    mediaType: MediaType;
    /** Numbers of its sheets in the file, both included; consecutive in the order in which attachments came. */
    firstSheet: number;
    lastSheet: number;
    /** Whether a scanner looked for malicious content and found none. */
    scanned: boolean;
    /** The question or prevention for which the citizen brought it. */
    requestId?: string;
    name: string;
    /** Of the bytes that are handed out: of an image, those it was written anew with. In clear it would tell who has the same paper, erased or not. */
    sha256: string;
    /** SHA-256 of the bytes as they were sent, so that who sent them can tell what it was. */
    receivedSha256: string;
  }
>;

/** Taken from view because it was put there by mistake. Its sheets keep their numbers, and its bytes stay until they are erased. */
export type AttachmentWithdrawn = EventOf<
  'AttachmentWithdrawn',
  { attachmentId: string; withdrawnOn: string; reason: string }
>;

/**
 * The sheets of an attachment had been counted wrong: it keeps its first number and gets another last one, and the numbers of what came after
 * it move by the difference. The dated note that foliation asks for is this event (DOMAIN.md F, foliado).
 */
export type SheetsRenumbered = EventOf<
  'SheetsRenumbered',
  { attachmentId: string; firstSheet: number; lastSheet: number; renumberedOn: string; reason: string }
>;
