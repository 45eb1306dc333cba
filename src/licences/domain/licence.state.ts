import type { Proposal } from '@libs/four-eyes';
import type { Measure } from './licence.codes.js';
import type { Period } from './validity.js';

/** A renewal that was asked for, as it was filed; what became of it is told by its case. */
export interface FiledRenewal {
  readonly caseId: string;
  readonly folio: string;
  readonly filedOn: string;
  /** The last day of the period that it is about. */
  readonly validTo: string;
  readonly lastDay: string;
  readonly timely: boolean;
  readonly extends: boolean;
  readonly basis: readonly string[];
  /** Its period stands in the register. */
  readonly entered?: true;
}

export interface MeasureProposal extends Proposal {
  readonly measure: Measure;
  readonly until?: string;
}

export interface IssuedLicence {
  readonly status: 'issued';
  readonly caseId: string;
  readonly number: string;
  readonly series: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly department: string;
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly signer: string;
  readonly basis: readonly string[];
  readonly holderAlias?: string;
  /** In the order in which they follow on each other. */
  readonly periods: readonly Period[];
  readonly renewals: readonly FiledRenewal[];
  readonly suspensions: readonly Period[];
  readonly revokedOn?: string;
  readonly proposal?: MeasureProposal | undefined;
  readonly lastMeasure?: string;
}

export type LicenceState =
  | { readonly status: 'none' }
  /** The case issues none of its own: it renews that of another. */
  | { readonly status: 'renewal'; readonly caseId: string; readonly licenceOf: string }
  | IssuedLicence;

export function isIssued(state: LicenceState): state is IssuedLicence {
  return state.status === 'issued';
}

/** The period that was entered last: what a renewal is about. */
export function lastPeriod({ periods }: Pick<IssuedLicence, 'periods'>): Period {
  const last = periods.at(-1);
  if (last === undefined) throw new Error('a licence has a period');
  return last;
}

export function listed(codes: string): readonly string[] {
  return codes.split(',');
}
