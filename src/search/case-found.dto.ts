import type { Page } from '@libs/paging';
import type { CaseFound } from './case-search.js';

export class CaseFoundDto {
  caseId!: string;
  folio!: string;
  status!: string;
  department!: string | null;
  filedOn!: string;
  subject!: string;
  applicant!: string;
}

/** A page of cases found, as the API answers it. */
export class CasesFoundDto implements Page<CaseFound> {
  rows!: CaseFoundDto[];
  next?: string;
  /** The rows may not show the caller's own last change yet. */
  stale?: boolean;
}
