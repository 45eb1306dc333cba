import { Id, Text } from '@libs/http-input';
import { IsInt, Max, Min } from 'class-validator';
import { ATTACHMENT_LIMITS } from '../domain/case.attachment.js';

export class AttachmentWithdrawalDto {
  /** Why it was put there by mistake; stands in the history, without what it showed. */
  @Text({ min: 3, max: 2_000, multiline: true })
  reason!: string;
}

export class RenumberingDto {
  @Id()
  attachmentId!: string;

  /** How many it has. */
  @IsInt()
  @Min(1)
  @Max(ATTACHMENT_LIMITS.sheets)
  sheets!: number;

  /** Why they had been counted wrong; stands beside every number that moves. */
  @Text({ min: 3, max: 2_000, multiline: true })
  reason!: string;
}
