import { contentHash } from '@libs/audit-chain';
import type { ProposedStep } from '../domain/case.codes.js';
import type { ProposedContent } from '../domain/case.proposal.events.js';

export interface ProposalPayload {
  readonly institution: string;
  readonly case: string;
  readonly proposalId: string;
  readonly step: ProposedStep;
  readonly content: ProposedContent;
  /** Random: the hash lies in clear, and nobody shall guess the words by it. */
  readonly salt: string;
  /** Of what is about the data of one person: whose, what is sealed with them, and its own salt. */
  readonly subject?: string;
  readonly personal?: ProposedContent;
  readonly personalSalt?: string;
}

/**
 * SHA-256, hex, over the canonical JSON of what is proposed: whoever confirms it confirms this and nothing else. Part of stored events: never
 * to change.
 */
export function proposalHash(payload: ProposalPayload): string {
  return contentHash({ format: 'ventanilla/case-decision/1', ...payload });
}
