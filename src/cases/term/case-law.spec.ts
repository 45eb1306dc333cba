import { TASK_KINDS } from '@libs/procedures';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegime } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import { CaseLaws, lawOf, lawOfDays } from './case-law.js';
import type { InstitutionDirectory } from '../../institutions/index.js';

const read = (path: string): unknown => JSON.parse(readFileSync(join(process.cwd(), 'seeds', path), 'utf8'));
const alcohol = read('procedures/mexicali/permiso-de-bebidas-alcoholicas.json') as Procedure;
const regime = (file: string) => readRegime(file, read(`regimes/${file}`));
const short = { code: 'queja', name: 'Queja', legalBasis: 'CPAEM 135', termDays: 15, public: false };
const days = { unit: 'BUSINESS_DAYS', length: 20 } as const;

describe('the law of a case', () => {
  it('asks for the requirements of the procedure it began with, and knows which hang on a condition', () => {
    const { requirements, tasks } = lawOf(alcohol, regime('mx-lfpa.json'), days);
    expect(requirements).toContainEqual({ code: 'curp', conditional: false });
    expect(requirements).toContainEqual({ code: 'anuencia', conditional: true });
    expect(tasks).toEqual(expect.arrayContaining(['revisar-requisitos', 'dictaminar', 'inspeccionar']));
  });

  it('says what may be decided when nobody completes the petition', () => {
    const effects = ['mx-lfpa.json', 'mx-lgtaip.json', 'gt-laip.json'].map(
      (file) => lawOf(short, regime(file), days).unanswered,
    );
    expect(effects).toEqual(['dismissed', 'not-filed', undefined]);
  });

  it("puts the procedure's own limits before those of its regime", () => {
    const prevention = { max: 2, within: { length: 3, unit: 'BUSINESS_DAYS' }, basis: [] } as const;
    expect(lawOf({ ...alcohol, prevention }, regime('mx-lfpa.json'), days).regime).toMatchObject({
      preventionMaxCount: 2,
      preventionWithin: 3,
      preventionAnswerTerm: 5,
      preventionEffect: 'SUSPEND',
    });
  });

  it('is that of business days for a short definition, with nothing to bring', () => {
    expect(lawOfDays(short, 15)).toMatchObject({
      requirements: [],
      tasks: TASK_KINDS,
      unanswered: 'dismissed',
      length: { unit: 'BUSINESS_DAYS', length: 15 },
      regime: { preventionEffect: 'SUSPEND', preventionWithin: null, legalBasis: 'CPAEM 135' },
    });
  });

  it('is that of the versions that were pinned', async () => {
    const pinned: Readonly<Record<string, unknown>> = { p: alcohol, r: regime('mx-lgtaip.json') };
    const laws = new CaseLaws({
      consulted: (hash: string) => Promise.resolve(pinned[hash]),
    } as unknown as InstitutionDirectory);
    const governed = await laws.of({ procedureVersion: 'p', law: { regimeVersion: 'r', ...days } });
    expect(governed.regime.preventionEffect).toBe('INTERRUPT');
    expect((await laws.of({ procedureVersion: 'p', termDays: 30 })).length).toEqual({ ...days, length: 30 });
  });
});
