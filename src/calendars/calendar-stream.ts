import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { calendarDecider, type DeclaredCalendar } from './domain/calendar.decider.js';
import { calendarEventSchemas } from './domain/calendar.event-schemas.js';
import type { CalendarEvent } from './domain/calendar.events.js';

/** What was declared in an institution's calendar, one stream an institution. No event has an older shape yet. */
export const calendarStream: StreamType<DeclaredCalendar, CalendarEvent> = {
  kind: 'calendar',
  decider: calendarDecider,
  schemas: calendarEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function calendarOfInstitution(institution: string): StreamRef {
  return { institution, streamId: namedId('calendar', institution) };
}
