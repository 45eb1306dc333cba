import { CivilDate, OneOf, Text } from '@libs/http-input';
import { IsInt, Max, Min } from 'class-validator';
import { NOTIFICATION_MODES, type NotificationMode } from '../domain/case.codes.js';

export class ExtensionDto {
  /** More days, in the unit of the term; natural days for months. The law says how many at most. */
  @IsInt()
  @Min(1)
  @Max(365)
  days!: number;

  /** How the citizen was told. */
  @OneOf(NOTIFICATION_MODES)
  mode!: NotificationMode;

  /** Day on which it took effect for the citizen: the last of the term at the latest. */
  @CivilDate()
  notifiedOn!: string;

  /** Why the term does not suffice. */
  @Text({ min: 10, max: 8_000, multiline: true })
  reason!: string;

  /** The rule that allows it. */
  @Text({ min: 3, max: 1_000, multiline: true })
  legalBasis!: string;

  /** What proves that the citizen was told. */
  @Text({ min: 3, max: 2_000, multiline: true })
  proof!: string;
}
