import { CivilDate, ContentHash, Id, OneOf, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CLASSIFICATION_OCCASIONS,
  type ClassificationOccasion,
  PUBLIC_VERSION_DOCUMENTS,
  type PublicVersionDocument,
  SECRECY_KINDS,
  type SecrecyKind,
} from '../domain/case.codes.js';

const WORDS = { min: 10, max: 2_000, multiline: true } as const;
/** Longer than any text of a case. */
const LONGEST = 1_000_000;
/** So that a whole proposal stays within the keys that a body may have. */
const MOST_MARKS = 30;
const MOST_SPANS = 60;

/** A stretch of the text, in UTF-16 code units as a browser counts them; `end` is the first that stays. */
export class SpanDto {
  @IsInt()
  @Min(0)
  @Max(LONGEST)
  start!: number;

  @IsInt()
  @Min(0)
  @Max(LONGEST)
  end!: number;
}

/** What is taken out for one reason, wherever it stands. */
export class PublicVersionMarkDto {
  /** In general terms: it stands in place of what is taken out. */
  @Text({ min: 3, max: 120 })
  description!: string;

  @OneOf(SECRECY_KINDS)
  classification!: SecrecyKind;

  @Text({ min: 3, max: 300 })
  basis!: string;

  @Text(WORDS)
  reason!: string;

  /** Of what is reserved: its last day, five years after the committee's act at most. */
  @CivilDate({ optional: true })
  until?: string;

  /** Of what is reserved: what harm its disclosure would do. */
  @IsOptional()
  @Text(WORDS)
  harmTest?: string;

  /** The same words elsewhere in the document are meant to stay there. */
  @IsOptional()
  @IsBoolean()
  staysElsewhere?: boolean;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SPANS)
  @ValidateNested({ each: true })
  @Type(() => SpanDto)
  spans!: SpanDto[];
}

/** The act of the Transparency Committee by which the parts were classified. */
export class CommitteeActDto {
  @Text({ min: 1, max: 80 })
  number!: string;

  @CivilDate()
  heldOn!: string;
}

export class SourceQueryDto {
  @OneOf(PUBLIC_VERSION_DOCUMENTS)
  document!: PublicVersionDocument;

  /** Of a letter: its id. */
  @Id({ optional: true })
  about?: string;
}

export class PublicVersionProposalDto extends SourceQueryDto {
  /** What asked for it: nothing is classified in advance. */
  @OneOf(CLASSIFICATION_OCCASIONS)
  occasion!: ClassificationOccasion;

  /** The folio of the request, the file of the ruling, or the obligation. */
  @Text({ min: 3, max: 200 })
  reference!: string;

  @ValidateNested()
  @Type(() => CommitteeActDto)
  act!: CommitteeActDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MARKS)
  @ValidateNested({ each: true })
  @Type(() => PublicVersionMarkDto)
  marks!: PublicVersionMarkDto[];
}

/** The proposal somebody has read: which one, and the hash of exactly what it proposes. */
export class PublicVersionApprovalDto {
  @Id()
  versionId!: string;

  @ContentHash()
  payloadHash!: string;
}

export class PublicVersionRejectionDto extends PublicVersionApprovalDto {
  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

export class CaseDocumentDto {
  document!: string;
  /** Of a letter: its id. */
  about?: string;
  writtenOn!: string;
  /** Of a letter: its number. */
  number?: string;
}

export class StandingVersionDto {
  versionId!: string;
  payloadHash!: string;
  document!: string;
  about?: string;
  /** Account of who proposed it: somebody else approves. */
  proposer!: string;
  proposedAt!: string;
  expiresAt!: string;
  expired!: boolean;
}

export class ApprovedVersionDto {
  versionId!: string;
  document!: string;
  about?: string;
  /** SHA-256 of the PDF, hex. */
  documentHash!: string;
  approvedOn!: string;
}

export class PublicVersionsDto {
  caseId!: string;
  version!: number;
  /** What the case has in text. */
  documents!: CaseDocumentDto[];
  proposal?: StandingVersionDto;
  approved!: ApprovedVersionDto[];
}

/** The text in which parts are marked. */
export class VersionSourceDto {
  caseId!: string;
  document!: string;
  about?: string;
  title!: string;
  text!: string;
}

export class ShownSpanDto {
  start!: number;
  end!: number;
}

export class ShownMarkDto {
  description!: string;
  classification!: string;
  basis!: string;
  reason!: string;
  until?: string;
  harmTest?: string;
  staysElsewhere?: boolean;
  spans!: ShownSpanDto[];
}

export class ShownActDto {
  number!: string;
  heldOn!: string;
}

/** What the second person reads before they approve: the whole text, and what will be taken out of it. */
export class ProposedVersionDto extends VersionSourceDto {
  versionId!: string;
  payloadHash!: string;
  documentHash!: string;
  occasion!: string;
  reference!: string;
  preparedOn!: string;
  act!: ShownActDto;
  marks!: ShownMarkDto[];
}
