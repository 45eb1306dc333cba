import { Code, Month } from '@libs/http-input';
import { IsOptional } from 'class-validator';

export class PeriodQueryDto {
  /** First month, YYYY-MM; the present month if left out. */
  @IsOptional()
  @Month()
  from?: string;

  @IsOptional()
  @Month()
  to?: string;

  @IsOptional()
  @Code()
  department?: string;
}
