import { CivilDate, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

export class SilenceCertificateDto {
  /** The day on which the constancia was asked for. */
  @IsOptional()
  @CivilDate()
  requestedOn?: string;
}

export class SilenceRefutationDto {
  /** Why silence took no effect, with the law it rests on. */
  @Text({ min: 10, max: 8_000, multiline: true })
  reason!: string;
}
