import { IsOptional } from 'class-validator';
import { QueryInteger, Text } from './fields.js';

/** Which page of a list, and how long. Lists that ask for more extend it. */
export class PageQueryDto {
  /** Where the page before ended. */
  @IsOptional()
  @Text({ min: 1, max: 300 })
  cursor?: string;

  @IsOptional()
  @QueryInteger({ min: 1, max: 100 })
  limit?: number;
}
