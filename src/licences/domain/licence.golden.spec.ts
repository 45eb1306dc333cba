import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearPartOf, specOf } from '@libs/testing';
import { licenceDecider } from './licence.decider.js';
import { licenceEventSchemas } from './licence.event-schemas.js';
import type { LicenceEvent } from './licence.events.js';
import * as story from './licence.fixture.js';

const all: LicenceEvent[] = [
  story.issued,
  story.claimed,
  story.filed,
  story.renewed,
  { type: 'MeasureProposed', data: story.proposed('suspension', { until: '2026-07-01' }).data },
  story.approved('suspension', '2026-06-01', { until: '2026-07-01' }),
  story.rejected,
  story.erased,
];
const folder = join(__dirname, 'golden');
const stored = (type: string) =>
  JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as LicenceEvent & { v: number };

describe('events of a licence as they are stored', () => {
  it('have a golden sample each', () => {
    const types = Object.keys(licenceEventSchemas);
    expect(all.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(types.map((type) => `${type}.v1.json`).toSorted());
  });

  it.each(all.map((event) => [event.type, event] as const))(
    '%s: its clear fields, and nothing that is sealed',
    (type, event) => {
      const { type: name, data } = clearPartOf(event, licenceEventSchemas);
      expect(stored(type)).toEqual({ type: name, v: 1, data });
      expect(Object.keys(data).toSorted()).toEqual(Object.keys(licenceEventSchemas[type][0].clear).toSorted());
    },
  );

  it('fold as they did', () => {
    const told = (...types: LicenceEvent['type'][]) => specOf(licenceDecider)(...types.map(stored)).state;
    expect(told('LicenceIssued', 'LicenceRenewalFiled', 'LicenceRenewed')).toMatchObject({
      status: 'issued',
      number: 'LIC-GDC-LOC-2026-000001',
      holderAlias: 'p1',
      periods: [
        { from: '2026-03-10', to: '2027-03-09' },
        { from: '2027-03-10', to: '2028-03-09' },
      ],
      renewals: [{ folio: 'GDC-LOC-2027-000009', timely: true, extends: true, entered: true }],
    });
    expect(told('LicenceIssued', 'MeasureProposed', 'MeasureApproved', 'PersonalDataErased')).toMatchObject({
      suspensions: [{ from: '2026-06-01', to: '2026-07-01' }],
      lastMeasure: story.PROPOSAL_ID,
    });
    expect(told('LicenceIssued', 'MeasureProposed', 'MeasureRejected')).toMatchObject({ suspensions: [] });
    expect(told('RenewalClaimed')).toMatchObject({ status: 'renewal', licenceOf: story.CASE_ID });
  });
});
