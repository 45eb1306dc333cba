import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { goalDecider, type Goals } from './domain/goal.decider.js';
import { goalEventSchemas } from './domain/goal.event-schemas.js';
import type { GoalEvent } from './domain/goal.events.js';

/** What the departments of an institution set out to do, one stream an institution. No event has an older shape yet. */
export const goalStream: StreamType<Goals, GoalEvent> = {
  kind: 'goals',
  decider: goalDecider,
  schemas: goalEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function goalsOfInstitution(institution: string): StreamRef {
  return { institution, streamId: namedId('goals', institution) };
}
