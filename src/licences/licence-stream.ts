import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { licenceDecider } from './domain/licence.decider.js';
import { licenceEventSchemas } from './domain/licence.event-schemas.js';
import type { LicenceEvent } from './domain/licence.events.js';
import type { LicenceState } from './domain/licence.state.js';

/** What a case issues, or the licence that it renews: a stream of its own. No event has an older shape yet. */
export const licenceStream: StreamType<LicenceState, LicenceEvent> = {
  kind: 'licence',
  decider: licenceDecider,
  schemas: licenceEventSchemas,
  upcasters: {},
};

/** One a case. Part of stored ids: never to change. */
export function licenceOf(institution: string, caseId: string): StreamRef {
  return { institution, streamId: namedId('licence', institution, caseId) };
}
