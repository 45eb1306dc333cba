import { CivilDate, Text } from '@libs/http-input';
import { type Scope, SCOPES } from '@libs/identity';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';

export class NewApiKeyDto {
  /** Whose it is, in words. Stands in the list of keys, not in the history. */
  @Text({ min: 1, max: 120 })
  label!: string;

  /** What it is for. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true })
  @ApiProperty({ type: [String], enum: [...SCOPES] })
  scopes!: Scope[];

  /** Its last day, within a year. */
  @CivilDate()
  expiresOn!: string;
}

export class ApiKeyReceiptDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  /** Shown now and never again, nor to a repeated request. */
  @ApiProperty({ type: String, required: false })
  key?: string;
}

export class ApiKeyDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  label!: string;

  @ApiProperty({ type: [String], enum: [...SCOPES] })
  scopes!: string[];

  @ApiProperty({ type: String, format: 'date' })
  expiresOn!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: Boolean })
  revoked!: boolean;
}

export class ApiKeysDto {
  @ApiProperty({ type: [ApiKeyDto] })
  keys!: ApiKeyDto[];
}
