export { type FaultCode, readZoneMap, type ZoneFault, type ZoneMapRead } from './read-zone-map.js';
export {
  MOST,
  POINTS_A_DEGREE,
  type Point,
  type Polygon,
  type Position,
  type Ring,
  type Zone,
  type ZoneMap,
} from './zone-map.js';
export { zoneAt } from './zone-at.js';
