/** What the register of licences takes from a case that was granted. Fields are those of the form. */
export interface LicenceRule {
  /** Series of the numbers of what is issued. */
  readonly series: string;
  /** What it is for, where, and under which name. */
  readonly giro?: string;
  readonly place?: string;
  readonly establishment?: string;
  /** Of a validity `until`: what sets its last day. Without it whoever issues names the day. */
  readonly until?: LicenceUntil;
  readonly renewal?: RenewalRule;
}

export type LicenceUntil = { readonly kind: 'year-end' } | { readonly kind: 'field'; readonly field: string };

export interface RenewalRule {
  /** Code of the procedure that renews it; it may be this one. */
  readonly procedure: string;
  /** So many natural days before its last day it may be asked for. */
  readonly opensDaysBefore: number;
  /** Whether one that is filed in time keeps it valid until the decision on it is notified, by which lines of `legalBasis`; without it the country's rule. */
  readonly timely?: { readonly extends: boolean; readonly basis: readonly string[] };
}
