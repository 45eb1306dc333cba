import { CivilDate, Id, OneOf, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';
import { APPEAL_VERDICTS, type AppealVerdict, type Outcome, OUTCOMES } from '../domain/case.codes.js';
import { PartyAlias } from '../notification/notification.dto.js';

const LONG = { min: 3, max: 8_000, multiline: true } as const;

export class AppealDto {
  /** `p1` is the applicant. */
  @PartyAlias()
  party!: string;

  /** The day on the stamp, or the postmark. */
  @CivilDate()
  filedOn!: string;

  @Text(LONG)
  grounds!: string;

  /** Why it is received although its term is over or unknown. */
  @IsOptional()
  @Text({ min: 5, max: 2_000, multiline: true })
  overrideReason?: string;
}

export class AppealDecisionDto {
  /** From the case's `appeal`. */
  @Id()
  appealId!: string;

  @OneOf(APPEAL_VERDICTS)
  verdict!: AppealVerdict;

  /** The new outcome, where the verdict is `modified`. */
  @IsOptional()
  @OneOf(OUTCOMES)
  outcome?: Outcome;

  @Text(LONG)
  reasons!: string;
}
