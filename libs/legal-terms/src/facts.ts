import type { BusinessCalendar, CivilDate, DayCause } from '@libs/business-calendar';
import type { TermLength } from './regime.js';

/** Until when electronic filing counts for the same day. HH:mm of the institution's zone; at that minute it is still in time. */
export type AfterHours = 'SAME_DAY_UNTIL_MIDNIGHT' | { readonly nextBusinessDayAfter: string };

/** A civil date, or an instant (ISO 8601 with Z or an offset) with the institution's IANA zone. */
export type Moment =
  { readonly on: CivilDate } | { readonly at: string; readonly zone: string; readonly afterHours?: AfterHours };

export interface Prevention {
  /** When it was sent, where that is not the day it took effect; its own limit is held against this day. */
  readonly issuedOn?: CivilDate;
  /** When the notification took effect: only that moves the term. */
  readonly notifiedOn: CivilDate;
  readonly answeredOn?: CivilDate;
  /** What is known about its limit from elsewhere; left out, the regime's limit is counted. */
  readonly withinLimit?: boolean;
  /** Business days given to answer, where more than the regime's least. */
  readonly answerTerm?: number;
  /** Why there is one more than the law allows. */
  readonly override?: string;
}

/** Labours of the whole institution suspended by a published act; both days included. */
export interface ForceMajeure {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly basis: string;
}

export interface Extension {
  readonly notifiedOn: CivilDate;
  /** In the unit of the term; natural days for months. */
  readonly days: number;
}

/** Everything a term hangs on beside the law and the calendar. */
export interface TermFacts {
  readonly filed: Moment;
  /** When the notification took effect, where the term starts from one. */
  readonly notified?: Moment;
  /** When the listed diligences were done, where the term starts then. */
  readonly readyOn?: CivilDate;
  readonly preventions?: readonly Prevention[];
  readonly forceMajeure?: readonly ForceMajeure[];
  readonly extension?: Extension;
  /** The procedure's or institution's own length in place of the regime's. */
  readonly length?: TermLength;
}

/** The days a term is counted on. `resolveCalendar` gives one with everything; `termCalendarOf` makes one of a stored calendar. */
export interface TermCalendar {
  readonly calendar: BusinessCalendar;
  /** Why the weekly rest is one. */
  readonly restBasis: string;
  /** Half days that count under the institution's profile; those that do not are holidays of the calendar. */
  readonly countedHalfDays: ReadonlyMap<CivilDate, DayCause>;
}

export function termCalendarOf(calendar: BusinessCalendar, restBasis = 'Calendario de la institución'): TermCalendar {
  return { calendar, restBasis, countedHalfDays: new Map() };
}
