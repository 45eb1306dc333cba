import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { mergerDecider, type Mergers } from './domain/merger.decider.js';
import { mergerEventSchemas } from './domain/merger.event-schemas.js';
import type { MergerEvent } from './domain/merger.events.js';

/** What was merged of an institution's departments, one stream an institution. No event has an older shape yet. */
export const mergerStream: StreamType<Mergers, MergerEvent> = {
  kind: 'mergers',
  decider: mergerDecider,
  schemas: mergerEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function mergersOfInstitution(institution: string): StreamRef {
  return { institution, streamId: namedId('mergers', institution) };
}
