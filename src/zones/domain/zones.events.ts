import type { EventOf, EventSchemas } from '@libs/decider';

/** The shapes of an institution's places, by the hash of their map; those before are no longer in force. Names are kept for ever. */
export type ZonesPublished = EventOf<
  'ZonesPublished',
  {
    zoneMap: string;
    /** How many shapes, and corners of them. */
    zones: number;
    vertices: number;
    /** Civil date in the institution's zone. */
    publishedOn: string;
  }
>;

export type ZonesEvent = ZonesPublished;
export type ZonesEventData = ZonesEvent['data'];

/** A map of places is nobody's secret: every field lies in clear. */
export const zonesEventSchemas = {
  ZonesPublished: [{ clear: { zoneMap: 'hex', zones: 'integer', vertices: 'integer', publishedOn: 'date' } }],
} as const satisfies EventSchemas<ZonesEvent['type']>;
