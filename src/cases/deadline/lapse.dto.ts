import { CivilDate, OneOf, Text } from '@libs/http-input';
import { NOTIFICATION_MODES, type NotificationMode } from '../domain/case.codes.js';

export class LapseDto {
  /** What the citizen did not do. */
  @Text({ min: 10, max: 8_000, multiline: true })
  reason!: string;

  /** The rule by which the case lapses. */
  @Text({ min: 3, max: 1_000, multiline: true })
  legalBasis!: string;
}

export class LapseWarningDto extends LapseDto {
  /** How the citizen was told. */
  @OneOf(NOTIFICATION_MODES)
  mode!: NotificationMode;

  /** Day on which it took effect for the citizen: the months of the law are counted from it. */
  @CivilDate()
  notifiedOn!: string;

  /** What proves it: the signed slip, the receipt, who picked up the telephone and when. */
  @Text({ min: 3, max: 2_000, multiline: true })
  proof!: string;
}
