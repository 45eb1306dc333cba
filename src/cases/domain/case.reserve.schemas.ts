import { ACCESS_BASES, RESERVE_GROUNDS } from './case.codes.js';

/** What lies in clear of a reserved case: ids and codes, by which rights are decided. Names and reasons are sealed. */
export const reserveSchemas = {
  CaseReserved: [{ clear: { ground: RESERVE_GROUNDS, unit: 'code' } }],
  ReserveLifted: [{ clear: { applicantAlias: 'alias' }, people: { applicant: 'applicantAlias' } }],
  AccusedNamed: [{ clear: { namingId: 'id', staff: 'codes', departments: 'codes' } }],
  AccessGranted: [{ clear: { account: 'id', department: 'code', basis: ACCESS_BASES } }],
  AccessWithdrawn: [{ clear: { account: 'id' } }],
} as const;
