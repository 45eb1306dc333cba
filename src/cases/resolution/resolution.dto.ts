import { ContentHash, Id, OneOf, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';
import { type Outcome, OUTCOMES, REVIEW_VERDICTS, type ReviewVerdict } from '../domain/case.codes.js';

export class DraftDto {
  @OneOf(OUTCOMES)
  outcome!: Outcome;

  @Text({ min: 1, max: 60_000, multiline: true })
  text!: string;

  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  legalBasis?: string;
}

/** The draft somebody has read: which one, and the hash of its content as the file shows it. */
export class DraftReadDto {
  /** From the case's `resolution`. */
  @Id()
  draftId!: string;

  /** From the case's `resolution`. */
  @ContentHash()
  contentHash!: string;
}

export class ReviewDto extends DraftReadDto {
  @OneOf(REVIEW_VERDICTS)
  verdict!: ReviewVerdict;

  @IsOptional()
  @Text({ min: 3, max: 8_000, multiline: true })
  remarks?: string;
}
