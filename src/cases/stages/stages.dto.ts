import { Code, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

export class TaskSilenceDto {
  /** Code of the procedure's task. */
  @Code()
  task!: string;

  /** Where several units do it, each for itself: which. */
  @IsOptional()
  @Code()
  unit?: string;
}

export class TaskResultDto extends TaskSilenceDto {
  /** What came of it: one of the task's outcomes. */
  @Code()
  outcome!: string;

  /** What shows it: number and date of the record, the receipt, the minutes. */
  @Text({ min: 3, max: 4_000, multiline: true })
  evidence!: string;
}
