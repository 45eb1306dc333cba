import type { CivilDate, Suspension } from '@libs/business-calendar';

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
  /** The last day to answer, to its end in the institution's zone. */
  readonly dueOn: CivilDate;
  readonly calendarVersion: string;
}

/** Counting by one institution's calendar, for figures over many cases. */
export interface DayCounts {
  /** Business days after `from` up to and including `to`, without the suspended ones. */
  businessDays(from: CivilDate, to: CivilDate, suspensions: readonly Suspension[]): number;
  calendarDays(from: CivilDate, to: CivilDate): number;
  /** The `n`-th business day after `date`, before it where `n` is negative; the date itself is never counted. */
  businessDayFrom(date: CivilDate, n: number): CivilDate;
}

/**
 * The one place due dates come from (DESIGN.md 4). What lies behind it may grow: months, interruption, force majeure and the ledger of
 * each day. Callers hand over facts and get a civil date.
 * @throws CalendarTooShort from every method that counts, when the institution's calendar ends before the counting does
 */
export abstract class LegalClock {
  /** A term that begins: at filing, or when a case is taken up again. */
  abstract openTerm(opening: TermOpening): Promise<DueDate>;

  /** The same term after the clock stood still. Days used before stay used. */
  abstract resumeTerm(term: TermResumption): Promise<DueDate>;

  abstract dayCounts(institution: string): Promise<DayCounts>;

  /** The civil date in the institution's zone; a case is overdue when its due date lies before it. */
  abstract today(institution: string, now: Date): Promise<CivilDate>;
}
