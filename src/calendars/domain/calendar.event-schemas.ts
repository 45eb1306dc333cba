import type { EventSchema, EventSchemas } from '@libs/decider';
import type { CalendarEventType } from './calendar.events.js';

/** What lies in clear, per event type and version (index v-1). Everything not named here is sealed under the calendar's own key. */
export const calendarEventSchemas = {
  HolidayDeclared: [{ clear: { declarationId: 'uuid', date: 'date' } }],
  SuspensionDeclared: [{ clear: { declarationId: 'uuid', from: 'date', to: 'date' } }],
  DeclarationRevoked: [{ clear: { declarationId: 'uuid' } }],
} as const satisfies { readonly [Type in CalendarEventType]: readonly EventSchema[] } & EventSchemas;
