import { contentHash } from '@libs/audit-chain';
import { createHash } from 'node:crypto';
import type { ClassificationOccasion, PublicVersionDocument } from '../domain/case.codes.js';
import type { PublicVersionContent } from '../domain/case.public-version.events.js';

export interface VersionPayload {
  readonly institution: string;
  readonly case: string;
  readonly versionId: string;
  readonly document: PublicVersionDocument;
  readonly about?: string;
  readonly preparedOn: string;
  readonly occasion: ClassificationOccasion;
  readonly content: PublicVersionContent;
  /** Random: the hash lies in clear, and nobody shall guess the text by it. */
  readonly salt: string;
}

/**
 * SHA-256, hex, over the canonical JSON of what is proposed, the hash of the finished document in it: whoever approves it approves this document
 * and no other. Part of stored events: never to change.
 */
export function versionHash(payload: VersionPayload): string {
  return contentHash({ format: 'ventanilla/public-version/1', ...payload });
}

/** SHA-256, hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
