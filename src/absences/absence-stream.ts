import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { absenceDecider } from './domain/absence.decider.js';
import { absenceEventSchemas } from './domain/absence.event-schemas.js';
import type { AbsenceEvent } from './domain/absence.events.js';
import type { AbsenceBookState } from './domain/absence.state.js';

/** Who is away, one stream an institution. No event has an older shape yet. */
export const absenceStream: StreamType<AbsenceBookState, AbsenceEvent> = {
  kind: 'staff-absence',
  decider: absenceDecider,
  schemas: absenceEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function absenceBookOf(institution: string): StreamRef {
  return { institution, streamId: namedId('staff-absence', institution) };
}
