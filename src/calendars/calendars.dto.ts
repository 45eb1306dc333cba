import { CivilDate, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

export class HolidayDto {
  /** The day that does not count, e.g. 2026-11-03. */
  @CivilDate()
  date!: string;

  /** As people call it, e.g. "Asueto por acuerdo". */
  @Text({ min: 3, max: 200 })
  name!: string;

  /** Number and date of the published act. */
  @Text({ min: 3, max: 200 })
  acuerdo!: string;

  @IsOptional()
  @Text({ min: 3, max: 400 })
  legalBasis?: string;
}

export class SuspensionDto {
  /** First day on which no term runs. */
  @CivilDate()
  from!: string;

  /** Last one. */
  @CivilDate()
  to!: string;

  /** Why, e.g. "Suspensión de labores por inundación". */
  @Text({ min: 3, max: 200 })
  name!: string;

  /** Number and date of the published act. */
  @Text({ min: 3, max: 200 })
  acuerdo!: string;

  @IsOptional()
  @Text({ min: 3, max: 400 })
  legalBasis?: string;
}

export class RevocationDto {
  @Text({ min: 3, max: 1_000, multiline: true })
  reason!: string;

  /** The act that revokes the other one; none where it had only been entered wrongly. */
  @IsOptional()
  @Text({ min: 3, max: 200 })
  acuerdo?: string;
}
