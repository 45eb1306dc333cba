export { ZoneMapFaulty } from './domain/zones.refusals.js';
export { PublishZones } from './publish-zones.js';
export { ZoneBook } from './zone-book.js';
export { zoneStream } from './zone-stream.js';
export { ZonesHttpModule, ZonesModule } from './zones.module.js';
