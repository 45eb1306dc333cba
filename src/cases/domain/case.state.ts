import type { Channel, Outcome } from './case.codes.js';
import type { Instruction } from './case.instruction-state.js';

/** After so many returns only the supervisor's ruling moves a case ("after N returns the supervisor decides": DOMAIN.md D.1; 3: issue 4). */
export const TRANSFER_CAP = 3;

/** Where a case stands: the phase only. Overdue, waiting and returned are flags beside it. */
export type CaseStatus =
  'registered' | 'routed' | 'in-progress' | 'resolved' | 'concluded' | 'withdrawn' | 'dismissed' | 'referred';

/** The clock stood still from one civil date to the other; open while the citizen has not replied. */
export interface Suspension {
  readonly requestId: string;
  readonly from: string;
  readonly to?: string;
}

/** Nothing is registered: no event yet, or only numbers that were annulled. */
export interface UnregisteredCase {
  readonly status: 'unregistered' | 'annulled';
  readonly annulledFolios: readonly string[];
}

export interface RegisteredCase {
  readonly status: CaseStatus;
  readonly annulledFolios: readonly string[];

  readonly folio: string;
  readonly series: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly matter: string;
  readonly place: string;
  readonly channel: Channel;
  readonly office?: string;
  readonly public: boolean;
  readonly publicId?: string;
  readonly applicantAlias?: string;
  /** Aliases whose keys were destroyed and under which nothing was sealed since. */
  readonly erased: readonly string[];

  readonly filedOn: string;
  /** The civil date the present term counts from: the filing, or the last reopening. */
  readonly termFrom: string;
  readonly termDays: number;
  readonly dueOn: string;
  readonly suspensions: readonly Suspension[];
  /** The question the citizen has not replied to: the clock stands still. */
  readonly openQuestion?: string;

  readonly department?: string;
  /** Whether the case stands in that department's inbox. */
  readonly delivered: boolean;
  readonly officer?: string;
  readonly unroutable: boolean;
  readonly returned: boolean;
  readonly returns: number;
  readonly returnedBy: readonly string[];
  readonly suggestedDepartment?: string;
  readonly needsRuling: boolean;
  /** A supervisor sent it where it is: it cannot be returned. */
  readonly ruled: boolean;

  /** The last note, and the mark of the last step that had one: a second press adds no second one. */
  readonly lastNoteId?: string;
  readonly lastStep?: string;

  readonly outcome?: Outcome;
  readonly answeredOn?: string;
  readonly notifiedOn?: string;
  readonly closedOn?: string;
  readonly withdrawnOn?: string;

  /** What was done to make the file ready; absent until something was. */
  readonly instruction?: Instruction;
}

export type CaseState = UnregisteredCase | RegisteredCase;

export const noCase: CaseState = { status: 'unregistered', annulledFolios: [] };

export function isRegistered(state: CaseState): state is RegisteredCase {
  return state.status !== 'unregistered' && state.status !== 'annulled';
}

/** What tells a step from every other one. Without a reference nothing does: the same may be done twice. */
export function stepMark({ step, reference }: { step: string; reference?: string }): string | undefined {
  return reference === undefined ? undefined : `${step} ${reference}`;
}

/** The span in which the clock stands still now: by a question or a prevention that nobody answered yet. */
export function heldSpan({ suspensions }: Pick<RegisteredCase, 'suspensions'>): Suspension | undefined {
  return suspensions.find(({ to }) => to === undefined);
}
