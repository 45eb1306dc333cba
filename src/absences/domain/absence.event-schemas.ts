import type { EventSchema, EventSchemas } from '@libs/decider';
import type { AbsenceEventType } from './absence.events.js';

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const absenceEventSchemas = {
  AbsenceRecorded: [{ clear: { absenceId: 'id', staff: 'id', from: 'date', to: 'date', substitute: 'id' } }],
  AbsenceEnded: [{ clear: { absenceId: 'id', returnsOn: 'date' } }],
} as const satisfies { readonly [Type in AbsenceEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
