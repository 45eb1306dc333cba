export class CauseDto {
  kind!: string;
  name!: string;
  basis!: string;
}

/** One civil day of the term. */
export class LedgerLineDto {
  date!: string;
  status!: string;
  phase!: string;
  /** Number of the day in its phase, when counted. */
  number?: number;
  hours?: number;
  causes!: CauseDto[];
}

export class LegalTermDto {
  state!: 'due' | 'suspended' | 'not-started';
  regime!: string;
  legalBasis!: string;
  unit!: string;
  filedOn!: string;
  remarks!: string[];
  /** While it runs. */
  dueOn?: string;
  startedOn?: string;
  length?: number;
  /** While the citizen is asked: since when, and the days left. */
  since?: string;
  remaining?: number;
  waitsFor?: string;
  internalDueOn?: string;
  ledger?: LedgerLineDto[];
  internal!: LedgerLineDto[];
}

/** Why a case is due when it is, as the API answers it. */
export class CaseDeadlineDto {
  caseId!: string;
  version!: number;
  folio!: string;
  dueOn!: string;
  recordedDueOn!: string;
  term!: LegalTermDto;
  agrees!: boolean;
}
