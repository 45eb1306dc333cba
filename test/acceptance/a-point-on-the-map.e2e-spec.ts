import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterPetitionDto } from '../../src/cases/cases.dto.js';
import type { ZonePublicationsDto, ZoneReceiptDto, ZonesDto } from '../../src/zones/zones.dto.js';
import type { PlaceFiguresDto } from '../../src/oversight/place-figures.dto.js';
import { Administrator } from '../support/administrator.js';
import { Clerk } from '../support/clerk.js';
import { type Answer, expected, problemOf, statusAndCode } from '../support/http-caller.js';
import { aFreeTextPetition } from '../support/petitions.js';
import type { StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

interface GeoJson {
  type: string;
  features: { id: string; properties: { name: string }; geometry: { type: string; coordinates: number[][][] } }[];
}

const shipped = join(__dirname, '../../seeds/chimalhuacan/zones.geojson');
const invented = (): GeoJson => JSON.parse(readFileSync(shipped, 'utf8')) as GeoJson;

/** Where some of the invented shapes lie. */
const IN_CENTRO = { latitude: 19.4236, longitude: -98.9537 };
const NOWHERE = { latitude: 19.3, longitude: -99.3 };

let hall: TheTownHall;
let administrator: Administrator;
let clerk: Clerk;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  administrator = await Administrator.arrives(hall);
  clerk = await Clerk.arrives(hall);
}, 90_000);

afterAll(() => hall?.close());

const uploads = (file: unknown, who: StaffMember = administrator): Promise<Answer<ZoneReceiptDto>> =>
  who.http.post('/zones', file, { 'content-type': 'application/geo+json' });
const map = async (headers: Record<string, string> = {}): Promise<Answer<ZonesDto>> =>
  clerk.http.get<ZonesDto>('/zones', headers);
const registered = async (changes: Partial<RegisterPetitionDto>) => {
  const acuse = await clerk.registers(aFreeTextPetition({ channel: 'desk', ...changes }));
  return (await clerk.reads(acuse)).state;
};

describe('the map of an institution', () => {
  it('comes with the demonstration, and is asked for again only where it changed', async () => {
    const answer = expected(200, 'the map', await map());
    expect(answer.body.zones).toHaveLength(invented().features.length);
    const etag = answer.headers.get('etag') ?? '';
    expect((await map({ 'if-none-match': etag })).status).toBe(304);
    expected(201, 'another map', await uploads({ ...invented(), features: invented().features.slice(1) }));
    expect((await map({ 'if-none-match': etag })).body.zones).toHaveLength(invented().features.length - 1);
  });

  it("is an administrator's to publish, and tells who did and when", async () => {
    expect((await uploads(invented(), clerk)).status).toBe(403);
    const { zoneMap } = expected(201, 'the map', await uploads(invented())).body;
    const told = await administrator.http.get<ZonePublicationsDto>('/zones/publications');
    const [now, , first] = expected(200, 'the maps', told).body.publications;
    expect(now).toMatchObject({ zoneMap, publishedBy: administrator.account.id, zones: invented().features.length });
    expect(first).toMatchObject({ zoneMap, publishedBy: 'seed' });
    expect(Date.parse(now?.publishedAt ?? '')).toBeGreaterThan(Date.parse(first?.publishedAt ?? ''));
  });

  it('is refused whole where one feature is wrong, and the feature and the way out are named', async () => {
    const before = (await map()).body.published;
    const [one, other, ...rest] = invented().features;
    if (one === undefined || other === undefined) throw new Error('no features');
    const open = { ...one, geometry: { type: 'Polygon', coordinates: [one.geometry.coordinates[0]?.slice(0, -1)] } };
    const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features: [...features, ...rest] });
    const cases = [
      [
        file(open, other),
        `features[0].geometry.coordinates[0] (${one.id}): zone-ring-open`,
        'repeat its first position',
      ],
      [file(one, { ...other, id: one.id }), `features[1].id (${one.id}): zone-id-twice`, 'MultiPolygon'],
      [file(one, { ...other, id: 'la-luna' }), 'features[1].id (la-luna): zone-place-unknown', 'add the place'],
    ] as const;
    for (const [body, fault, wayOut] of cases) {
      const answer = await uploads(body);
      expect(statusAndCode(answer)).toEqual([422, 'zone-map-faulty']);
      expect(problemOf(answer)).toMatchObject({
        details: { faults: [fault] },
        detail: expect.stringContaining(wayOut),
      });
    }
    expect(statusAndCode(await uploads({ type: 'Topology' }))).toEqual([422, 'zone-map-faulty']);
    const large = { ...file(), description: 'x'.repeat(4 * 1024 * 1024) };
    expect(statusAndCode(await uploads(large))).toEqual([413, 'map-too-large']);
    const asJson = await administrator.http.post('/zones', file());
    expect(statusAndCode(asJson)).toEqual([415, 'unsupported-media-type']);
    expect((await map()).body.published).toEqual(before);
  });
});

describe('a point on the map', () => {
  it('places a petition that names no place, and is shown with it', async () => {
    const state = await registered({ location: { text: 'Frente al quiosco', ...IN_CENTRO } });
    expect(state).toMatchObject({ place: 'centro' });
    expect(await registered({ location: NOWHERE })).toMatchObject({ place: 'unplaced' });
    expect(await registered({ location: { text: 'Por el río' } })).toMatchObject({ place: 'unplaced' });
  });

  it('changes no place that was named', async () => {
    expect(await registered({ place: 'barrio-xochiaca', location: IN_CENTRO })).toMatchObject({
      place: 'barrio-xochiaca',
    });
  });
});

describe('the figures of a map', () => {
  it('count each case in its place, those without one apart, and add up to the figures of the period', async () => {
    const supervisor = await Supervisor.arrives(hall);
    const { total } = await supervisor.readsFigures();
    const answer = expected(200, 'the figures', await supervisor.http.get<PlaceFiguresDto>('/oversight/places')).body;
    const { received, concluded, onTime, onTimePercent, pending, overdue } = total;
    expect(answer.total).toEqual({ group: 'total', received, concluded, onTime, onTimePercent, pending, overdue });
    expect(answer.groups.map(({ group, received: here, pending: open }) => [group, here, open])).toEqual([
      ['barrio-xochiaca', 1, 1],
      ['centro', 1, 1],
      ['unplaced', 2, 2],
    ]);
    for (const { group, ...counts } of answer.groups) {
      for (const figure of ['received', 'pending', 'overdue'] as const)
        expect(await supervisor.opensNumber({ of: figure, by: 'place', group })).toHaveLength(counts[figure]);
    }
  });
});
