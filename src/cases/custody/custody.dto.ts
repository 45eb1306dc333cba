import { ContentHash, Email, Id, OneOf, Phone, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import {
  ERASURE_ACTIONS,
  ERASURE_BASES,
  type ErasureAction,
  type ErasureBasis,
  HOLD_BASES,
  type HoldBasis,
  RECTIFICATION_BASES,
  type RectificationBasis,
} from '../domain/case.codes.js';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../intake/applicant-identifier.js';

export class ErasureProposalDto {
  /** `erase` destroys the key; `block` withholds from everybody but the legal adviser and the control body, while it must be kept. */
  @OneOf(ERASURE_ACTIONS)
  action!: ErasureAction;

  /** `p1` for the applicant, the next for other parties, `s1` and on for co-signers, `case` for the texts and files of the case. */
  @Matches(/^(case|[ps][1-9]\d{0,2})$/, {
    message: 'must be p1, the alias of another party (p2, p3, …) or of a co-signer (s1, s2, …), or case',
  })
  subject!: string;

  /** The legal basis. */
  @OneOf(ERASURE_BASES)
  basis!: ErasureBasis;

  /** The case in which the person asked for it, where there is one: its folio, or its id. */
  @IsOptional()
  @Text({ min: 3, max: 64 })
  request?: string;

  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

/** The proposal somebody has read: which one, and the hash of exactly what it proposes. */
export class ErasureApprovalDto {
  /** From the case's `erasureProposal`. */
  @Id()
  proposalId!: string;

  /** From the case's `erasureProposal`. */
  @ContentHash()
  payloadHash!: string;
}

export class ErasureRejectionDto extends ErasureApprovalDto {
  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

/** Only what is to be another; of each person what their case has of them. */
export class RectifiedPersonDto {
  @Text({ min: 2, max: 200, optional: true })
  name?: string;

  /** Of the applicant and of co-signers. */
  @Text({ min: 3, max: 40, optional: true })
  identifier?: string;

  /** What it is, where that does not show: a passport, a tax number. */
  @OneOf(IDENTIFIER_KINDS, { optional: true })
  identifierKind?: IdentifierKind;

  /** Of the applicant and of other parties, like what follows. */
  @Phone({ optional: true })
  phone?: string;

  @Email({ optional: true })
  email?: string;

  @Text({ min: 3, max: 400, optional: true })
  address?: string;
}

export class RectificationDto {
  /** `p1` for the applicant, the next for other parties, `s1` and on for co-signers. */
  @Matches(/^[ps][1-9]\d{0,2}$/, {
    message: 'must be p1, or the alias of another party (p2, p3, …) or of a co-signer (s1, s2, …)',
  })
  subject!: string;

  /** The legal basis. */
  @OneOf(RECTIFICATION_BASES)
  basis!: RectificationBasis;

  /** The case in which the person asked for it: its folio, or its id. */
  @Text({ min: 3, max: 64 })
  request!: string;

  @ValidateNested()
  @Type(() => RectifiedPersonDto)
  person!: RectifiedPersonDto;

  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

export class HoldDto {
  @OneOf(HOLD_BASES)
  basis!: HoldBasis;

  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

export class HoldLiftingDto {
  /** From the case's `holds`. */
  @Id()
  holdId!: string;

  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

/** A case whose papers need not be kept any more. */
export class EndedRetentionDto {
  caseId!: string;
  folio!: string;
  procedure!: string;
  endedOn!: string;
  /** The first day on which it could be erased. */
  keptUntil!: string;
  /** By which rule it was kept. */
  basis!: string;
  /** Aliases under which the case still has something. */
  subjects!: string[];
}

export class EndedRetentionsDto {
  rows!: EndedRetentionDto[];
  next?: string;
}
