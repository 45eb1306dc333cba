import { Id, Text } from '@libs/http-input';
import { AccusedDto } from './accused.dto.js';

const REASON = { min: 10, max: 2_000, multiline: true } as const;

export class AccessDto {
  /** Id of the account. */
  @Id()
  account!: string;

  @Text(REASON)
  reason!: string;
}

/** Why a case is no longer for everybody who sees others, or is again. */
export class LoweringDto {
  @Text(REASON)
  reason!: string;

  @Text({ min: 3, max: 1_000, multiline: true })
  legalBasis!: string;
}

/** With whom it is about, where that is known: they and their departments never see it. */
export class RaisingDto extends AccusedDto {
  @Text(REASON)
  reason!: string;

  @Text({ min: 3, max: 1_000, multiline: true })
  legalBasis!: string;
}

export class NamingDto extends AccusedDto {
  @Text(REASON)
  reason!: string;
}
