import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { catalogueEventSchemas, type CatalogueEvent } from './catalogue.events.js';
import { catalogueDecider } from './catalogue.state.js';

/** One frozen sample of every event type and version, with every field. A file here never changes. */
const folder = join(__dirname, 'golden');
const sampleOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as CatalogueEvent & { v: number };
const versions = Object.entries(catalogueEventSchemas).flatMap(([type, schemas]) =>
  schemas.map(({ clear }, at) => ({ file: `${type}.v${at + 1}.json`, type, v: at + 1, clear })),
);

describe('the golden samples of the catalogue', () => {
  it('are one for each event type and version, and none besides', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map(({ file }) => file).toSorted());
  });

  it.each(versions)('$file has every clear field and no other', ({ file, type, v, clear }) => {
    const sample = sampleOf(file);
    expect(sample).toMatchObject({ type, v });
    expect(Object.keys(sample.data).toSorted()).toEqual(Object.keys(clear).toSorted());
  });

  it('fold to the catalogue they tell of', () => {
    const told = ['RegimePublished', 'ProcedurePublished', 'ProcedureRetired'].map((type) =>
      sampleOf(`${type}.v1.json`),
    );
    const { state } = specOf(catalogueDecider, catalogueEventSchemas)(...told);
    expect(Object.fromEntries(state.procedures)).toEqual({
      'licencia-de-funcionamiento': [{ version: '5b1f0a6c'.repeat(8), validFrom: '2026-01-01', validTo: '2026-06-30' }],
    });
    expect(Object.fromEntries(state.regimes)).toEqual({
      'MX-LNETB': [{ version: '3a7d5e1b'.repeat(8), validFrom: '2025-07-17', validTo: '2026-12-31' }],
    });
  });
});
