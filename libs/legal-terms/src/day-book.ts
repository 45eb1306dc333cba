import { civilDate, weekday, type CivilDate } from '@libs/business-calendar';
import type { ForceMajeure, TermCalendar } from './facts.js';
import type { Cause } from './ledger.js';
import { CalendarTooShort } from './term-errors.js';

/** Days after `from` up to and including `to` on which a prevention holds the clock. */
export interface Held {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly basis: string;
}

/** What the calendar says of one day. */
interface Page {
  readonly date: CivilDate;
  readonly closures: readonly Cause[];
}

/** A late holiday has every open term of an institution counted anew on one calendar: its days are looked up once. */
const shelf = new WeakMap<TermCalendar, Map<number, Page>>();

/** What a single day is, for the counting of terms: its causes not to count, from the calendar and from the acts of the institution. */
export class DayBook {
  private readonly pages: Map<number, Page>;

  constructor(
    private readonly days: TermCalendar,
    private readonly forceMajeure: readonly ForceMajeure[],
  ) {
    this.pages = pagesOf(days);
  }

  /** The day as text. @throws CalendarTooShort */
  dateOf(number: number): CivilDate {
    return this.page(number).date;
  }

  /** Weekly rest and holidays. */
  closures(number: number): readonly Cause[] {
    return this.page(number).closures;
  }

  private page(number: number): Page {
    let page = this.pages.get(number);
    if (!page) this.pages.set(number, (page = pageOf(number, this.days)));
    return page;
  }

  /** Acts that stop every clock of the institution, and preventions that stop this one. */
  suspensions(date: CivilDate, held: readonly Held[]): readonly Cause[] {
    const act = this.days.calendar.suspended.get(date);
    if (!act && this.forceMajeure.length === 0 && held.length === 0) return [];
    const closed = this.forceMajeure.filter(({ from, to }) => from <= date && date <= to);
    const waiting = held.filter(({ from, to }) => from < date && date <= to);
    return [
      ...(act ? [{ kind: 'FORCE_MAJEURE', ...act } as const] : []),
      ...closed.map(({ basis }) => ({ kind: 'FORCE_MAJEURE', name: 'Suspensión de labores', basis }) as const),
      ...waiting.map(({ basis }) => ({ kind: 'PREVENTION', name: 'Prevención sin desahogar', basis }) as const),
    ];
  }

  /** What to remark of a day that counts. */
  remarks(date: CivilDate): readonly Cause[] {
    const half = this.days.countedHalfDays.get(date);
    return half ? [{ kind: 'HALF_DAY', name: `${half.name} (medio día que cuenta)`, basis: half.basis }] : [];
  }

  isOpen(number: number): boolean {
    const { date, closures } = this.page(number);
    return closures.length === 0 && this.suspensions(date, []).length === 0;
  }

  /** The `n`-th day after `from` on which the institution works. */
  nthOpenDay(from: number, n: number): CivilDate {
    let number = from;
    for (let left = n; left > 0;) {
      number += 1;
      if (this.isOpen(number)) left -= 1;
    }
    return this.dateOf(number);
  }
}

function pagesOf(days: TermCalendar): Map<number, Page> {
  let pages = shelf.get(days);
  if (!pages) shelf.set(days, (pages = new Map()));
  return pages;
}

function pageOf(number: number, { calendar, restBasis }: TermCalendar): Page {
  const date = civilDate(number);
  if (date < calendar.validFrom || date > calendar.validTo) throw new CalendarTooShort(date, calendar);
  const holiday = calendar.holidays.get(date);
  const closures: Cause[] = [];
  if (calendar.weekend.includes(weekday(number)))
    closures.push({ kind: 'WEEKEND', name: 'Fin de semana', basis: restBasis });
  if (holiday) closures.push({ kind: 'HOLIDAY', ...holiday });
  return { date, closures };
}
