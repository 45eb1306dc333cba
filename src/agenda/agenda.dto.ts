import { CivilDate, Code, Id, OneOf, PageQueryDto, Phone, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { type ActKind, ACTS, NOT_HELD_CAUSES, type NotHeldCause } from './domain/agenda.codes.js';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}([+-]\d{2}:\d{2})?$/;
const A_DAY = 1_440;

/** A time in the zone of the institution; with its distance from UTC where the clocks show it twice. */
function LocalTime(): PropertyDecorator {
  return Matches(TIME, { message: 'must be a time: 2026-03-08T20:00' });
}

export class EntrustingDto {
  /** Code of the department that keeps it. */
  @Code()
  department!: string;
}

export class TimesDto {
  @LocalTime()
  from!: string;

  @LocalTime()
  until!: string;
}

export class HostDto {
  @Text({ min: 2, max: 200 })
  name!: string;

  @IsOptional()
  @Phone()
  phone?: string;
}

/** What is asked for, wherever and whoever goes. */
export class BookingWordsDto {
  /** Folio of the case it was asked for in. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/, { message: 'must be a folio' })
  folio?: string;

  /** Code of the municipality. */
  @Code()
  place!: string;

  /** Code of the community: small letters, digits and hyphens. */
  @IsOptional()
  @Code()
  community?: string;

  @Text({ min: 3, max: 400 })
  subject!: string;

  /** What is played, or the way through the day. */
  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  programme?: string;

  /** Who drives, who pays, what there is to eat. */
  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  arrangements?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => HostDto)
  host?: HostDto;
}

export class PerformanceRequestDto extends BookingWordsDto {
  @LocalTime()
  from!: string;

  @LocalTime()
  until!: string;

  @OneOf(ACTS)
  act!: ActKind;

  /** Official acts may take the place of others. */
  @IsOptional()
  @IsBoolean()
  official?: boolean;
}

/** When, and how they come and go. */
export class TravelDto extends TimesDto {
  /** Minutes from the base. */
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  there!: number;

  /** Minutes back to it. */
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  back!: number;

  /** The booking that they come from directly. */
  @IsOptional()
  @Id()
  follows?: string;

  /** Minutes from that place to this one. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  direct?: number;

  /** Who goes on a visit: ids of accounts. */
  @IsOptional()
  @Id({ listOf: 30 })
  participants?: string[];
}

export class ScheduleDto extends TravelDto {
  /** Why it is put elsewhere, or takes the place of another one. */
  @IsOptional()
  @Text({ min: 10, max: 2_000, multiline: true })
  reason?: string;

  /** An official act: whatever is not official gives way. */
  @IsOptional()
  @IsBoolean()
  displaces?: boolean;
}

export class VisitPlanDto extends BookingWordsDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => TravelDto)
  travel!: TravelDto;
}

export class AuthorisationDto {
  /** The act by which who travels is appointed. */
  @Text({ min: 3, max: 200 })
  act!: string;
}

export class HeldDto {
  /** How many there were. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  attendance?: number;

  @Text({ min: 10, max: 8_000, multiline: true })
  report!: string;
}

export class NotHeldDto {
  @OneOf(NOT_HELD_CAUSES)
  cause!: NotHeldCause;

  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

export class CancellationDto {
  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;
}

export class SituationReportDto {
  @Code()
  place!: string;

  @Code()
  community!: string;

  @Text({ min: 2, max: 200 })
  communityName!: string;

  /** The day on which it was so. */
  @CivilDate()
  informationOn!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  population?: number;

  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  access?: string;

  /** Water, energy, health, education, roads. */
  @IsOptional()
  @Text({ min: 3, max: 8_000, multiline: true })
  services?: string;

  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  risks?: string;

  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  conflicts?: string;

  /** Who of the authorities was there. */
  @IsOptional()
  @Text({ min: 3, max: 4_000, multiline: true })
  authorities?: string;

  @IsOptional()
  @Text({ min: 3, max: 8_000, multiline: true })
  remarks?: string;
}

export class ReportNumberDto {
  /** Number of the report within its visit. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  report!: number;
}

export class DemandDto extends ReportNumberDto {
  /** Folio of the case that it became. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/, { message: 'must be a folio' })
  folio!: string;
}

export class AgendaQueryDto extends PageQueryDto {
  /** The first day. */
  @CivilDate()
  from!: string;

  /** The last day, a year later at most. */
  @CivilDate()
  to!: string;

  /** `band`, or the id of somebody who travels. */
  @IsOptional()
  @Matches(/^(band|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, { message: 'must be band or the id of an account' })
  resource?: string;
}
