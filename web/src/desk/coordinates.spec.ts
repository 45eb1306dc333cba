import { faultsOf, pointIn, typedFrom } from './coordinates.js';

describe('coordinates as somebody types them', () => {
  it.each([
    ['19.4326077', '-99.133208', { latitude: 19.432608, longitude: -99.133208 }],
    [' 14,66 ', '-90,81', { latitude: 14.66, longitude: -90.81 }],
    ['-90', '180', { latitude: -90, longitude: 180 }],
  ])('are a point: %s, %s', (latitude, longitude, point) => {
    expect(faultsOf({ latitude, longitude })).toEqual([]);
    expect(pointIn({ latitude, longitude })).toEqual(point);
  });

  it('are none where nothing is typed', () => {
    expect([faultsOf(typedFrom(null)), pointIn({ latitude: ' ', longitude: '' })]).toEqual([[], null]);
    expect(pointIn(typedFrom({ latitude: 19.4, longitude: -99 }))).toEqual({ latitude: 19.4, longitude: -99 });
  });

  it.each([
    ['91', '-99', [['location.latitude', 'not-a-latitude']]],
    ['19.4', '-190.5', [['location.longitude', 'not-a-longitude']]],
    [
      '19°25',
      'oeste',
      [
        ['location.latitude', 'not-a-latitude'],
        ['location.longitude', 'not-a-longitude'],
      ],
    ],
    ['19.4', '', [['location.longitude', 'required']]],
  ])('say which of the two is none: %s, %s', (latitude, longitude, told) => {
    expect(faultsOf({ latitude, longitude }).map(({ field, code }) => [field, code])).toEqual(told);
    expect(pointIn({ latitude, longitude })).toBeNull();
  });
});
