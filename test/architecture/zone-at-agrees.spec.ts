import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZoneMap, zoneAt } from '@libs/zone-map';
import fc from 'fast-check';
import { zoneAt as shownAt } from '../../web/src/map/zone-at.js';

const file = join(__dirname, '../../seeds/chimalhuacan/zones.geojson');
const read = readZoneMap(JSON.parse(readFileSync(file, 'utf8')));
const map = 'map' in read ? read.map : { zones: [] };
const corners = map.zones.flatMap(({ polygons }) => polygons.flat(2));

describe('the place that the desk is shown', () => {
  it('is the one that the server will record: anywhere, and on every corner', () => {
    expect(corners.length).toBeGreaterThan(200);
    const anywhere = fc.record({
      latitude: fc.double({ min: 19.38, max: 19.47, noNaN: true }),
      longitude: fc.double({ min: -99, max: -98.9, noNaN: true }),
    });
    const onCorner = fc.constantFrom(...corners).map(([longitude, latitude]) => ({ latitude, longitude }));
    fc.assert(
      fc.property(fc.oneof(anywhere, onCorner), (point) => {
        expect(shownAt(map.zones, point)?.id).toBe(zoneAt(map, point)?.id);
      }),
      { numRuns: 1_000 },
    );
  });
});
