import { Email, Phone, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

/** Who somebody is and how they are reached. */
export class PersonDto {
  /** Full name as the person gives it. */
  @Text({ min: 2, max: 200 })
  name!: string;

  @IsOptional()
  @Phone()
  phone?: string;

  @IsOptional()
  @Email()
  email?: string;

  @IsOptional()
  @Text({ min: 3, max: 400 })
  address?: string;
}
