import { CivilDate, Code, Id, OneOf, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, Matches, ValidateNested } from 'class-validator';
import { StepReceipt } from '../cases/index.js';
import {
  type Attendance,
  ATTENDANCES,
  DELIVERY_MODES,
  type DeliveryMode,
  EARLY_ENDS,
  type EarlyEnd,
  NEXT_WAYS,
  type NextWay,
  PARTY_KINDS,
  type PartyKind,
  POSTPONEMENT_CAUSES,
  type PostponementCause,
  TYPOLOGIES,
  type Typology,
} from './domain/mediation.codes.js';
import { PartyAlias } from './party-alias.field.js';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_PARTIES = 20;

/** `version` and `status` are those of the mediation. */
export class MediationReceipt extends StepReceipt {}

export class RepresentativeDto {
  @Text({ min: 2, max: 200 })
  name!: string;

  /** What shows that they speak for the party: minutes of an assembly, a power of attorney. */
  @Text({ min: 3, max: 400 })
  accreditation!: string;
}

export class MediationPartyDto {
  @OneOf(PARTY_KINDS)
  kind!: PartyKind;

  @Text({ min: 2, max: 200 })
  name!: string;

  /** The alias under which the case knows them, e.g. p1. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,31}$/, { message: 'must be the alias of a party of the case' })
  caseParty?: string;

  /** Whether somebody must interpret. */
  @IsBoolean()
  interpreter!: boolean;

  /** The code of their language, e.g. cak. */
  @IsOptional()
  @Code()
  language?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RepresentativeDto)
  representatives?: RepresentativeDto[];
}

export class MediationOpeningDto {
  @OneOf(TYPOLOGIES)
  typology!: Typology;

  @IsBoolean()
  violenceRisk!: boolean;

  /** The land that it is about. */
  @IsOptional()
  @Text({ min: 3, max: 2_000, multiline: true })
  territory?: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_PARTIES)
  @ValidateNested({ each: true })
  @Type(() => MediationPartyDto)
  parties!: MediationPartyDto[];
}

export class NotMediableDto {
  @OneOf(TYPOLOGIES)
  typology!: Typology;

  @IsBoolean()
  violenceRisk!: boolean;

  /** Where those in conflict go on. */
  @OneOf(NEXT_WAYS)
  nextWay!: NextWay;

  @Text({ min: 10, max: 8_000, multiline: true })
  reason!: string;
}

export class ViolenceRiskDto {
  @IsBoolean()
  violenceRisk!: boolean;

  @Text({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

export class InvitationDto {
  @Id()
  facilitator!: string;

  @CivilDate()
  sessionOn!: string;

  @Text({ min: 3, max: 400 })
  place!: string;

  @Matches(HOUR, { message: 'must be an hour of the day: 09:30' })
  hour!: string;
}

export class DeliveryDto {
  @PartyAlias()
  party!: string;

  @OneOf(DELIVERY_MODES)
  mode!: DeliveryMode;

  @CivilDate()
  deliveredOn!: string;

  @Text({ min: 3, max: 2_000, multiline: true })
  proof!: string;
}

export class AppointmentDto {
  @CivilDate()
  sessionOn!: string;

  @IsOptional()
  @Text({ min: 3, max: 400 })
  place?: string;

  @IsOptional()
  @Matches(HOUR, { message: 'must be an hour of the day: 09:30' })
  hour?: string;
}

export class PostponementDto extends AppointmentDto {
  @OneOf(POSTPONEMENT_CAUSES)
  cause!: PostponementCause;

  @Text({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

export class AttendanceDto {
  @PartyAlias()
  party!: string;

  /** Excused: absent, with a cause that was accepted. */
  @OneOf(ATTENDANCES)
  attendance!: Attendance;
}

export class SessionRecordDto {
  @IsBoolean()
  held!: boolean;

  /** With some of the parties apart: the others are not told of. */
  @IsOptional()
  @IsBoolean()
  separate?: boolean;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTIES)
  @ValidateNested({ each: true })
  @Type(() => AttendanceDto)
  attendance!: AttendanceDto[];

  /** Who was there and refused to sign. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PARTIES)
  @PartyAlias({ each: true })
  unsigned?: string[];

  /** The act of the session, for everybody who reads the case. */
  @Text({ min: 10, max: 8_000, multiline: true })
  minutes!: string;
}

export class MediationNoteDto {
  @Text({ min: 1, max: 8_000, multiline: true })
  text!: string;
}

export class EarlyEndDto {
  @OneOf(EARLY_ENDS)
  cause!: EarlyEnd;

  /** Whose will, breach, disrespect or death it was. */
  @IsOptional()
  @PartyAlias()
  party?: string;

  @Text({ min: 10, max: 8_000, multiline: true })
  reason!: string;
}
