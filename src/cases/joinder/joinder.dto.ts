import { Id, Text } from '@libs/http-input';

const REASON = { min: 5, max: 4_000, multiline: true } as const;

export class JoinderDto {
  /** Id of the main case. */
  @Id()
  mainCase!: string;

  @Text(REASON)
  reason!: string;
}

export class JoinderUndoneDto {
  @Text(REASON)
  reason!: string;
}
