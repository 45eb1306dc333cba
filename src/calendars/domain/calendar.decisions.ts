import { type BusinessCalendar, type CivilDate, civilDate, dayNumber, isBusinessDay } from '@libs/business-calendar';
import type { Actor } from '@libs/decider';
import type { DeclaredCalendar } from './calendar.decider.js';
import type { CalendarEvent, CalendarEventData, CalendarEventType } from './calendar.events.js';
import {
  AcuerdoMissing,
  DayAlreadyClosed,
  DayOutsideCalendar,
  DeclarationAlreadyRevoked,
  DeclarationUnknown,
  DeclaredTooLate,
  NoDayToSuspend,
  NotForThisRole,
  SpanEndsBeforeItBegins,
  SpanTooLong,
} from './calendar.refusals.js';

/** Civil days back that a first day may lie: acts come weeks late and not years, and a wrong year is a slip of the pen. */
export const MOST_DAYS_BACK = 120;
/** Civil days of one suspension; what lasts longer is prolonged by a further act. */
export const MOST_DAYS_SUSPENDED = 366;

const DECLARING = ['administrator', 'supervisor'];

/** What every declaration is held against. */
export interface DeclaringFacts {
  readonly by: Actor;
  /** Civil date in the institution's zone. */
  readonly today: CivilDate;
  /** As it was loaded, without what was declared since: that is in the state. */
  readonly calendar: BusinessCalendar;
}

export type Holiday = CalendarEventData<'HolidayDeclared'>;
export type Suspension = CalendarEventData<'SuspensionDeclared'>;
export type Revocation = CalendarEventData<'DeclarationRevoked'>;

/** A day of the institution is closed, before it comes or after (DOMAIN.md A.3: acts come days before; C.2 rule 7). */
export function declareHoliday(state: DeclaredCalendar, facts: Holiday & DeclaringFacts): CalendarEvent[] {
  const { by, today, calendar, ...holiday } = facts;
  requireDeclaring(by);
  if (find(state, holiday.declarationId)) return [];
  requireAct(holiday.acuerdo);
  requireWithin('date', holiday.date, today, calendar);
  if (!isOpenDay(state, holiday.date, calendar)) throw new DayAlreadyClosed(holiday.date);
  return recorded('HolidayDeclared', holiday);
}

/** Terms stand still for every open case from one day to the other (DOMAIN.md C.2 rule 11: one act, one event). */
export function declareSuspension(state: DeclaredCalendar, facts: Suspension & DeclaringFacts): CalendarEvent[] {
  const { by, today, calendar, ...suspension } = facts;
  const { declarationId, acuerdo, from, to } = suspension;
  requireDeclaring(by);
  if (find(state, declarationId)) return [];
  requireAct(acuerdo);
  requireWithin('from', from, today, calendar);
  if (to < from) throw new SpanEndsBeforeItBegins(from, to);
  if (dayNumber(to) - dayNumber(from) >= MOST_DAYS_SUSPENDED) throw new SpanTooLong(from, to, MOST_DAYS_SUSPENDED);
  requireWithin('to', to, today, calendar);
  if (!daysOf(from, to).some((date) => isOpenDay(state, date, calendar))) throw new NoDayToSuspend(from, to);
  return recorded('SuspensionDeclared', suspension);
}

/** What was declared no longer stands; the days it closed are open again, for open cases. */
export function revokeDeclaration(
  state: DeclaredCalendar,
  { by, today: _, calendar: __, ...revocation }: Revocation & DeclaringFacts,
): CalendarEvent[] {
  requireDeclaring(by);
  const { declarationId } = revocation;
  const declared = find(state, declarationId);
  if (declared === undefined) throw new DeclarationUnknown(declarationId);
  if (declared.revoked) throw new DeclarationAlreadyRevoked(declarationId);
  return recorded('DeclarationRevoked', revocation);
}

function requireDeclaring({ kind, role }: Actor): void {
  const acting = kind === 'staff' ? (role ?? 'none') : kind;
  if (!DECLARING.includes(acting)) throw new NotForThisRole(acting);
}

function requireAct(acuerdo: string): void {
  if (acuerdo.trim() === '') throw new AcuerdoMissing();
}

function requireWithin(field: string, date: CivilDate, today: CivilDate, calendar: BusinessCalendar): void {
  if (date < calendar.validFrom || date > calendar.validTo) throw new DayOutsideCalendar(field, date, calendar);
  const earliest = civilDate(dayNumber(today) - MOST_DAYS_BACK);
  if (date < earliest) throw new DeclaredTooLate(field, date, earliest);
}

function find({ declarations }: DeclaredCalendar, declarationId: string) {
  return declarations.find((one) => one.declarationId === declarationId);
}

function isOpenDay({ declarations }: DeclaredCalendar, date: CivilDate, calendar: BusinessCalendar): boolean {
  if (declarations.some(({ revoked, from, to }) => !revoked && from <= date && date <= to)) return false;
  return isBusinessDay(date, calendar);
}

function daysOf(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, at) => civilDate(first + at));
}

/** An event with the fields it has: one that is undefined is left out, since it could not be stored. */
function recorded<Type extends CalendarEventType>(type: Type, data: CalendarEventData<Type>): CalendarEvent[] {
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return [{ type, data: present } as unknown as CalendarEvent];
}
