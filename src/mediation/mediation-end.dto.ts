import { CivilDate, Id, OneOf, Text } from '@libs/http-input';
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
import { NEXT_WAYS, type NextWay, type Scope, SCOPES } from './domain/mediation.codes.js';
import { PartyAlias } from './party-alias.field.js';

const MOST_PARTIES = 20;

export class CommitmentDto {
  /** Who is to fulfil it. */
  @PartyAlias()
  party!: string;

  /** Who of the department looks whether it is fulfilled. */
  @Id()
  verifier!: string;

  @IsOptional()
  @CivilDate()
  dueOn?: string;

  /** Where it has no last day: every how many days it is looked at. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  reviewEveryDays?: number;

  @Text({ min: 10, max: 4_000, multiline: true })
  text!: string;
}

export class AgreementDto {
  @OneOf(SCOPES)
  scope!: Scope;

  @Text({ min: 10, max: 16_000, multiline: true })
  text!: string;

  /** What a partial one leaves open. */
  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  pending?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PARTIES)
  @PartyAlias({ each: true })
  unsigned?: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CommitmentDto)
  commitments!: CommitmentDto[];
}

export class FailureDto {
  @OneOf(NEXT_WAYS)
  nextWay!: NextWay;

  @Text({ min: 10, max: 8_000, multiline: true })
  reasons!: string;
}

class OfCommitmentDto {
  /** Its number in the agreement. */
  @IsInt()
  @Min(1)
  @Max(50)
  commitment!: number;
}

export class CommitmentDeclarationDto extends OfCommitmentDto {
  @IsBoolean()
  fulfilled!: boolean;

  @Text({ min: 3, max: 4_000, multiline: true })
  evidence!: string;
}

export class CommitmentVerificationDto extends OfCommitmentDto {
  /** False: the evidence does not show it, and the commitment runs on. */
  @IsBoolean()
  accepted!: boolean;

  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  remarks?: string;
}

export class CommitmentDateDto extends OfCommitmentDto {
  @CivilDate()
  dueOn!: string;

  @Text({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}
