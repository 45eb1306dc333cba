import { Code, OneOf, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

const BY = ['identifier', 'phone', 'name'] as const;

export class LookUpDto {
  @OneOf(BY)
  by!: (typeof BY)[number];

  /** The whole identifier or telephone number; of a name as much as was typed. */
  @Text({ min: 3, max: 200 })
  value!: string;
}

export class PersonFoundDto {
  /** Their last case, whose file says how they are reached. */
  caseId!: string;
  folio!: string;
  name!: string;
  lastFiledOn!: string;
  cases!: number;
  openCases!: number;
}

export class PeopleFoundDto {
  people!: PersonFoundDto[];
}

export class BegunPetitionDto {
  @IsOptional()
  @Code()
  procedure?: string;

  @IsOptional()
  @Code()
  matter?: string;

  @IsOptional()
  @Code()
  place?: string;

  @IsOptional()
  @Text({ min: 3, max: 40 })
  identifier?: string;

  @IsOptional()
  @Text({ min: 3, max: 40 })
  phone?: string;

  @IsOptional()
  @Text({ min: 1, max: 200 })
  subject?: string;
}

export class LikelyDuplicateDto {
  caseId!: string;
  folio!: string;
  subject!: string;
  status!: string;
  department!: string | null;
  filedOn!: string;
  /** 0 to 100. */
  score!: number;
  /** same-identifier, same-phone (of an open case of the same procedure), same-place (and matter, these days), similar-words. */
  reasons!: string[];
}

export class LikelyDuplicatesDto {
  likely!: LikelyDuplicateDto[];
}
