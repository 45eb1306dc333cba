import { createHash } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';
import type { Outcome } from '../domain/case.codes.js';

/** What a draft proposes, and what keeps its hash from telling it. */
export interface DraftContent {
  readonly outcome: Outcome;
  readonly text: string;
  readonly legalBasis?: string;
  /** base64url of 32 random bytes; sealed with the text, so that nobody can try texts against the hash once they are erased. */
  readonly salt: string;
}

const PREFIX = Buffer.from('ventanilla/resolution/1\0', 'utf8');

/**
 * SHA-256, hex, of "ventanilla/resolution/1" ‖ 0x00 ‖ JCS({case, institution, legalBasis?, outcome, salt, text}): what is proposed, reviewed,
 * approved and signed is this text of this case and no other. Part of stored events: never to change.
 */
export function draftHash(
  institution: string,
  caseId: string,
  { outcome, text, legalBasis, salt }: DraftContent,
): string {
  const content = { case: caseId, institution, outcome, salt, text, ...(legalBasis !== undefined && { legalBasis }) };
  return createHash('sha256').update(PREFIX).update(canonicalJson(content), 'utf8').digest('hex');
}
