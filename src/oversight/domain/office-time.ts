import { durationFigures, type Histogram, histogramOf } from './figures.js';

/** Days of one case, put down to an office: its own, those of the citizen whom it asked, or those before the case came to it. */
export interface SpentDays {
  readonly office: string;
  readonly by: SpentBy;
  readonly businessDays: number;
  readonly calendarDays: number;
}
export type SpentBy = 'office' | 'citizen' | 'front-desk';

/** Whole days: of all cases together, and of one case by nearest rank; null where there was none. */
export interface DayFigures {
  total: number;
  median: number | null;
  p90: number | null;
}

export interface SpentFigures {
  businessDays: DayFigures;
  calendarDays: DayFigures;
}

/** What an office used of the time of the cases that it had. A case that two offices had counts in each, with the days of each. */
export interface OfficeTimeAccount {
  office: string;
  cases: number;
  consumed: SpentFigures;
  /** The clock stood still: it had asked the citizen. */
  withCitizen: SpentFigures;
  /** No department had the case, and it was the next one to. */
  atFrontDesk: SpentFigures;
}

export interface OfficeTimeAccounts {
  /** Of each case as a whole, as far as it is put down to the offices that are told of. */
  total: OfficeTimeAccount;
  offices: OfficeTimeAccount[];
}

/** Days of one case, by who had it then. */
type Sums = Record<SpentBy, { businessDays: number; calendarDays: number }>;

/** Takes cases one by one. */
export class OfficeTimes {
  private readonly offices = new Map<string, Sums[]>();
  private readonly all: Sums[] = [];

  /** The days of one case; none of them is no case. */
  add(days: readonly SpentDays[]): void {
    if (days.length === 0) return;
    const all = noDays();
    const own = new Map<string, Sums>();
    for (const span of days) {
      const before = own.get(span.office);
      const ofOffice = before ?? noDays();
      if (before === undefined) own.set(span.office, ofOffice);
      for (const sums of [all, ofOffice]) {
        sums[span.by].businessDays += span.businessDays;
        sums[span.by].calendarDays += span.calendarDays;
      }
    }
    this.all.push(all);
    for (const [office, sums] of own) {
      const cases = this.offices.get(office);
      if (cases) cases.push(sums);
      else this.offices.set(office, [sums]);
    }
  }

  accounts(): OfficeTimeAccounts {
    const offices = [...this.offices].toSorted(([one], [other]) => one.localeCompare(other));
    return {
      total: accountOf('total', this.all),
      offices: offices.map(([office, cases]) => accountOf(office, cases)),
    };
  }
}

function noDays(): Sums {
  const none = () => ({ businessDays: 0, calendarDays: 0 });
  return { office: none(), citizen: none(), 'front-desk': none() };
}

function accountOf(office: string, cases: readonly Sums[]): OfficeTimeAccount {
  const spent = (by: SpentBy): SpentFigures => ({
    businessDays: figuresOf(histogramOf(cases.map((one) => one[by].businessDays))),
    calendarDays: figuresOf(histogramOf(cases.map((one) => one[by].calendarDays))),
  });
  return {
    office,
    cases: cases.length,
    consumed: spent('office'),
    withCitizen: spent('citizen'),
    atFrontDesk: spent('front-desk'),
  };
}

function figuresOf(days: Histogram): DayFigures {
  const { median, p90 } = durationFigures(days);
  return { total: days.reduce((sum, [count, cases]) => sum + count * cases, 0), median, p90 };
}
