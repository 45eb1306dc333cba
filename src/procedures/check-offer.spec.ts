import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FiledProcedure, Procedure } from '@libs/procedures';
import { readRegime, type Regime } from '@libs/legal-terms';
import { type InstitutionRecord, readSeedFolder } from '../institutions/index.js';
import { checkOffer } from './check-offer.js';
import { readProcedure } from './read-catalogue.js';

const file = 'seeds/procedures/chimalhuacan/constancia-de-vecindad.json';
const certificate = readProcedure(file);
const lnetb = readRegime('r', JSON.parse(readFileSync(join('seeds', 'regimes', 'mx-lnetb.json'), 'utf8')));
const institution = { ...readSeedFolder('seeds/chimalhuacan').institution } as unknown as InstitutionRecord;

function errorsOf(change: Partial<Procedure>, regime: Partial<Regime> = {}): string[] {
  const procedures: FiledProcedure[] = [{ file: 'c.json', procedure: { ...certificate, ...change } }];
  const findings = checkOffer({ procedures, regimes: [{ ...lnetb, ...regime }] }, institution, '2026-11-20');
  return findings.filter(({ severity }) => severity === 'error').map(({ path, code }) => `${path} ${code}`);
}

describe('an offer held against the institution it is for', () => {
  it('may be published as it is shipped', () => {
    expect(errorsOf({})).toEqual([]);
  });

  it.each<[string, Partial<Procedure>, Partial<Regime>]>([
    ['/institution institution-mismatch', { institution: 'oaxaca' }, {}],
    ['/series series-reserved', { series: 'IMP' }, {}],
    ['/routing/defaultDepartment department-unknown', { routing: { rules: [], defaultDepartment: 'nadie' } }, {}],
    ['/matters/0 matter-unknown', { matters: ['ovnis'] }, {}],
    ['/term/regime regime-unknown', { term: { regime: 'MX-X', basis: ['lnetb-4'] } }, {}],
    ['/term term-not-countable', { term: { regime: 'MX-LNETB', basis: ['lnetb-4'] } }, { length: null }],
    ['/term term-not-countable', {}, { startRule: 'NEXT_DAY_AFTER_NOTIFICATION' }],
    ['/term term-not-countable', {}, { validFrom: '2027-01-01' }],
    ['/term term-not-countable', { validFrom: '2027-01-01' }, { validTo: '2026-12-31' }],
  ])('is told of %s', (told, change, regime) => {
    expect(errorsOf(change, regime)).toContain(told);
  });

  it('may have months of its own, which end by the law of the country', () => {
    const own = { length: 1, unit: 'MONTHS' } as const;
    expect(errorsOf({ term: { regime: 'MX-LNETB', own, basis: ['lnetb-4'] } })).toEqual([]);
  });

  it('may hold versions that have ended, whatever the law says now', () => {
    expect(errorsOf({ validFrom: '2024-01-01', validTo: '2024-12-31' }, { validFrom: '2026-01-01' })).toEqual([]);
  });
});
