import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMapping } from './import-mapping.js';
import { findMapping } from './shipped-mapping.js';

const SEEDS = join(process.cwd(), 'seeds');
const shipped = readFileSync(join(SEEDS, 'receipt', 'receipt.mapping.json'), 'utf8');

describe('a mapping file', () => {
  it('is found by the header of the log', async () => {
    for (const log of ['sample-log.csv', 'sample-log.xes']) {
      const mapping = await findMapping(join(SEEDS, 'receipt', log), SEEDS);
      expect(mapping.source).toBe('receipt');
      expect(mapping.values.channel['e-mail']).toBe('email');
    }
  });

  it('finds nothing under a name every object has', () => {
    expect(parseMapping(shipped, 'm').values.channel['constructor']).toBeUndefined();
  });

  it.each([
    ['columns.time is missing', (m: Mapping) => delete m.columns.time],
    ['columns.colour is not known here', (m: Mapping) => (m.columns.colour = 'x')],
    ['zone must be an IANA time zone', (m: Mapping) => (m.zone = 'Europe/Atlantis')],
    ['values.channel.Desk must be one of', (m: Mapping) => (m.values.channel.Desk = 'carrier-pigeon')],
    ['values.department.General must have the form', (m: Mapping) => (m.values.department.General = 'General Affairs')],
    ['values.done is needed', (m: Mapping) => delete m.values.done],
    ['petition.matter must have the form', (m: Mapping) => (m.petition.matter = 'Parks & trees')],
    ['petition is missing', (m: Mapping) => delete m.petition],
    ['columns must be an object', (m: Mapping) => (m.columns = [])],
  ])('says what is wrong: %s', (message, spoil) => {
    const mapping = JSON.parse(shipped) as Mapping;
    spoil(mapping);
    expect(() => parseMapping(JSON.stringify(mapping), 'm.json')).toThrow(`m.json: ${message}`);
  });

  it('says that it is not JSON', () => {
    expect(() => parseMapping('{', 'm.json')).toThrow('m.json is not JSON');
  });
});

// Loose on purpose: each case spoils another part of the file.
// oxlint-disable-next-line typescript/no-explicit-any
type Mapping = Record<string, any>;
