import { ContentHash, Id, Text } from '@libs/http-input';

/** The proposal somebody has read: which one, and the hash of exactly what it proposes. */
export class DecisionConfirmationDto {
  /** From the case's `decisionProposal`. */
  @Id()
  proposalId!: string;

  /** From the case's `decisionProposal`. */
  @ContentHash()
  payloadHash!: string;
}

export class DecisionRejectionDto extends DecisionConfirmationDto {
  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}
