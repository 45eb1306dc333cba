import { contentHash } from '@libs/audit-chain';
import type { ErasureAction, ErasureBasis } from '../domain/case.codes.js';

export interface ErasurePayload {
  readonly institution: string;
  readonly case: string;
  readonly proposalId: string;
  readonly action: ErasureAction;
  readonly subject: string;
  readonly basis: ErasureBasis;
  readonly request?: string;
}

/**
 * SHA-256, hex, over the canonical JSON of what is proposed: whoever approves it approves this and nothing else. Ids and codes only, so that
 * anybody can compute it from the clear fields of the history. Part of stored events: never to change.
 */
export function erasureHash(payload: ErasurePayload): string {
  return contentHash({ format: 'ventanilla/erasure/1', ...payload });
}
