import { Answers, CivilDate, Code, ContentHash, Id, OneOf, PageQueryDto, Text } from '@libs/http-input';
import type { FormAnswers } from '@libs/procedures';
import { Type } from 'class-transformer';
import { IsLatitude, IsLongitude, IsNumber, IsOptional, ValidateNested } from 'class-validator';
import {
  CHANNELS,
  type Channel,
  NOTE_VISIBILITIES,
  type NoteVisibility,
  NOTIFICATION_MODES,
  type NotificationMode,
  type Outcome,
  OUTCOMES,
  REOPENING_REASONS,
  type ReopeningReason,
  RETURN_REASONS,
  type ReturnReason,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from './domain/case.codes.js';
import { IDENTIFIER_KINDS, type IdentifierKind } from './intake/applicant-identifier.js';
import { GroupDto } from './group/group.dto.js';
import { Interpreter } from './intake/interpreter.field.js';
import { PersonDto } from './person.dto.js';
import { AccusedDto } from './reserve/accused.dto.js';

const LONG = { min: 1, max: 8_000, multiline: true } as const;

export class ApplicantDto extends PersonDto {
  /** CURP, CUI or whatever identifies the person; required where the procedure says so. */
  @IsOptional()
  @Text({ min: 3, max: 40 })
  identifier?: string;

  /** What it is, where that does not show: a passport, a tax number. */
  @IsOptional()
  @OneOf(IDENTIFIER_KINDS)
  identifierKind?: IdentifierKind;
}

export class LocationDto {
  @IsOptional()
  @Text({ min: 3, max: 400 })
  text?: string;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @IsLatitude()
  latitude?: number;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @IsLongitude()
  longitude?: number;
}

export class RegisterPetitionDto {
  /** Code of the procedure in the catalogue, e.g. peticion-ciudadana. */
  @Code()
  procedure!: string;

  /** Code of the matter, e.g. bache. Left out where the petition says it in free words only: somebody classifies it later. */
  @IsOptional()
  @Code()
  matter?: string;

  /** Code of the place, e.g. of the colonia. */
  @IsOptional()
  @Code()
  place?: string;

  @OneOf(CHANNELS)
  channel!: Channel;

  /** What it is about, in one line. */
  @Text({ min: 3, max: 200 })
  subject!: string;

  @Text(LONG)
  description!: string;

  @IsOptional()
  @Code()
  office?: string;

  /** BCP 47 code in small letters of the language the person speaks, e.g. nah or es. */
  @IsOptional()
  @Code()
  language?: string;

  /** Somebody must interpret: true for the language of the person, or the code of another one. */
  @IsOptional()
  @Interpreter()
  interpreter?: boolean | string;

  /** Of a group its representative: every notice goes to them. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;

  /** Those who sign beside the applicant. */
  @IsOptional()
  @ValidateNested()
  @Type(() => GroupDto)
  group?: GroupDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => LocationDto)
  location?: LocationDto;

  /** The procedure's form filled in, by field: GET /api/v1/procedures/{code} has its JSON Schema. */
  @IsOptional()
  @Answers()
  form?: FormAnswers;

  /** Only of a complaint that its procedure seals. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AccusedDto)
  accused?: AccusedDto;
}

export class ReturnCaseDto {
  @OneOf(RETURN_REASONS)
  reasonCode!: ReturnReason;

  @Text({ min: 5, max: 2_000, multiline: true })
  reason!: string;

  @IsOptional()
  @Code()
  suggestedDepartment?: string;
}

export class RulingDto {
  @Code()
  department!: string;

  @Text({ min: 5, max: 4_000, multiline: true })
  order!: string;
}

export class AssignOfficerDto {
  @Id()
  officer!: string;
}

export class NoteDto {
  @OneOf(NOTE_VISIBILITIES)
  visibility!: NoteVisibility;

  @Text(LONG)
  text!: string;
}

/** A task that was done, of those that the admission or the procedure lists, or any other. */
export class WorkStepDto {
  /** Code of the task, e.g. visitar. */
  @Code()
  step!: string;

  /** What was done and found. */
  @IsOptional()
  @Text(LONG)
  label?: string;
}

export class QuestionDto {
  @Text(LONG)
  question!: string;
}

export class ReplyDto {
  /** The question this replies to, from the case's `openQuestion`. */
  @Id()
  requestId!: string;

  @OneOf(CHANNELS)
  channel!: Channel;

  @Text(LONG)
  text!: string;
}

export class AnswerDto {
  @OneOf(OUTCOMES)
  outcome!: Outcome;

  @Text(LONG)
  text!: string;

  @IsOptional()
  @Text({ min: 3, max: 1_000, multiline: true })
  legalBasis?: string;
}

export class NotificationDto {
  @OneOf(NOTIFICATION_MODES)
  mode!: NotificationMode;

  /** Day on which the citizen got the answer. */
  @CivilDate()
  notifiedOn!: string;

  /** What proves it: the signed slip, the receipt, who picked up the telephone and when. */
  @Text({ min: 3, max: 2_000, multiline: true })
  proof!: string;
}

export class ReopenDto {
  @OneOf(REOPENING_REASONS)
  reasonCode!: ReopeningReason;

  @Text({ min: 5, max: 4_000, multiline: true })
  reason!: string;
}

export class RebindDto {
  /** Hash of a published version, from GET /procedures; without it the one in force today. */
  @IsOptional()
  @ContentHash()
  procedureVersion?: string;

  @Text({ min: 5, max: 4_000, multiline: true })
  reason!: string;
}

export class WithdrawDto {
  @OneOf(WITHDRAWAL_REASONS)
  reasonCode!: WithdrawalReason;

  @IsOptional()
  @Text({ min: 3, max: 2_000, multiline: true })
  reason?: string;
}

export class SearchQueryDto extends PageQueryDto {
  /** Exact folio. */
  @IsOptional()
  @Text({ min: 3, max: 64 })
  folio?: string;

  /**
   * Words of the subject or the applicant's name; the last one may be incomplete. Three to six digits alone are the end of a folio, seven to
   * fifteen a telephone number of the applicant, however they are spaced; where no case has it, the digits are looked for as a word.
   */
  @IsOptional()
  @Text({ min: 2, max: 100 })
  q?: string;
}
