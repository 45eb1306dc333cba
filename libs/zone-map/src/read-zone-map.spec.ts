import { readZoneMap } from './read-zone-map.js';
import { MOST } from './zone-map.js';

const ring = [
  [-98.95, 19.42],
  [-98.94, 19.42],
  [-98.94, 19.43],
  [-98.95, 19.42],
];
const feature = (more: object = {}) => ({
  type: 'Feature',
  id: 'centro',
  properties: { name: 'Centro' },
  geometry: { type: 'Polygon', coordinates: [ring] },
  ...more,
});
const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const shaped = (coordinates: unknown, type = 'Polygon') => file(feature({ geometry: { type, coordinates } }));
const other = feature({ id: 'otro', properties: { name: 'Otro' } });
const faultsOf = (value: unknown) => {
  const read = readZoneMap(value);
  return 'faults' in read ? read.faults.map(({ code, path, feature: named }) => [code, path, named]) : 'a map';
};

describe('a file of zones', () => {
  it('is read with ids and names, in the order of its ids and to six decimals', () => {
    const long = ring.map(([x = 0, y = 0]) => [x + 0.000_000_04, y, 2_240]);
    const read = readZoneMap(
      file(
        feature({
          id: undefined,
          properties: { id: 'sur', name: 'Sur' },
          geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
        }),
        feature({ geometry: { type: 'Polygon', coordinates: [long] } }),
      ),
    );
    expect(read).toEqual({
      vertices: 12,
      map: {
        zones: [
          { id: 'centro', name: 'Centro', polygons: [[ring]] },
          { id: 'sur', name: 'Sur', polygons: [[ring], [ring]] },
        ],
      },
    });
  });

  it('is taken whichever way round its rings go', () => {
    expect(readZoneMap(shaped([ring.toReversed()]))).toHaveProperty('map');
  });

  it.each<[string, unknown, unknown[]]>([
    ['no collection', { type: 'Feature' }, [['not-a-feature-collection', '', undefined]]],
    ['a list', [], [['not-a-feature-collection', '', undefined]]],
    ['nothing in it', file(), [['no-zones', 'features', undefined]]],
    [
      'another reference system',
      { ...file(feature()), crs: { properties: { name: 'EPSG:32614' } } },
      [['other-reference-system', 'crs', undefined]],
    ],
    ['no feature', file({ ...feature(), type: 'Zona' }), [['not-a-feature', 'features[0]', 'centro']]],
    ['no id', file(feature({ id: undefined })), [['id-missing', 'features[0].id', 'Centro']]],
    ['an id that is no code', file(feature({ id: 'El Centro' })), [['id-malformed', 'features[0].id', 'El Centro']]],
    ['no name', file(feature({ properties: null })), [['name-missing', 'features[0].properties.name', 'centro']]],
    ['an id twice', file(feature(), { ...other, id: 'centro' }), [['id-twice', 'features[1].id', 'centro']]],
    [
      'a name twice',
      file(feature(), { ...other, properties: { name: 'Centro' } }),
      [['name-twice', 'features[1].properties.name', 'otro']],
    ],
    ['a point', shaped([-98.95, 19.42], 'Point'), [['not-a-polygon', 'features[0].geometry', 'centro']]],
    ['no rings', shaped([]), [['no-rings', 'features[0].geometry.coordinates', 'centro']]],
    ['a short ring', shaped([ring.slice(0, 3)]), [['ring-too-short', 'features[0].geometry.coordinates[0]', 'centro']]],
    [
      'an open ring',
      shaped([[...ring.slice(0, 3), [-98.96, 19.43]]]),
      [['ring-open', 'features[0].geometry.coordinates[0]', 'centro']],
    ],
    [
      'a ring without area',
      shaped([[ring[0], ring[1], ring[0], ring[0]]]),
      [['ring-flat', 'features[0].geometry.coordinates[0]', 'centro']],
    ],
    [
      'no numbers',
      shaped([[['a', 1], ...ring.slice(1)]]),
      [['position-malformed', 'features[0].geometry.coordinates[0][0]', 'centro']],
    ],
    [
      'latitude first',
      shaped([ring.map(([x = 0, y = 0]) => [y, x])]),
      ring.map((_, at) => ['latitude-out-of-range', `features[0].geometry.coordinates[0][${at}]`, 'centro']),
    ],
    [
      'metres',
      shaped([[[500_000, 2_147_000], ...ring.slice(1)]]),
      [['longitude-out-of-range', 'features[0].geometry.coordinates[0][0]', 'centro']],
    ],
    [
      'another part of the world',
      file(feature(), {
        ...other,
        geometry: { type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [-x, y])] },
      }),
      [['too-wide', 'features[1].geometry', 'otro']],
    ],
  ])('is refused with %s, and the feature is named', (_, value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('is bounded in zones and in corners, and not looked at beyond them', () => {
    const many = Array.from({ length: MOST.zones + 1 }, (_, at) =>
      feature({ id: `z${at}`, properties: { name: `Z ${at}` } }),
    );
    expect(faultsOf(file(...many))).toEqual([['too-many-zones', 'features', undefined]]);
    const corners = Array.from({ length: MOST.vertices + 1 }, (_, at) => [-98.95 + at / 1e6, 19.42]);
    expect(faultsOf(shaped([corners]))).toEqual([
      ['too-many-vertices', 'features[0].geometry.coordinates[0]', 'centro'],
    ]);
  });

  it('tells the first faults only', () => {
    const read = readZoneMap(file(...Array.from({ length: 50 }, () => ({}))));
    expect('faults' in read && read.faults).toHaveLength(20);
  });
});
