import { Text } from '@libs/http-input';

export class AttachmentWithdrawalDto {
  /** Why it was put there by mistake; stands in the history, without what it showed. */
  @Text({ min: 3, max: 2_000, multiline: true })
  reason!: string;
}
