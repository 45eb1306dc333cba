import type { CivilDate } from '@libs/business-calendar';
import type { Regime, TermUnit } from './regime.js';

export type CauseKind =
  | 'WEEKEND'
  | 'HOLIDAY'
  | 'HALF_DAY'
  | 'FORCE_MAJEURE'
  | 'PREVENTION'
  | 'AFTER_HOURS'
  | 'FILING_DAY'
  | 'READY_DAY'
  | 'NOTIFICATION_DAY'
  | 'ROLLED';

/** Why a day was not counted, or what is to be remarked of one that was. In the institution's language. */
export interface Cause {
  readonly kind: CauseKind;
  readonly name: string;
  readonly basis: string;
}

/** `interrupted`: days that ran and were set to zero. `internal`: the institution's own clock before the legal one starts. */
export type Phase = 'internal' | 'interrupted' | 'term' | 'extension';

/** One civil day. A counted one rests on the legal basis of the term and has causes only as remarks. `rolled`: the term ended on an earlier day without business and is due on this one. */
export interface LedgerLine {
  readonly date: CivilDate;
  readonly status: 'counted' | 'skipped' | 'rolled';
  readonly phase: Phase;
  /** Number of the day in its phase, when counted. */
  readonly number?: number;
  /** Hours of the term that ran on this day, for terms in hours. */
  readonly hours?: number;
  readonly causes: readonly Cause[];
}

export type PreventionVerdict =
  | 'SUSPENDED'
  | 'INTERRUPTED'
  /** Sent after its own limit: the clock goes on, and the case may not be dismissed as incomplete. */
  | 'LATE'
  /** Answered before the clock had started. */
  | 'BEFORE_START'
  | 'AFTER_TERM'
  /** The regime gives it no effect on the clock. */
  | 'NO_EFFECT';

export interface PreventionOutcome {
  readonly notifiedOn: CivilDate;
  readonly answeredOn?: CivilDate;
  readonly verdict: PreventionVerdict;
  /** Last day to send it. */
  readonly limitOn?: CivilDate;
  /** Last day for the person to answer. */
  readonly answerBy?: CivilDate;
  readonly answeredLate: boolean;
  /** What may be decided from `answerBy` on when there is no answer; never for a late prevention. */
  readonly unansweredEffect: Regime['unansweredEffect'];
}

interface TermAnswer {
  readonly regime: string;
  readonly legalBasis: string;
  readonly unit: TermUnit;
  readonly calendar: string;
  readonly filedOn: CivilDate;
  /** The internal clock of a term that waits for the file to be ready: business days since filing, no limit of law. */
  readonly internal: readonly LedgerLine[];
  readonly preventions: readonly PreventionOutcome[];
  readonly remarks: readonly string[];
}

export interface DueTerm extends TermAnswer {
  readonly state: 'due';
  readonly dueOn: CivilDate;
  /** Before any extension. */
  readonly firstDueOn: CivilDate;
  /** Of a term in hours, as an ISO instant. */
  readonly dueAt?: string;
  /** Day zero. */
  readonly startedOn: CivilDate;
  readonly length: number;
  readonly coversNotification: boolean;
  /** From which day silence has its effect; nothing closes by itself. */
  readonly silence: { readonly effect: Regime['silenceEffect']; readonly fromOn: CivilDate };
  readonly ledger: readonly LedgerLine[];
}

/** The clock stands until the person answers. */
export interface SuspendedTerm extends TermAnswer {
  readonly state: 'suspended';
  readonly since: CivilDate;
  /** Days left once it goes on; natural days for months. */
  readonly remaining: number;
  readonly startedOn: CivilDate;
  readonly ledger: readonly LedgerLine[];
}

/** What starts the clock has not happened. */
export interface NotStartedTerm extends TermAnswer {
  readonly state: 'not-started';
  readonly waitsFor: 'READY_TO_RESOLVE' | 'NOTIFICATION';
  /** When the institution's own clock from filing ends, where somebody counted it: no limit of law. */
  readonly internalDueOn?: CivilDate;
}

export type LegalTerm = DueTerm | SuspendedTerm | NotStartedTerm;
