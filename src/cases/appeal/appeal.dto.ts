import { CivilDate, Id, OneOf, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';
import {
  APPEAL_VERDICTS,
  APPEALED_ACTS,
  type AppealedAct,
  type AppealVerdict,
  type Outcome,
  OUTCOMES,
} from '../domain/case.codes.js';
import { PartyAlias } from '../notification/notification.dto.js';

const LONG = { min: 3, max: 8_000, multiline: true } as const;

export class AppealDto {
  /** `p1` is the applicant. */
  @PartyAlias()
  party!: string;

  /** Left out: what stands decided against that party, or a refusal by silence before any answer reached it. */
  @IsOptional()
  @OneOf(APPEALED_ACTS)
  against?: AppealedAct;

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
  /** From the case's `appeals`. */
  @Id()
  appealId!: string;

  @OneOf(APPEAL_VERDICTS)
  verdict!: AppealVerdict;

  /** The new outcome, where the verdict is `modified`; only a resolution is. */
  @IsOptional()
  @OneOf(OUTCOMES)
  outcome?: Outcome;

  @Text(LONG)
  reasons!: string;
}
