import type { Decider } from '@libs/decider';
import type { ZonesEvent, ZonesEventData } from './zones.events.js';

/** The map in force. */
export interface Zones {
  /** Absent where none was ever published. */
  readonly published?: ZonesEventData;
}

export const zonesDecider: Decider<Zones, ZonesEvent> = {
  initial: {},

  evolve(_, { data }) {
    return { published: data };
  },
};
