import { civilDate, civilDateOf, dayNumber, type CivilDate } from '@libs/business-calendar';
import type { DayBook } from './day-book.js';
import { requireDay, requireOrder } from './fact-checks.js';
import type { Moment, TermFacts } from './facts.js';
import type { Cause, LedgerLine, Phase } from './ledger.js';
import { instantOf, timeOfDay, wallClock } from './local-clock.js';
import type { Regime } from './regime.js';
import { runUntil } from './stretch.js';
import { FactInvalid } from './term-errors.js';

/** A fact's civil day in the institution's zone, and the day it counts for after the after-hours policy. */
export interface DayOfMoment {
  readonly on: CivilDate;
  readonly countsOn: CivilDate;
  /** Why the two differ. */
  readonly because: Cause | undefined;
}

/** Day zero of a term: never counted. With the lines up to it, and the internal clock before it. */
export interface TermStart {
  readonly filed: DayOfMoment;
  readonly dayZero: CivilDate;
  readonly lines: readonly LedgerLine[];
  readonly internal: readonly LedgerLine[];
}

export type NotStarted = { readonly filed: DayOfMoment; readonly waitsFor: 'READY_TO_RESOLVE' | 'NOTIFICATION' };

/** @throws FactInvalid, FactsContradict, CalendarTooShort */
export function startOf(regime: Regime, facts: TermFacts, book: DayBook): TermStart | NotStarted {
  const filed = dayOf(facts.filed, 'filed', book);
  switch (regime.startRule) {
    case 'NEXT_BUSINESS_DAY_AFTER_FILING': {
      const cause = zeroCause('FILING_DAY', 'Día de presentación: no se cuenta', regime);
      return { filed, dayZero: filed.countsOn, lines: linesToZero(filed, cause, book), internal: [] };
    }
    case 'NEXT_DAY_AFTER_NOTIFICATION': {
      if (!facts.notified) return { filed, waitsFor: 'NOTIFICATION' };
      const notified = dayOf(facts.notified, 'notified', book);
      requireOrder(filed.on, notified.on, 'notified');
      const cause = zeroCause('NOTIFICATION_DAY', 'Día en que surte efectos la notificación: no se cuenta', regime);
      return { filed, dayZero: notified.countsOn, lines: linesToZero(notified, cause, book), internal: [] };
    }
    case 'READY_TO_RESOLVE': {
      if (facts.readyOn === undefined) return { filed, waitsFor: 'READY_TO_RESOLVE' };
      const readyOn = requireDay(facts.readyOn, 'readyOn');
      requireOrder(filed.on, readyOn, 'readyOn');
      const cause = zeroCause('READY_DAY', 'El expediente queda en estado de resolver: no se cuenta', regime);
      const lines = [{ date: readyOn, status: 'skipped', phase: 'term', causes: [cause] } as const];
      return { filed, dayZero: readyOn, lines, internal: internalClock(filed, readyOn, regime, book) };
    }
  }
}

/** The civil date in the zone of the institution, never that of UTC; filing after hours counts for the next business day. */
export function dayOf(moment: Moment, field: string, book: DayBook): DayOfMoment {
  if ('on' in moment) {
    const on = requireDay(moment.on, `${field}.on`);
    return { on, countsOn: on, because: undefined };
  }
  const instant = instantOf(moment.at, `${field}.at`);
  const on = localDate(instant, moment.zone, `${field}.zone`);
  const { afterHours = 'SAME_DAY_UNTIL_MIDNIGHT' } = moment;
  if (afterHours === 'SAME_DAY_UNTIL_MIDNIGHT') return { on, countsOn: on, because: undefined };

  const closing = timeOfDay(afterHours.nextBusinessDayAfter, `${field}.afterHours`);
  const number = dayNumber(on);
  const inHours = book.isOpen(number) && wallClock(instant, moment.zone) <= closing;
  if (inHours) return { on, countsOn: on, because: undefined };
  const name = `Presentado después de las ${afterHours.nextBusinessDayAfter} o en día inhábil: cuenta como del hábil siguiente`;
  const because = { kind: 'AFTER_HOURS', name, basis: 'Horario de recepción de la institución' } as const;
  return { on, countsOn: book.nthOpenDay(number, 1), because };
}

function linesToZero({ on, countsOn, because }: DayOfMoment, zero: Cause, book: DayBook): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const first = dayNumber(on);
  for (let number = first; civilDate(number) < countsOn; number += 1) {
    const date = book.dateOf(number);
    const closed = [...book.closures(number), ...book.suspensions(date, [])];
    const causes = number === first && because ? [because, ...closed] : closed;
    lines.push({ date, status: 'skipped', phase: 'term', causes });
  }
  return [...lines, { date: countsOn, status: 'skipped', phase: 'term', causes: [zero] }];
}

/** Business days from filing until the file is ready: no term of law, but what the institution watches. */
function internalClock(filed: DayOfMoment, readyOn: CivilDate, regime: Regime, book: DayBook): readonly LedgerLine[] {
  const phase: Phase = 'internal';
  const cause = zeroCause('FILING_DAY', 'Día de presentación: empieza el reloj interno', regime);
  const before = linesToZero(filed, cause, book).map((line) => ({ ...line, phase }));
  return [...before, ...runUntil(book, filed.countsOn, readyOn, { counts: 'business', held: [], phase })];
}

function zeroCause(kind: Cause['kind'], name: string, { legalBasis }: Regime): Cause {
  return { kind, name, basis: legalBasis };
}

function localDate(instant: Date, zone: string, field: string): CivilDate {
  try {
    return civilDateOf(instant, zone);
  } catch {
    throw new FactInvalid(field, `"${zone}" is not a time zone`, 'Write an IANA name, as America/Tijuana');
  }
}
