import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import type { AgendaName } from './domain/agenda.codes.js';
import { agendaDecider } from './domain/agenda.decider.js';
import { agendaEventSchemas } from './domain/agenda.event-schemas.js';
import type { AgendaEvent } from './domain/agenda.events.js';
import type { AgendaState } from './domain/agenda.state.js';

/** An agenda of an institution: of its band, or of its visits. No event has an older shape yet. */
export const agendaStream: StreamType<AgendaState, AgendaEvent> = {
  kind: 'agenda',
  decider: agendaDecider,
  schemas: agendaEventSchemas,
  upcasters: {},
};

/**
 * One an agenda and institution: a visit takes the time of several people, and must take all of it or none. Part of stored ids: never to
 * change.
 */
export function agendaOf(institution: string, agenda: AgendaName): StreamRef {
  return { institution, streamId: namedId('agenda', institution, agenda) };
}
