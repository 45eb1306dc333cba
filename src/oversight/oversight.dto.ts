import { CivilDate, Code, OneOf, QueryInteger, Text } from '@libs/http-input';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { BACKLOG_GROUPINGS, type BacklogGrouping } from './backlog.js';
import { type Age, AGES, type BacklogGroup } from './domain/backlog.js';
import type { OfficeTimeAccount } from './domain/office-time.js';
import type { RatingFigures } from './domain/ratings.js';
import type { MovedCase, Standing, WhatIfGroup } from './domain/what-if.js';
import { FigureBasisDto } from './figures.dto.js';
import { PeriodQueryDto } from './period.dto.js';
import { RATING_GROUPINGS, type RatingGrouping } from './service-ratings.js';

const STANDINGS: readonly Standing[] = ['on-time', 'late', 'overdue', 'running', 'waiting'];
const UNITS = ['business-days', 'calendar-days'] as const;
const YES = ['yes'] as const;
/** Of years, more than any term: what is asked for must be countable in a moment. */
const LONGEST_TERM = 730;

export class DayFiguresDto {
  total!: number;
  median!: number | null;
  p90!: number | null;
}

export class SpentFiguresDto {
  businessDays!: DayFiguresDto;
  calendarDays!: DayFiguresDto;
}

export class OfficeTimeAccountDto implements OfficeTimeAccount {
  office!: string;
  cases!: number;
  consumed!: SpentFiguresDto;
  withCitizen!: SpentFiguresDto;
  atFrontDesk!: SpentFiguresDto;
}

export class TimeAccountFiguresDto extends FigureBasisDto {
  from!: string;
  to!: string;
  /** The last day that counts, of cases whose answer has not arrived. */
  until!: string;
  total!: OfficeTimeAccountDto;
  offices!: OfficeTimeAccountDto[];
}

export class BacklogQueryDto {
  /** By department if left out. */
  @IsOptional()
  @OneOf(BACKLOG_GROUPINGS)
  by?: BacklogGrouping;

  @IsOptional()
  @Code()
  department?: string;
}

export class AgeCountDto {
  @ApiProperty({ type: String, enum: AGES })
  age!: Age;
  cases!: number;
}

export class BacklogGroupDto implements BacklogGroup {
  group!: string;
  open!: number;
  overdue!: number;
  /** Due today or within the next three business days. */
  soon!: number;
  later!: number;
  /** The clock stands still: no due date is known. */
  waiting!: number;
  ages!: AgeCountDto[];
  /** Calendar days since the oldest of them was filed. */
  oldest!: number | null;
}

export class BacklogFiguresDto extends FigureBasisDto {
  @ApiProperty({ type: String, enum: BACKLOG_GROUPINGS })
  by!: BacklogGrouping;
  today!: string;
  soonUntil!: string;
  total!: BacklogGroupDto;
  groups!: BacklogGroupDto[];
}

export class RatingsQueryDto extends PeriodQueryDto {
  /** By department if left out. */
  @IsOptional()
  @OneOf(RATING_GROUPINGS)
  by?: RatingGrouping;
}

export class RatingFiguresDto implements RatingFigures {
  group!: string;
  rated!: number;
  mean!: number | null;
  satisfiedPercent!: number | null;
  distribution!: number[];
}

export class PublicRatingsDto {
  from!: string;
  to!: string;
  /** Groups of fewer are not told of; of several such, all together where they are enough (`others`). */
  smallestGroup!: number;
  total!: RatingFiguresDto;
  groups!: RatingFiguresDto[];
}

export class RatingFiguresOfAllDto extends FigureBasisDto {
  from!: string;
  to!: string;
  @ApiProperty({ type: String, enum: RATING_GROUPINGS })
  by!: RatingGrouping;
  total!: RatingFiguresDto;
  groups!: RatingFiguresDto[];
}

export class WhatIfQueryDto extends PeriodQueryDto {
  @IsOptional()
  @Code()
  procedure?: string;

  /** Another length of every term; each keeps its own if left out. */
  @IsOptional()
  @QueryInteger({ min: 1, max: LONGEST_TERM })
  days?: number;

  /** Of `days`: business days if left out. */
  @IsOptional()
  @OneOf(UNITS)
  unit?: (typeof UNITS)[number];

  /** Labours suspended besides, from this day to `closedTo`, both included. */
  @IsOptional()
  @CivilDate()
  closedFrom?: string;

  @IsOptional()
  @CivilDate()
  closedTo?: string;

  /** Saturdays are worked. */
  @IsOptional()
  @OneOf(YES)
  saturdays?: 'yes';

  @IsOptional()
  @Text({ min: 1, max: 300 })
  cursor?: string;
}

export class WhatIfGroupDto implements WhatIfGroup {
  department!: string;
  cases!: number;
  concluded!: number;
  open!: number;
  onTimeNow!: number;
  onTimeThen!: number;
  overdueNow!: number;
  overdueThen!: number;
  /** Their date could not be counted anew. */
  asTheyAre!: number;
}

export class MovedCaseDto implements MovedCase {
  caseId!: string;
  folio!: string;
  department!: string;
  procedure!: string;
  filedOn!: string;
  dueNow!: string;
  dueThen!: string;
  days!: number;
  @ApiProperty({ type: String, enum: STANDINGS })
  standsNow!: Standing;
  @ApiProperty({ type: String, enum: STANDINGS })
  standsThen!: Standing;
}

/** One slice of the cases; the slices of one question are added up, and of their largest differences the ten largest are meant. */
export class WhatIfSliceDto extends FigureBasisDto {
  from!: string;
  to!: string;
  today!: string;
  /** Cases of the period in all; told with the first slice. */
  outOf?: number;
  lookedAt!: number;
  departments!: WhatIfGroupDto[];
  largest!: MovedCaseDto[];
  next?: string;
}
