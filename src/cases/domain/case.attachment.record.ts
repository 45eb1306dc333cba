import type { MediaType } from './case.codes.js';

/** An attachment as decisions see it: no name, no content. */
export interface AttachmentRecord {
  readonly attachmentId: string;
  readonly contentId: string;
  readonly sealedSha256: string;
  readonly bytes: number;
  readonly mediaType: MediaType;
  readonly firstSheet: number;
  readonly lastSheet: number;
  readonly requestId?: string;
  readonly withdrawnOn?: string;
}
