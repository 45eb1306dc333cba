import type {
  Channel,
  ClockWait,
  EscalationTarget,
  MonthRule,
  Outcome,
  SilenceEffect,
  TermUnit,
} from './case.codes.js';
import type { Instruction } from './case.instruction-state.js';
import type { Afterward } from './case.afterward.state.js';
import type { Joinders } from './case.joinder.state.js';

/** After so many returns only the supervisor's ruling moves a case ("after N returns the supervisor decides": DOMAIN.md D.1; 3: issue 4). */
export const TRANSFER_CAP = 3;

/** Where a case stands: the phase only. Overdue, waiting and returned are flags beside it. */
export type CaseStatus =
  | 'registered'
  | 'routed'
  | 'in-progress'
  | 'resolved'
  | 'concluded'
  | 'withdrawn'
  | 'dismissed'
  | 'lapsed'
  | 'referred';

/** The clock stood still from one civil date to the other; open while the citizen has not replied. */
export interface Suspension {
  readonly requestId: string;
  readonly from: string;
  readonly to?: string;
}

/** The regime a case is held to, with the length its procedure gave. */
export interface GoverningLaw {
  /** Its id, and the hash of its record as it was consulted. */
  readonly regime: string;
  readonly regimeVersion: string;
  readonly unit: TermUnit;
  readonly length: number;
  readonly monthRule?: MonthRule;
  /** Day zero, where that is not the day from which the term is told to run. */
  readonly countsFrom?: string;
  /** ISO 8601 UTC, of a term in hours: the instant it runs from. */
  readonly runsFrom?: string;
  /** The legal clock has not begun and the due date is the institution's own. */
  readonly waitsFor?: ClockWait;
}

/** Nothing is registered: no event yet, or only numbers that were annulled. */
export interface UnregisteredCase {
  readonly status: 'unregistered' | 'annulled';
  readonly annulledFolios: readonly string[];
}

export interface RegisteredCase extends Afterward, Joinders {
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
  /** Of a term in business days; any other is told by `law` alone. */
  readonly termDays?: number;
  /** Absent where the case was filed under a short definition: business days, and each question stops the clock. */
  readonly law?: GoverningLaw;
  readonly dueOn: string;
  /** Content hash of the calendar it was counted by; absent where it was taken over from elsewhere. */
  readonly calendar?: string;
  readonly suspensions: readonly Suspension[];
  /** More days for the present term, told to the citizen before it ended. */
  readonly extension?: { readonly days: number; readonly notifiedOn: string };
  /** The question the citizen has not replied to: the clock stands still. */
  readonly openQuestion?: string;
  /** The citizen was told that the case lapses after `actBy`; an act of theirs ends the threat. */
  readonly lapseWarning?: { readonly notifiedOn: string; readonly actBy: string };

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
  readonly lapsedOn?: string;

  /** The due date that passed without an answer. */
  readonly passedDueOn?: string;
  /** Who was told last, and of which due date: for another one the ladder begins anew. */
  readonly escalated?: { readonly to: EscalationTarget; readonly dueOn: string };
  readonly silence?: Silence;

  /** What was done to make the file ready; absent until something was. */
  readonly instruction?: Instruction;
}

/** What came of an unanswered term. */
export interface Silence {
  readonly effect: SilenceEffect;
  readonly dueOn: string;
  readonly certifiedOn?: string;
  readonly setAsideOn?: string;
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
