import { Code, OneOf, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ApplicantDto, LocationDto } from '../cases.dto.js';
import { CHANNELS, type Channel } from '../domain/case.codes.js';
import { Interpreter } from '../intake/interpreter.field.js';

export class CorrectionDto {
  @Text({ min: 5, max: 4_000, multiline: true })
  reason!: string;

  @IsOptional()
  @OneOf(CHANNELS)
  channel?: Channel;

  @IsOptional()
  @Code()
  office?: string;

  /** The whole person as it should have been taken down. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;

  @IsOptional()
  @Text({ min: 3, max: 200 })
  subject?: string;

  @IsOptional()
  @Text({ min: 1, max: 8_000, multiline: true })
  description?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => LocationDto)
  location?: LocationDto;

  /** Code of the language the person speaks. */
  @IsOptional()
  @Code()
  language?: string;

  /** Whether somebody must interpret, or the code of the language where it is another one. */
  @IsOptional()
  @Interpreter()
  interpreter?: boolean | string;
}
