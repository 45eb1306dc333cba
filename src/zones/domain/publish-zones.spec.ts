import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { publishZones } from './publish-zones.js';
import { zonesDecider } from './zones.decider.js';
import { type ZonesEvent, zonesEventSchemas } from './zones.events.js';
import { ZonesNotForThisRole } from './zones.refusals.js';

const folder = join(__dirname, 'golden');
const given = specOf(zonesDecider, zonesEventSchemas);
const by = { kind: 'staff', id: 'a', role: 'administrator' } as const;
const { v: _, ...published } = JSON.parse(readFileSync(join(folder, 'ZonesPublished.v1.json'), 'utf8')) as {
  v: number;
} & ZonesEvent;
const another = { ...published.data, zoneMap: 'a'.repeat(64), zones: 28 };

describe('the map of an institution', () => {
  it('is published by an administrator, once for the same shapes', () => {
    given()
      .when((state) => publishZones(state, { ...published.data, by }))
      .thenRecords(published);
    given(published)
      .when((state) => publishZones(state, { ...published.data, publishedOn: '2026-12-01', by }))
      .thenNothing();
  });

  it('gives way to another one, and comes back when it is published again', () => {
    const event = { type: 'ZonesPublished', data: another } as const;
    given(published)
      .when((state) => publishZones(state, { ...another, by }))
      .thenRecords(event);
    given(published, event)
      .when((state) => publishZones(state, { ...published.data, by }))
      .thenRecords(published);
    expect(given(published, event).state).toEqual({ published: another });
  });

  it('comes with the data of an installation too, and from nobody else', () => {
    given()
      .when((state) => publishZones(state, { ...published.data, by: { kind: 'system', id: 'seed' } }))
      .thenRecords(published);
    given()
      .when((state) => publishZones(state, { ...published.data, by: { ...by, role: 'supervisor' } }))
      .thenRefuses(ZonesNotForThisRole, { role: 'supervisor' });
  });

  it('has a golden sample for each event type and version, with every clear field', () => {
    const versions = Object.entries(zonesEventSchemas).flatMap(([type, schemas]) =>
      schemas.map((_schema, at) => `${type}.v${at + 1}.json`),
    );
    expect(readdirSync(folder).toSorted()).toEqual(versions.toSorted());
    expect(Object.keys(published.data)).toEqual(Object.keys(zonesEventSchemas.ZonesPublished[0].clear));
  });
});
