import { calendarOf } from '@libs/business-calendar';
import type { Actor } from '@libs/decider';
import { specOf } from '@libs/testing';
import { calendarDecider, type DeclaredCalendar } from './calendar.decider.js';
import { declareHoliday, declareSuspension, MOST_DAYS_BACK, revokeDeclaration } from './calendar.decisions.js';
import { calendarEventSchemas } from './calendar.event-schemas.js';
import type { CalendarEvent } from './calendar.events.js';
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

const given = specOf(calendarDecider, calendarEventSchemas);
const administrator: Actor = { kind: 'staff', id: 'administrator-1', role: 'administrator' };
const calendar = calendarOf({
  version: '2026',
  weekend: [6, 7],
  validFrom: '2025-01-01',
  validTo: '2027-12-31',
  holidays: [{ date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' }],
});
const facts = { by: administrator, today: '2026-09-20', calendar };
const act = { acuerdo: 'Acuerdo 12/2026' };
const holiday = { declarationId: 'd1', date: '2026-09-18', name: 'Asueto por acuerdo', ...act };
const flood = { declarationId: 'd2', from: '2026-09-21', to: '2026-09-25', name: 'Inundación', ...act };
const declared: CalendarEvent = { type: 'HolidayDeclared', data: holiday };
const suspended: CalendarEvent = { type: 'SuspensionDeclared', data: flood };
const revoked: CalendarEvent = { type: 'DeclarationRevoked', data: { declarationId: 'd1', reason: 'Sin efectos' } };

const declaring =
  (change: Partial<typeof holiday> = {}, more: Partial<typeof facts> = {}) =>
  (state: DeclaredCalendar) =>
    declareHoliday(state, { ...holiday, ...change, ...facts, ...more });
const suspending =
  (change: Partial<typeof flood> = {}) =>
  (state: DeclaredCalendar) =>
    declareSuspension(state, { ...flood, ...change, ...facts });
const revoking =
  (declarationId = 'd1') =>
  (state: DeclaredCalendar) =>
    revokeDeclaration(state, { declarationId, reason: 'Sin efectos', ...facts });

describe('declaring a holiday', () => {
  it('is recorded with its act, before the day and after it', () => {
    given().when(declaring()).thenRecords(declared);
    given()
      .when(declaring({ date: '2026-11-03' }))
      .thenRecords({ type: 'HolidayDeclared', data: { ...holiday, date: '2026-11-03' } });
  });

  it('has one effect however often it is asked for', () => {
    given(declared).when(declaring()).thenNothing();
  });

  it.each([
    ['a weekend', '2026-09-19'],
    ['a holiday of the loaded calendar', '2026-09-16'],
  ])('is refused on %s', (_, date) => {
    given().when(declaring({ date })).thenRefuses(DayAlreadyClosed, { date });
  });

  it('is refused on a day that another act closed, and allowed again once that one is revoked', () => {
    given(declared)
      .when(declaring({ declarationId: 'd3' }))
      .thenRefuses(DayAlreadyClosed);
    given(suspended)
      .when(declaring({ date: '2026-09-23' }))
      .thenRefuses(DayAlreadyClosed);
    given(declared, revoked)
      .when(declaring({ declarationId: 'd3' }))
      .thenRecords({ type: 'HolidayDeclared', data: { ...holiday, declarationId: 'd3' } });
  });

  it('is refused outside the calendar, too far back and without an act', () => {
    given()
      .when(declaring({ date: '2028-01-03' }))
      .thenRefuses(DayOutsideCalendar, { field: 'date' });
    given()
      .when(declaring({ date: '2026-05-22' }))
      .thenRefuses(DeclaredTooLate, { earliest: '2026-05-23' });
    expect(MOST_DAYS_BACK).toBe(120);
    given()
      .when(declaring({ acuerdo: ' ' }))
      .thenRefuses(AcuerdoMissing, { field: 'acuerdo' });
  });

  it.each<Actor>([
    { ...administrator, role: 'officer' },
    { ...administrator, role: 'clerk' },
    { kind: 'system', id: 'x' },
  ])('is not for $role $kind', (by) => given().when(declaring({}, { by })).thenRefuses(NotForThisRole));
});

describe('suspending labours', () => {
  it('is one event for all its days, by an administrator or a supervisor', () => {
    given().when(suspending()).thenRecords(suspended);
    given()
      .when((state) => declareSuspension(state, { ...flood, ...facts, by: { ...administrator, role: 'supervisor' } }))
      .thenRecords(suspended);
    given(suspended).when(suspending()).thenNothing();
  });

  it('may overlap another act where a day is left to suspend', () => {
    given(suspended)
      .when(suspending({ declarationId: 'd3', to: '2026-09-28' }))
      .thenRecords({ type: 'SuspensionDeclared', data: { ...flood, declarationId: 'd3', to: '2026-09-28' } });
    given(suspended)
      .when(suspending({ declarationId: 'd3' }))
      .thenRefuses(NoDayToSuspend);
  });

  it('is refused where it ends before it begins, has no business day, is too long or leaves the calendar', () => {
    given()
      .when(suspending({ to: '2026-09-18' }))
      .thenRefuses(SpanEndsBeforeItBegins, { field: 'to' });
    given()
      .when(suspending({ from: '2026-09-19', to: '2026-09-20' }))
      .thenRefuses(NoDayToSuspend);
    given()
      .when(suspending({ to: '2027-09-22' }))
      .thenRefuses(SpanTooLong, { mostDays: 366 });
    given()
      .when(suspending({ from: '2027-12-20', to: '2028-01-07' }))
      .thenRefuses(DayOutsideCalendar, { field: 'to' });
  });
});

describe('revoking a declaration', () => {
  it('is recorded with its reason, once', () => {
    given(declared).when(revoking()).thenRecords(revoked);
    given(declared, revoked).when(revoking()).thenRefuses(DeclarationAlreadyRevoked);
  });

  it('is refused for what was never declared', () => {
    given(declared).when(revoking('d9')).thenRefuses(DeclarationUnknown);
  });
});
