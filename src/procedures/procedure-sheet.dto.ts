import { Answers } from '@libs/http-input';
import type { Applicability, FormAnswers } from '@libs/procedures';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';

export class BasisDto {
  text!: string;
  status?: string;
  sure?: string;
}

export class SheetRequirementDto {
  code!: string;
  name!: string;
  kind!: string;
  issuer!: string;
  basis!: BasisDto[];
}

export class SheetTermDto {
  unit!: string;
  length!: number | null;
  startRule!: string;
  basis!: BasisDto[];
}

export class FormChoiceDto {
  const!: string;
  title!: string;
}

export class FormItemsDto {
  type!: string;
  enum?: string[];
  oneOf?: FormChoiceDto[];
}

/** A field of the closed set of JSON Schema that forms are written in (docs/procedures.md). */
export class FormFieldDto {
  type!: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  title!: string;
  description?: string;
  enum?: string[];
  oneOf?: FormChoiceDto[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: FormItemsDto;
}

@ApiExtraModels(FormFieldDto)
export class FormDto {
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(FormFieldDto) } })
  properties!: Record<string, FormFieldDto>;
  required!: string[];
}

/** What anybody may know of a procedure, as the API answers it; there is more in it than the screens show. */
export class ProcedureSheetDto {
  code!: string;
  name!: string;
  description?: string;
  version!: string;
  matters?: string[];
  identityPolicy?: string;
  anonymous?: boolean;
  requirements!: SheetRequirementDto[];
  term!: SheetTermDto;
  legalBasis!: BasisDto[];
}

export class FullProcedureSheetDto extends ProcedureSheetDto {
  form?: FormDto;
}

export class ProcedureListDto {
  institution!: string;
  procedures!: ProcedureSheetDto[];
}

/** A form as far as it is filled in. */
export class FilledFormDto {
  @Answers()
  form!: FormAnswers;
}

export class AskedRequirementDto {
  code!: string;
  name!: string;
  /** `by-person`: nothing in the form decides it. */
  applies!: Applicability;
  /** Why it is asked for, or is not, in Spanish. */
  why?: string;
}

export class AskedRequirementsDto {
  requirements!: AskedRequirementDto[];
}
