import { Code, OneOf, QueryInteger, Text } from '@libs/http-input';
import { GOAL_KINDS, type GoalKind, type GoalWarning } from '@libs/goals';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsNumber, Max, Min } from 'class-validator';
import { type Measure, MEASURES } from './domain/goal.codes.js';

export class GoalNumbersDto {
  /** What the percentages are: shares of the year, what is to be reached until then, or a level of each quarter. */
  @OneOf(GOAL_KINDS)
  kind!: GoalKind;

  /** A whole number of cases. */
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  annual!: number;

  /** Of the four quarters, with two decimals at most. */
  @IsArray()
  @ArrayMinSize(4)
  @ArrayMaxSize(4)
  @IsNumber({ maxDecimalPlaces: 2 }, { each: true })
  @Min(0, { each: true })
  @Max(100, { each: true })
  percent!: number[];
}

export class GoalDto extends GoalNumbersDto {
  /** Code of the department. */
  @Code()
  department!: string;

  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  /** What is counted, as the figures count it. */
  @OneOf(MEASURES)
  measure!: Measure;
}

export class GoalAuthorisationDto {
  /** Number and date of the act that authorises it. */
  @Text({ min: 3, max: 200 })
  act!: string;
}

export class GoalRevisionDto extends GoalNumbersDto {
  @Text({ min: 10, max: 4_000, multiline: true })
  reason!: string;

  /** Number and date of the act that allows it. */
  @Text({ min: 3, max: 200 })
  act!: string;
}

export class GoalsQueryDto {
  @QueryInteger({ min: 2000, max: 2100 })
  year!: number;
}

export class GoalReceiptDto {
  goalId!: string;
}

export class ProgressDto {
  /** Exact. */
  planned!: number;
  done!: number;
  /** Per cent to one decimal; null where nothing was planned. */
  compliance!: number | null;
}

export class QuarterProgressDto extends ProgressDto {
  quarter!: number;
  /** Done although nothing was planned. */
  unplanned!: boolean;
  /** Of the year until then; absent of a level. */
  cumulative?: ProgressDto;
}

export class GoalProgressDto {
  goalId!: string;
  department!: string;
  year!: number;
  measure!: Measure;
  kind!: GoalKind;
  annual!: number;
  percent!: number[];
  /** One more with each revision. */
  version!: number;
  /** Absent of a draft. */
  authorisedOn?: string;
  revisedOn?: string;
  warnings!: GoalWarning[];
  /** Those that have begun. */
  quarters!: QuarterProgressDto[];
}

export class GoalsDto {
  goals!: GoalProgressDto[];
}
