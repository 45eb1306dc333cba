import { civilDate, dayNumber, type CivilDate } from '@libs/business-calendar';
import type { DayBook, Held } from './day-book.js';
import type { LedgerLine, Phase } from './ledger.js';
import { monthsByLfpa, monthsByLoj } from './month-ends.js';
import type { TermLength } from './regime.js';

/** How a number of days is counted: which days count, and whether a last day without business moves to the next one with. */
export interface Counting {
  readonly days: number;
  readonly counts: 'business' | 'natural';
  readonly rolls: boolean;
  readonly basis: string;
}

/** A run of the clock from its day zero on. */
export interface Stretch {
  readonly lines: readonly LedgerLine[];
  /** The day on which the last one was counted. */
  readonly reachedOn: CivilDate;
  /** The same, or the next business day where it rolled. */
  readonly dueOn: CivilDate;
}

/**
 * A term in months becomes the natural days to its end, so that suspended days push the end by as many.
 * @param basis the law, for the ledger
 */
export function countingOf({ unit, length, monthRule }: TermLength, dayZero: CivilDate, basis: string): Counting {
  if (unit === 'BUSINESS_DAYS') return { days: length, counts: 'business', rolls: false, basis };
  if (unit !== 'MONTHS') return { days: length, counts: 'natural', rolls: true, basis };
  const zero = dayNumber(dayZero);
  const byLoj = monthRule === 'LOJ_45';
  const end = byLoj ? monthsByLoj(civilDate(zero + 1), length) : monthsByLfpa(dayZero, length);
  return { days: dayNumber(end) - zero, counts: 'natural', rolls: !byLoj, basis };
}

/**
 * Counts on from day zero, one civil day after the other, to the last day of the term.
 * @throws CalendarTooShort
 */
export function runStretch(
  book: DayBook,
  dayZero: CivilDate,
  counting: Counting,
  held: readonly Held[],
  phase: Phase,
): Stretch {
  const lines: LedgerLine[] = [];
  let number = dayNumber(dayZero);
  for (let used = 0; used < counting.days;) {
    number += 1;
    const line = lineOf(book, number, counting.counts, held, phase, used + 1);
    if (line.status === 'counted') used += 1;
    lines.push(line);
  }
  const date = lines.at(-1)?.date ?? dayZero;
  const tail = counting.rolls ? rolledOn(book, number, counting.basis, phase) : [];
  return { lines: [...lines, ...tail], reachedOn: date, dueOn: tail.at(-1)?.date ?? date };
}

/** The days after a last day without business, up to the one on which the term is due. Nothing when the last day is open. */
function rolledOn(book: DayBook, last: number, basis: string, phase: Phase): LedgerLine[] {
  const lines: LedgerLine[] = [];
  let number = last;
  for (let open = book.isOpen(number); !open;) {
    number += 1;
    const date = book.dateOf(number);
    const causes = [...book.closures(number), ...book.suspensions(date, [])];
    open = causes.length === 0;
    const rolled = { kind: 'ROLLED', name: 'El último día fue inhábil: vence el hábil siguiente', basis } as const;
    lines.push({ date, status: open ? 'rolled' : 'skipped', phase, causes: open ? [rolled] : causes });
  }
  return lines;
}

/** The days after `dayZero` up to and including `until`, wherever the term may end. */
export function runUntil(
  book: DayBook,
  dayZero: CivilDate,
  until: CivilDate,
  { counts, held, phase }: Pick<Counting, 'counts'> & { held: readonly Held[]; phase: Phase },
): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const last = dayNumber(until);
  let used = 0;
  for (let number = dayNumber(dayZero) + 1; number <= last; number += 1) {
    const line = lineOf(book, number, counts, held, phase, used + 1);
    if (line.status === 'counted') used += 1;
    lines.push(line);
  }
  return lines;
}

function lineOf(
  book: DayBook,
  number: number,
  counts: Counting['counts'],
  held: readonly Held[],
  phase: Phase,
  next: number,
): LedgerLine {
  const date = book.dateOf(number);
  const suspended = book.suspensions(date, held);
  const closed = counts === 'business' ? book.closures(number) : [];
  if (suspended.length + closed.length > 0)
    return { date, status: 'skipped', phase, causes: [...closed, ...suspended] };
  return { date, status: 'counted', phase, number: next, causes: book.remarks(date) };
}
