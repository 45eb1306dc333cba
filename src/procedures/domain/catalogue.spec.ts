import { specOf } from '@libs/testing';
import { catalogueEventSchemas, type CatalogueEvent } from './catalogue.events.js';
import { catalogueDecider, inForce } from './catalogue.state.js';
import { type Offer, publishCatalogue } from './publish-catalogue.js';

const given = specOf(catalogueDecider, catalogueEventSchemas);
const hash = (letter: string) => letter.repeat(64);
const on = '2026-11-20';

const licence = (version: string, validFrom: string, validTo?: string) => ({
  procedure: 'licencia',
  version: hash(version),
  validFrom,
  ...(validTo !== undefined && { validTo }),
});
const published = (...of: Parameters<typeof licence>): CatalogueEvent => ({
  type: 'ProcedurePublished',
  data: licence(...of),
});
const retired = (day: string, procedure = 'licencia'): CatalogueEvent => ({
  type: 'ProcedureRetired',
  data: { procedure, on: day },
});
const regime = (version: string, validFrom?: string) => ({
  regime: 'MX-LFPA',
  version: hash(version),
  ...(validFrom !== undefined && { validFrom }),
});
const offer = (change: Partial<Offer>) => (state: Parameters<typeof publishCatalogue>[0]) =>
  publishCatalogue(state, { procedures: [], regimes: [], retiresAbsent: false, on, ...change });
const versionOn = (day: string, ...events: CatalogueEvent[]) =>
  inForce(given(...events).state.procedures.get('licencia'), day)?.version[0];

describe('the catalogue of an institution', () => {
  it('records what is new and nothing the second time', () => {
    const first = { procedures: [licence('a', '2026-01-01')], regimes: [regime('1')] };
    const events: CatalogueEvent[] = [{ type: 'RegimePublished', data: regime('1') }, published('a', '2026-01-01')];
    given()
      .when(offer(first))
      .thenRecords(...events);
    given(...events)
      .when(offer(first))
      .thenNothing();
  });

  it('records only what changed: a version closed on the eve, the next one, and an amended regime', () => {
    given({ type: 'RegimePublished', data: regime('1') }, published('a', '2026-01-01'))
      .when(
        offer({
          procedures: [licence('b', '2026-01-01', '2026-12-31'), licence('c', '2027-01-01')],
          regimes: [regime('1'), regime('2', '2027-01-01')],
        }),
      )
      .thenRecords(
        { type: 'RegimePublished', data: regime('2', '2027-01-01') },
        published('b', '2026-01-01', '2026-12-31'),
        published('c', '2027-01-01'),
      );
  });

  it('lets what is not offered go on, unless it is to end', () => {
    const there = published('a', '2026-01-01');
    given(there).when(offer({})).thenNothing();
    given(there)
      .when(offer({ retiresAbsent: true }))
      .thenRecords(retired(on));
    given(there, retired(on))
      .when(offer({ retiresAbsent: true }))
      .thenNothing();
    given(there, retired(on))
      .when(offer({ procedures: [licence('a', '2026-01-01')] }))
      .thenRecords(there);
  });

  it('never begins a planned version that is not offered any more', () => {
    given(published('a', '2026-01-01'), published('c', '2027-01-01'))
      .when(offer({ procedures: [licence('a', '2026-01-01')] }))
      .thenRecords(retired('2027-01-01'), published('a', '2026-01-01'));
  });

  it.each<[string, string | undefined, CatalogueEvent[]]>([
    ['2025-12-31', undefined, [published('a', '2026-01-01')]],
    ['2026-01-01', 'a', [published('a', '2026-01-01')]],
    ['2026-12-31', 'b', [published('a', '2026-01-01'), published('b', '2026-01-01', '2026-12-31')]],
    ['2027-01-01', undefined, [published('a', '2026-01-01'), published('b', '2026-01-01', '2026-12-31')]],
    ['2027-01-01', 'c', [published('c', '2027-01-01'), published('a', '2026-01-01')]],
    ['2026-11-19', 'a', [published('a', '2026-01-01'), published('c', '2027-01-01'), retired(on)]],
    [on, undefined, [published('a', '2026-01-01'), published('c', '2027-01-01'), retired(on)]],
    ['2027-02-01', undefined, [published('a', '2026-01-01'), published('c', '2027-01-01'), retired(on)]],
    ['2026-12-01', 'd', [published('a', '2026-01-01'), retired(on), published('d', '2026-12-01')]],
  ])('on %s has in force: %s', (day, version, events) => {
    expect(versionOn(day, ...events)).toBe(version);
  });
});
