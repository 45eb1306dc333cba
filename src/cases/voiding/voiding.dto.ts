import { OneOf, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';
import { VOIDING_REASONS, type VoidingReason } from '../domain/case.codes.js';

export class VoidingDto {
  @OneOf(VOIDING_REASONS)
  reasonCode!: VoidingReason;

  /** Of a duplicate: the folio of the case that stays, as its acuse has it. */
  @IsOptional()
  @Text({ min: 3, max: 64 })
  keptFolio?: string;

  /** What happened, for who confirms it and who looks into it later. */
  @Text({ min: 10, max: 8_000, multiline: true })
  reason!: string;
}
