import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { mediationDecider } from './domain/mediation.decider.js';
import { mediationEventSchemas } from './domain/mediation.event-schemas.js';
import type { MediationEvent } from './domain/mediation.events.js';
import type { MediationState } from './domain/mediation.state.js';

/** The mediation in a case, a stream of its own. No event has an older shape yet. */
export const mediationStream: StreamType<MediationState, MediationEvent> = {
  kind: 'mediation',
  decider: mediationDecider,
  schemas: mediationEventSchemas,
  upcasters: {},
};

/** One a case. Part of stored ids: never to change. */
export function mediationOf(institution: string, caseId: string): StreamRef {
  return { institution, streamId: namedId('mediation', institution, caseId) };
}
