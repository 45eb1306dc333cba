import { CivilDate, Code, Id, OneOf, Text } from '@libs/http-input';
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
  CHANNELS,
  type Channel,
  NOTIFICATION_MODES,
  type NotificationMode,
  OPINION_SENSES,
  OPINION_SILENCES,
  type OpinionSense,
  type OpinionSilence,
  REFERRAL_BODIES,
  type ReferralBody,
} from '../domain/case.codes.js';

const LONG = { min: 1, max: 8_000, multiline: true } as const;
const REASON = { min: 5, max: 4_000, multiline: true } as const;

/** A list of codes of the procedure; left out, an empty one. */
const CODES = { listOf: 100, optional: true } as const;

export class ClassificationDto {
  /** Code of the matter, e.g. bache. */
  @Code()
  matter!: string;

  /** Code of the place; left out, as it was. */
  @IsOptional()
  @Code()
  place?: string;

  /** Code of the procedure, where it is another one. */
  @IsOptional()
  @Code()
  procedure?: string;

  /** Required where the case was classified before. */
  @IsOptional()
  @Text(REASON)
  reason?: string;
}

export class RequirementsCheckDto {
  @Code(CODES)
  met?: string[];

  @Code(CODES)
  missing?: string[];

  /** Only requirements that hang on a condition. */
  @Code(CODES)
  notApplicable?: string[];

  @IsOptional()
  @Text(LONG)
  remarks?: string;
}

export class PreventionDeliveryDto {
  @OneOf(NOTIFICATION_MODES)
  mode!: NotificationMode;

  /** Day on which it took effect for the citizen. */
  @CivilDate()
  notifiedOn!: string;

  /** Business days to answer in, where more than the law's least. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  answerDays?: number;

  @IsOptional()
  @Text({ min: 3, max: 2_000, multiline: true })
  proof?: string;
}

export class PreventionDto {
  /** What must be completed, in words for the citizen. */
  @Text(LONG)
  text!: string;

  /** Requirements that are missing. */
  @Code(CODES)
  missing?: string[];

  /** Why there is one more than the law allows; of a head or supervisor. */
  @IsOptional()
  @Text(REASON)
  override?: string;

  /** Where it was handed over at once. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PreventionDeliveryDto)
  delivery?: PreventionDeliveryDto;
}

export class PreventionNotificationDto extends PreventionDeliveryDto {
  @Id()
  preventionId!: string;
}

export class PreventionReplyDto {
  @Id()
  preventionId!: string;

  @OneOf(CHANNELS)
  channel!: Channel;

  @Text(LONG)
  text!: string;
}

export class DismissalDto {
  @Text(REASON)
  reason!: string;

  /** The rule that allows it. */
  @Text({ min: 3, max: 1_000, multiline: true })
  legalBasis!: string;
}

export class AdmissionDto {
  /** Tasks that must be done before the file is ready. */
  @Code(CODES)
  diligences?: string[];

  /** Why it is admitted although something is missing. */
  @IsOptional()
  @Text(REASON)
  reason?: string;
}

export class AskedUnitDto {
  /** Code of the department. */
  @Code()
  unit!: string;

  /** Last day to give it. */
  @CivilDate()
  dueOn!: string;

  /** The file is not ready without it. */
  @IsBoolean()
  blocking!: boolean;

  /** What follows when the unit stays silent. */
  @OneOf(OPINION_SILENCES)
  silence!: OpinionSilence;

  /** With silence `sense`: which one. */
  @IsOptional()
  @OneOf(OPINION_SENSES)
  silenceSense?: OpinionSense;

  /** Code of the procedure's task. */
  @IsOptional()
  @Code()
  task?: string;
}

export class OpinionRequestDto {
  @Text(LONG)
  question!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AskedUnitDto)
  units!: AskedUnitDto[];
}

export class OpinionDto {
  @Id()
  opinionId!: string;

  @OneOf(OPINION_SENSES)
  sense!: OpinionSense;

  /** Where it is a task of a stage: its outcome, in the procedure's own codes. */
  @IsOptional()
  @Code()
  outcome?: string;

  @Text(LONG)
  text!: string;
}

export class OpinionSilenceDto {
  @Id()
  opinionId!: string;
}

export class OpinionWithdrawalDto {
  @Id()
  opinionId!: string;

  @Text(REASON)
  reason!: string;
}

export class ReferralNoticeDto {
  @OneOf(NOTIFICATION_MODES)
  mode!: NotificationMode;

  /** Day on which the citizen was told where the case went and why. */
  @CivilDate()
  notifiedOn!: string;
}

export class ReferralDto {
  /** What kind of body it goes to. */
  @OneOf(REFERRAL_BODIES)
  bodyKind!: ReferralBody;

  /** Its name. */
  @Text({ min: 3, max: 300 })
  body!: string;

  @Text(REASON)
  reason!: string;

  /** The case stays here until the other body answers; else it ends with this step. */
  @IsBoolean()
  awaits!: boolean;

  /** Day on which to ask after the answer. */
  @IsOptional()
  @CivilDate()
  answerBy?: string;

  /** Required where nothing is awaited. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferralNoticeDto)
  notice?: ReferralNoticeDto;
}

export class ReferralAnswerDto {
  @Id()
  referralId!: string;

  @Text(LONG)
  text!: string;
}

export class ReferralSilenceDto {
  @Id()
  referralId!: string;
}
