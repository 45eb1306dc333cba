import { OneOf, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../intake/applicant-identifier.js';
import { PersonDto } from '../person.dto.js';

/** A body has at most 500 keys (libs/http-input): three for each, and the petition beside them. Longer lists come as further sheets. */
const MOST_ON_A_SHEET = 150;

export class CosignerDto {
  /** Full name as it stands on the sheet. */
  @Text({ min: 2, max: 200 })
  name!: string;

  @IsOptional()
  @Text({ min: 3, max: 40 })
  identifier?: string;

  @IsOptional()
  @OneOf(IDENTIFIER_KINDS)
  identifierKind?: IdentifierKind;
}

export class SheetDto {
  /** Who signed, in the order of the sheet; at most 150 at once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ON_A_SHEET)
  @ValidateNested({ each: true })
  @Type(() => CosignerDto)
  cosigners!: CosignerDto[];
}

/** Those who ask together. Their representative is the applicant; where none is named, the first one listed. */
export class GroupDto extends SheetDto {
  /** What the group calls itself. */
  @IsOptional()
  @Text({ min: 2, max: 200 })
  name?: string;
}

export class ReplacementDto {
  @ValidateNested()
  @Type(() => PersonDto)
  person!: PersonDto;

  /** What shows that the group wants it so: the minutes of an assembly, a letter with their signatures. */
  @Text({ min: 3, max: 2_000, multiline: true })
  document!: string;
}
