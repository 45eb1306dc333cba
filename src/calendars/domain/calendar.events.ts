import type { EventOf } from '@libs/decider';

/**
 * What can have happened to an institution's calendar after it was loaded. Names are kept for ever. Dates are civil dates in the
 * institution's zone, both ends of a span included. Which fields lie in clear is said in calendar.event-schemas.ts; all others are
 * sealed and may be absent when an event is read.
 */

/** What an act says of itself. */
export interface PublishedAct {
  /** Number and date of the acuerdo, as it was published. */
  readonly acuerdo: string;
  /** The law that the act rests on. */
  readonly legalBasis?: string;
}

/** A day does not count for any case of the institution. */
export type HolidayDeclared = EventOf<
  'HolidayDeclared',
  PublishedAct & { declarationId: string; date: string; name: string }
>;

/** Labours of the whole institution are suspended, by force majeure or otherwise: none of these days counts. */
export type SuspensionDeclared = EventOf<
  'SuspensionDeclared',
  PublishedAct & { declarationId: string; from: string; to: string; name: string }
>;

/** An act was withdrawn or had been entered wrongly: its days are again what the calendar says without it. */
export type DeclarationRevoked = EventOf<
  'DeclarationRevoked',
  { declarationId: string; reason: string; acuerdo?: string }
>;

export type CalendarEvent = HolidayDeclared | SuspensionDeclared | DeclarationRevoked;
export type CalendarEventType = CalendarEvent['type'];
export type CalendarEventData<Type extends CalendarEventType> = Extract<CalendarEvent, { type: Type }>['data'];
