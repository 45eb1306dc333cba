import type { Acuse } from './acuse.js';

export class NamedCodeDto {
  code!: string;
  name!: string;
}

export class AcuseProcedureDto extends NamedCodeDto {
  legalBasis!: string;
}

export class AcuseTermDto {
  unit!: Acuse['term']['unit'];
  length!: number;
}

export class PetitionWarningDto {
  field!: string;
  code!: string;
  message!: string;
}

/** The acuse as the API answers it. */
export class AcuseDto implements Acuse {
  caseId!: string;
  version!: number;
  folio!: string;
  secretCode!: string;
  institution!: NamedCodeDto;
  receivedAt!: string;
  zone!: string;
  filedOn!: string;
  procedure!: AcuseProcedureDto;
  matter!: NamedCodeDto;
  place!: NamedCodeDto;
  channel!: string;
  subject!: string;
  term!: AcuseTermDto;
  termDays?: number;
  dueOn!: string;
  verification!: string;
  statusUrl!: string;
  warnings?: PetitionWarningDto[];
}
