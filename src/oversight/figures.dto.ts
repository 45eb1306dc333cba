import { OneOf, PageQueryDto, Text } from '@libs/http-input';
import { IntersectionType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { COUNTED, type Counted, LISTED_GROUPINGS, type ListedGrouping } from './counted-cases.codes.js';
import { type Age, AGES, type Due, DUES } from './domain/backlog.js';
import type { FigureBasis } from './figure-basis.js';
import { type Grouping, GROUPINGS } from './response-times.js';
import { PeriodQueryDto } from './period.dto.js';

export class FiguresQueryDto extends PeriodQueryDto {
  @IsOptional()
  @OneOf(GROUPINGS)
  by?: Grouping;
}

/** What figures rest on. */
export class FigureBasisDto implements FigureBasis {
  /** When they were computed (ISO 8601 UTC). */
  at!: string;
  /** Position of the log: every event up to it is in them. */
  position!: number;
}

export class CountedQueryDto extends IntersectionType(PeriodQueryDto, PageQueryDto) {
  /** What `group` is one of. */
  @IsOptional()
  @OneOf(LISTED_GROUPINGS)
  by?: ListedGrouping;

  /** Which number of the figures. */
  @OneOf(COUNTED)
  of!: Counted;

  /** With `by`: only this group. */
  @IsOptional()
  @Text({ min: 1, max: 80 })
  group?: string;

  /** With `of=open`: only of this age, in calendar days. */
  @IsOptional()
  @OneOf(AGES)
  age?: Age;

  /** With `of=open`: only what stands so to its due date. */
  @IsOptional()
  @OneOf(DUES)
  due?: Due;
}

export class DurationFiguresDto {
  mean!: number | null;
  median!: number | null;
  p90!: number | null;
}

export class GroupFiguresDto {
  group!: string;
  pendingBefore!: number;
  received!: number;
  reopened!: number;
  concluded!: number;
  withdrawn!: number;
  dismissed!: number;
  /** Registrations that were annulled. */
  voided!: number;
  /** What a merger of departments took on, and away. */
  transferredIn!: number;
  transferredOut!: number;
  pending!: number;
  overdue!: number;
  onTime!: number;
  onTimePercent!: number | null;
  onTimePercentWithOverdue!: number | null;
  legalDays!: DurationFiguresDto;
  calendarDays!: DurationFiguresDto;
}

/** Response times as the API answers them. */
export class ResponseTimeFiguresDto extends FigureBasisDto {
  from!: string;
  to!: string;
  by!: Grouping | null;
  total!: GroupFiguresDto;
  groups!: GroupFiguresDto[];
}

/** One case that a figure counts. */
export class CountedCaseDto {
  caseId!: string;
  folio!: string;
  subject!: string;
  applicant!: string;
  status!: string;
  department!: string;
  officer!: string;
  procedure!: string;
  channel!: string;
  filedOn!: string;
  dueOn!: string;
  open!: boolean;
}

export class CountedCasesDto {
  rows!: CountedCaseDto[];
  next?: string;
}
