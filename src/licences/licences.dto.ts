import { CivilDate, Code, ContentHash, Id, OneOf, QueryInteger, Text } from '@libs/http-input';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { StepReceipt } from '../cases/index.js';
import { type Measure, MEASURES, RENEWAL_RESULTS, VALIDITY_STATUSES } from './domain/licence.codes.js';

/** `version` and `status` are those of the licence. */
export class LicenceReceipt extends StepReceipt {
  /** Of the licence; absent where the case renews another's. */
  number?: string;
}

/** What the form of the case says need not be said again. */
export class LicenceIssueDto {
  @IsOptional()
  @Text({ min: 2, max: 200 })
  giro?: string;

  @IsOptional()
  @Text({ min: 2, max: 300 })
  place?: string;

  @IsOptional()
  @Text({ min: 2, max: 200 })
  establishment?: string;

  /** Hours, area, measure of the stall: whatever it is granted under. */
  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  conditions?: string;

  /** Only where the procedure leaves the last day to whoever issues it. */
  @IsOptional()
  @CivilDate()
  validTo?: string;
}

export class LicenceRenewalDto {
  /** Number of the licence that the case renews. */
  @Text({ min: 3, max: 64 })
  number!: string;
}

export class LicenceMeasureDto {
  @OneOf(MEASURES)
  measure!: Measure;

  /** Of a suspension, its last day; without it until it is lifted. */
  @IsOptional()
  @CivilDate()
  until?: string;

  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;

  @Text({ min: 3, max: 400 })
  legalBasis!: string;
}

/** The proposal somebody has read. */
export class MeasureApprovalDto {
  @Id()
  proposalId!: string;

  @ContentHash()
  payloadHash!: string;
}

export class MeasureRejectionDto extends MeasureApprovalDto {
  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

export class LicencesQueryDto {
  /** Of these departments one sees all that one may. */
  @IsOptional()
  @Code()
  department?: string;

  @IsOptional()
  @Code()
  procedure?: string;

  /** Only those whose period ends from today until so many natural days from now. */
  @IsOptional()
  @QueryInteger({ min: 0, max: 730 })
  expiringWithin?: number;

  @IsOptional()
  @Text({ min: 1, max: 300 })
  cursor?: string;

  @IsOptional()
  @QueryInteger({ min: 1, max: 50 })
  limit?: number;
}

export class PeriodLine {
  from!: string;
  /** The last day; absent where it has no end. */
  to?: string;
}

export class RenewalLine {
  caseId!: string;
  folio!: string;
  filedOn!: string;
  /** The last day of the period that it is about. */
  validTo!: string;
  timely!: boolean;
  /** Whether its law keeps the licence valid meanwhile. */
  extends!: boolean;
  /** Each rule in words. */
  basis!: string[];
  @ApiProperty({ enum: RENEWAL_RESULTS })
  result!: string;
}

export class ValidityLine {
  @ApiProperty({ enum: VALIDITY_STATUSES })
  status!: string;
  until?: string;
  since?: string;
  /** The renewal that keeps it valid, or the one that did not. */
  renewal?: RenewalLine;
}

export class HolderLine {
  name!: string;
  identifier?: string;
  identifierKind?: string;
}

export class MeasureLine {
  proposalId!: string;
  /** Whoever approves it names it. */
  payloadHash!: string;
  @ApiProperty({ enum: MEASURES })
  measure!: string;
  until?: string;
  /** Id of who proposed it. */
  proposer!: string;
  expiresAt!: string;
  reason?: string;
  legalBasis?: string;
}

export class LicenceHistoryLine {
  type!: string;
  /** ISO 8601 UTC. */
  at!: string;
  /** Id of who did it. */
  by!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
}

export class LicenceCodeLine {
  code!: string;
  /** For the QR: where anybody sees whether it is valid. */
  url!: string;
}

/** What a case issued, or the licence that it renews. What is sealed is there for who may read personal data. */
export class LicenceDto {
  /** The case that issued it; the one asked for where there is none. */
  caseId!: string;
  /** 0 while there is none. */
  version!: number;
  @ApiProperty({ enum: ['none', 'issued'] })
  status!: string;
  number?: string;
  procedure?: string;
  department?: string;
  issuedOn?: string;
  signer?: string;
  holder?: HolderLine;
  giro?: string;
  place?: string;
  establishment?: string;
  conditions?: string;
  basis?: string[];
  @ApiProperty({ type: [PeriodLine] })
  periods!: PeriodLine[];
  @ApiProperty({ type: [PeriodLine] })
  suspensions!: PeriodLine[];
  revokedOn?: string;
  @ApiProperty({ type: [RenewalLine] })
  renewals!: RenewalLine[];
  /** Today. */
  validity?: ValidityLine;
  /** By which procedure it is renewed, and from which day on. */
  renewedBy?: string;
  renewableFrom?: string;
  proposal?: MeasureLine;
  verification?: LicenceCodeLine;
  @ApiProperty({ type: [LicenceHistoryLine] })
  history!: LicenceHistoryLine[];
  /** Whether what is sealed is kept from the one who asks. */
  withheld!: boolean;
}

export class LicenceListLine {
  /** The case that issued it: GET /cases/:id/licence has all of it. */
  caseId!: string;
  number!: string;
  procedure!: string;
  department!: string;
  validFrom!: string;
  validTo?: string;
  @ApiProperty({ enum: VALIDITY_STATUSES })
  status!: string;
  /** The case that asked for its renewal last. */
  renewal?: string;
}

export class LicencesDto {
  rows!: LicenceListLine[];
  next?: string;
}

export class LicenceVerificationDto {
  @Text({ min: 3, max: 64 })
  number!: string;

  /** As it stands on the licence. */
  @Text({ min: 4, max: 40 })
  code!: string;

  /** Code of the institution; may be left out where there is one only. */
  @IsOptional()
  @Text({ min: 2, max: 64 })
  institution?: string;
}

/** What anybody may know of a licence they hold in their hands: nobody's name, no identifier. */
export class VerifiedLicence {
  number!: string;
  institution!: string;
  @ApiProperty({ enum: VALIDITY_STATUSES })
  status!: string;
  giro?: string;
  establishment?: string;
  place?: string;
  validFrom!: string;
  validTo?: string;
  /** Of what stands: its last day, as far as it is known. */
  until?: string;
  /** Under timely renewal: when it was filed, and by which rule that keeps it valid. */
  renewal?: { filedOn: string; basis: string[] };
}
