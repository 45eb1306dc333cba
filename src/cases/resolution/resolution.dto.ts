import { Id, OneOf, Text } from '@libs/http-input';
import { IsOptional, Matches } from 'class-validator';
import { type Outcome, OUTCOMES, REVIEW_VERDICTS, type ReviewVerdict } from '../domain/case.codes.js';

const HASH = /^[0-9a-f]{64}$/;

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

  /** From the case's `resolution`: 64 hex digits. */
  @Matches(HASH, { message: 'must be the content hash of the draft as the case shows it: 64 hex digits' })
  contentHash!: string;
}

export class ReviewDto extends DraftReadDto {
  @OneOf(REVIEW_VERDICTS)
  verdict!: ReviewVerdict;

  @IsOptional()
  @Text({ min: 3, max: 8_000, multiline: true })
  remarks?: string;
}
