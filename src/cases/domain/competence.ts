import type { SigningCapacity } from './case.codes.js';
import type { Competence } from './case.resolution.js';

/** One line of the directory of signatures; both days included, without `to` until further notice. */
export interface Signatory {
  readonly staff: string;
  readonly department: string;
  readonly capacity: Exclude<SigningCapacity, 'substitute'>;
  readonly from: string;
  readonly to?: string;
  readonly basis: string;
}

/** Somebody is away, both days included, and another acts for them. */
export interface StandIn {
  readonly absent: string;
  readonly substitute: string;
  readonly from: string;
  readonly to: string;
}

export interface SigningFacts {
  readonly signer: string;
  readonly department: string;
  /** Civil date in the institution's zone. */
  readonly on: string;
  readonly signatories: readonly Signatory[];
  readonly standIns: readonly StandIn[];
}

/** By what right somebody may sign for a department on a day: their own first, then that of somebody absent. */
export function findCompetence({
  signer,
  department,
  on,
  signatories,
  standIns,
}: SigningFacts): Competence | undefined {
  const valid = signatories.filter((line) => line.department === department && includes(line, on));
  const own = valid.find(({ staff }) => staff === signer);
  if (own) return { capacity: own.capacity, basis: own.basis };
  const absences = standIns.filter((one) => one.substitute === signer && includes(one, on));
  const absent = valid.find(({ staff }) => absences.some((one) => one.absent === staff));
  return absent && { capacity: 'substitute', inPlaceOf: absent.staff, basis: absent.basis };
}

function includes({ from, to }: { from: string; to?: string }, on: string): boolean {
  return from <= on && (to === undefined || on <= to);
}
