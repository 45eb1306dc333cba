import type { CivilDate } from './civil-date.js';

/** How sure a line of shipped law is: read in the article's text, known well, known fairly, known badly, or to be asked. */
export const SURENESS = ['text', 'high', 'medium', 'low', 'open'] as const;
export type Sureness = (typeof SURENESS)[number];

/** What every line of a calendar says, whatever its kind. */
export interface LineHead {
  /** Names the line in errors; once in a calendar, those it includes counted in. */
  readonly key: string;
  /** As the ledger of a term shows it, in the institution's language. */
  readonly name: string;
  /** The law or act that makes the day one without business. */
  readonly basis: string;
  /** First and last day on which the line is in force; without one it is open on that side. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Closed for a part of the day only: whether such a day has no business is for the profile to say. */
  readonly halfDay?: boolean;
  /** Codes of the offices (localities) the line holds for; without a list it holds for all. */
  readonly offices?: readonly string[];
  readonly sure?: Sureness;
  /** What the client's lawyer is to be asked about the line. */
  readonly ask?: string;
}

/** The day of each kind. Months are 1 to 12, days of the week ISO: 1 Monday to 7 Sunday. */
export type LineRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'nth-weekday';
      readonly month: number;
      readonly weekday: number;
      /** 1 to 4, or the last one of the month. */
      readonly nth: number | 'last';
    }
  /** Days after Easter Sunday; negative before it. */
  | { readonly kind: 'easter'; readonly offset: number }
  /** Guatemala, Decreto 19-2018: Tuesday and Wednesday go to the Monday before, Thursday to Sunday to the Monday after. 30 June only. */
  | { readonly kind: 'moved-gt'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'every-n-years';
      readonly month: number;
      readonly day: number;
      readonly every: number;
      readonly since: number;
    }
  /** A day given by one act, such as an acuerdo gubernativo. */
  | { readonly kind: 'single'; readonly date: CivilDate }
  /** Recess or suspension of labours: all days from `first` to `last`. */
  | { readonly kind: 'span'; readonly first: CivilDate; readonly last: CivilDate }
  /** The weekly rest of the whole calendar; takes neither validity nor offices nor half days. */
  | { readonly kind: 'weekly-rest'; readonly days: readonly number[] };

export type CalendarLine = LineHead & LineRule;

/** Whether a half day counts as a business day: a decision of the institution, not of this code. */
export type HalfDays = 'count' | 'closed';

export interface Office {
  readonly code: string;
  readonly name: string;
}

/** A calendar as a lawyer reads it: rules with their legal basis, from which the days of any year follow. */
export interface CalendarRules {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly country: 'GT' | 'MX';
  /** Of an institution's own calendar: the IANA zone its civil dates are read in. A law's calendar has none. */
  readonly zone?: string;
  /** Ids of calendars whose lines hold here as well. */
  readonly includes?: readonly string[];
  readonly offices?: readonly Office[];
  /** The office meant where none is named. */
  readonly seat?: string;
  readonly halfDays?: HalfDays;
  readonly note?: string;
  readonly lines: readonly CalendarLine[];
}

/** A calendar's file says something that cannot be. Names the file, the line by number and key, and the reason. */
export class CalendarRulesInvalid extends Error {
  constructor(
    readonly file: string,
    readonly line: string | undefined,
    readonly reason: string,
  ) {
    super([file, line, reason].filter((part) => part !== undefined).join(': '));
    this.name = 'CalendarRulesInvalid';
  }
}
