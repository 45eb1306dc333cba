import type { CivilDate, Suspension } from '@libs/business-calendar';
import type { AfterHours, NotStartedTerm, TermLength } from '@libs/legal-terms';

export interface TermOpening {
  readonly institution: string;
  /** Never day 1. */
  readonly filedOn: CivilDate;
  /** Length in business days, as the procedure gave it at filing. */
  readonly termDays: number;
}

export interface TermResumption extends TermOpening {
  /** Spans in which the clock stood still, all of them ended. */
  readonly suspensions: readonly Suspension[];
}

/** A due date and the hash of the calendar it rests on, which goes into the commit. */
export interface DueDate {
  /** Of the regime, where the term runs under one: it was consulted too. */
  readonly regimeVersion?: string;
  /** The last day to answer, to its end in the institution's zone. */
  readonly dueOn: CivilDate;
  readonly calendarVersion: string;
}

/** A term that runs from a notice. */
export interface AfterNotice {
  readonly institution: string;
  /** Content hash of the regime that the case is held to. */
  readonly regimeVersion: string;
  /** The civil date on which the notification took effect: never day 1. */
  readonly notifiedOn: CivilDate;
}

/** A term that an institution gave itself: nothing but its length is said of it. */
export interface InternalTerm {
  readonly institution: string;
  /** The instant it runs from (ISO 8601 UTC), or its civil date: never day 1. */
  readonly from: { readonly at: string } | { readonly on: CivilDate };
  readonly length: TermLength;
}

/** A term under the regime of law that a case is held to. */
export interface RegimeTerm {
  readonly institution: string;
  /** Content hash of the regime's record. */
  readonly regimeVersion: string;
  /** A civil date, or the instant of reception (ISO 8601 UTC) with the rule for what comes after hours. */
  readonly filed: { readonly on: CivilDate } | { readonly at: string; readonly afterHours?: AfterHours };
  /** The procedure's own length in place of the regime's. */
  readonly length?: TermLength;
  /** When the file was ready to resolve, where the term begins then. */
  readonly readyOn?: CivilDate;
  /** Spans that held the clock, all of them ended. */
  readonly suspensions: readonly Suspension[];
  /** One that was allowed, and told in time. */
  readonly extension?: TermExtension;
}

/** More days for a term, told to the citizen before it ended. */
export interface TermExtension {
  /** In the unit of the term; natural days for months. */
  readonly days: number;
  readonly notifiedOn: CivilDate;
}

export interface RegimeDueDate extends DueDate {
  readonly regimeVersion: string;
  /** Day zero: what was filed after hours counts from the next business day. */
  readonly countsFrom: CivilDate;
  /**
   * What the legal clock still waits for. Until then `dueOn` is the institution's own: the same length, counted from the filing
   * (DOMAIN.md C.1: before the file is ready an internal clock runs).
   */
  readonly waitsFor?: NotStartedTerm['waitsFor'];
}

/** Counting by one institution's calendar, for figures over many cases. */
export interface DayCounts {
  /** Business days after `from` up to and including `to`, without the suspended ones. */
  businessDays(from: CivilDate, to: CivilDate, suspensions: readonly Suspension[]): number;
  calendarDays(from: CivilDate, to: CivilDate): number;
  /** The `n`-th business day after `date`, before it where `n` is negative; the date itself is never counted. */
  businessDayFrom(date: CivilDate, n: number): CivilDate;
  /** The last day that the calendar knows. */
  readonly lastDay: CivilDate;
}

/**
 * The one place due dates come from (DESIGN.md 4). What lies behind it may grow: force majeure, extensions. Callers hand over facts and get a civil date.
 * @throws CalendarTooShort from every method that counts, when the institution's calendar ends before the counting does
 */
export abstract class LegalClock {
  /** A term that begins: at filing, or when a case is taken up again. */
  abstract openTerm(opening: TermOpening): Promise<DueDate>;

  /** The same term after the clock stood still. Days used before stay used. */
  abstract resumeTerm(term: TermResumption): Promise<DueDate>;

  /**
   * A term under any regime, begun or gone on with: business days, natural days, months or hours.
   * @throws TermNotCountable where the regime and the facts do not fit each other
   */
  abstract countTerm(term: RegimeTerm): Promise<RegimeDueDate>;

  /**
   * The due date of a term that is made longer, counted from the one it has.
   * @throws ExtensionNotAllowed where its law allows none, or none so long or so late; TermNotCountable
   */
  abstract extendTerm(term: Omit<RegimeTerm, 'extension'>, extension: TermExtension): Promise<RegimeDueDate>;

  /** The last day to appeal under a regime, from the effect of the notification; undefined where the regime names no appeal. */
  abstract appealTerm(notice: AfterNotice): Promise<DueDate | undefined>;

  /** The last day to act after a warning that the case lapses; undefined where the regime archives no file for that. */
  abstract inactivityTerm(notice: AfterNotice): Promise<DueDate | undefined>;

  /** The last day of a term that rests on no regime. @throws TermNotCountable */
  abstract internalTerm(term: InternalTerm): Promise<DueDate>;

  abstract dayCounts(institution: string): Promise<DayCounts>;

  /** The civil date in the institution's zone; a case is overdue when its due date lies before it. */
  abstract today(institution: string, now: Date): Promise<CivilDate>;
}
