import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { type Zones, zonesDecider } from './domain/zones.decider.js';
import { type ZonesEvent, zonesEventSchemas } from './domain/zones.events.js';

/** Which map of its places an institution has, one stream each. No event has an older shape yet. */
export const zoneStream: StreamType<Zones, ZonesEvent> = {
  kind: 'zones',
  decider: zonesDecider,
  schemas: zonesEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function zonesOfInstitution(institution: string): StreamRef {
  return { institution, streamId: namedId('zones', institution) };
}
