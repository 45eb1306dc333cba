import type { Actor } from '@libs/decider';
import type { Zones } from './zones.decider.js';
import type { ZonesEvent, ZonesEventData } from './zones.events.js';
import { ZonesNotForThisRole } from './zones.refusals.js';

/** Another map takes the place of the one before, which stays what earlier cases were placed by; the same one again adds nothing. */
export function publishZones(state: Zones, { by, ...map }: ZonesEventData & { readonly by: Actor }): ZonesEvent[] {
  const role = by.kind === 'staff' ? (by.role ?? 'none') : by.kind;
  if (role !== 'administrator' && role !== 'system') throw new ZonesNotForThisRole(role);
  return state.published?.zoneMap === map.zoneMap ? [] : [{ type: 'ZonesPublished', data: map }];
}
