import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readZoneMap, zoneAt } from '@libs/zone-map';
import { readSeedFolder } from '../institutions/index.js';

const seeds = join(__dirname, '../../seeds');
const { institution, zones } = readSeedFolder(join(seeds, 'chimalhuacan'));

describe('the map of the demonstration', () => {
  it('is the only one there is, and can be read', () => {
    const withMap = readdirSync(seeds).filter((folder) => readdirSync(join(seeds, folder)).includes('zones.geojson'));
    expect(withMap).toEqual(['chimalhuacan']);
    expect(readZoneMap(zones)).toHaveProperty('map');
  });

  it('says that it is invented', () => {
    expect((zones as { description: string }).description).toContain('INVENTADAS');
  });

  it('has a shape for every place that is one, under its name', () => {
    const read = readZoneMap(zones);
    const shapes = 'map' in read ? read.map.zones.map(({ id: code, name }) => ({ code, name })) : [];
    const placed = institution.places.filter(({ code }) => !['sin-ubicar', 'todo-el-municipio'].includes(code));
    expect(shapes).toEqual(placed.toSorted((one, other) => (one.code < other.code ? -1 : 1)));
  });

  it('leaves no gap in its middle', () => {
    const read = readZoneMap(zones);
    if (!('map' in read)) throw new Error('no map');
    const { map } = read;
    for (let step = 0; step <= 20; step += 1)
      expect(zoneAt(map, { latitude: 19.415 + step * 0.001, longitude: -98.955 + step * 0.001 })).toBeDefined();
  });
});
