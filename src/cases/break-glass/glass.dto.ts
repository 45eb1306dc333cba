import { OneOf, Text } from '@libs/http-input';
import { FilePetitionDto, CaseStateDto, TimelineEntryDto, AttachmentLineDto } from '../opened-file.dto.js';
import { GLASS_REASONS, GLASS_VERDICTS, type GlassReason, type GlassVerdict } from './glass.codes.js';

export class BreakGlassDto {
  @Text({ min: 3, max: 64 })
  folio!: string;

  @OneOf(GLASS_REASONS)
  reasonCode!: GlassReason;

  /** In words, thirty signs at least. Whoever oversees reads it. */
  @Text({ min: 30, max: 2_000, multiline: true })
  reason!: string;
}

export class GlassReviewDto {
  @OneOf(GLASS_VERDICTS)
  verdict!: GlassVerdict;

  @Text({ min: 10, max: 2_000, multiline: true })
  note!: string;
}

export class GlassReceiptDto {
  opening!: string;
  caseId!: string;
  folio!: string;
  /** ISO 8601 UTC: the case is read until then. */
  until!: string;
}

/** A case as it is read under break-glass: nothing can be done in it. */
export class GlassFileDto {
  caseId!: string;
  version!: number;
  until!: string;
  state!: CaseStateDto;
  petition!: FilePetitionDto;
  timeline!: TimelineEntryDto[];
  attachments?: AttachmentLineDto[];
}

export class ReviewShownDto {
  by!: string;
  at!: string;
  verdict!: GlassVerdict;
  note!: string;
}

export class OpeningDto {
  _id!: string;
  caseId!: string;
  folio!: string;
  caseDepartment?: string;
  by!: string;
  role!: string;
  department?: string;
  reasonCode!: GlassReason;
  reason!: string;
  at!: string;
  until!: string;
  reviewBy!: string;
  overdue!: boolean;
  review?: ReviewShownDto;
}
