import type { Procedure } from '@libs/procedures';
import type { InstitutionDirectory } from '../institutions/index.js';
import { CatalogueReview } from './catalogue-review.js';
import type { PublishedVersion } from './domain/catalogue.state.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';

const TODAY = '2026-11-22';
const definition = (label: string, name: string) =>
  ({ version: label, name, code: 'queja', term: { regime: 'MX' } }) as unknown as Procedure;
const CONTENTS: Readonly<Record<string, Procedure>> = {
  a: definition('2025.1', 'Queja'),
  b: definition('2026.1', 'Queja ciudadana'),
  c: definition('2027.1', 'Otra queja'),
};

function reviewOf(...versions: readonly PublishedVersion[]): CatalogueReview {
  const procedures = new Map([['queja', versions]]);
  const catalogue = { all: () => Promise.resolve({ procedures, regimes: new Map() }) };
  const institutions = {
    get: () =>
      Promise.resolve({
        procedures: [
          { code: 'oficio', name: 'Oficio' },
          { code: 'queja', name: 'Corta' },
        ],
      }),
    today: () => TODAY,
    consulted: (hash: string) => Promise.resolve(CONTENTS[hash]),
  };
  return new CatalogueReview(
    catalogue as unknown as ProcedureCatalogue,
    institutions as unknown as InstitutionDirectory,
  );
}

describe('the catalogue as it is looked after', () => {
  const review = reviewOf(
    { version: 'a', validFrom: '2025-01-01' },
    { version: 'b', validFrom: '2026-01-01', validTo: '2026-12-31' },
    { version: 'c', validFrom: '2027-02-01' },
  );

  it('tells each version until its own last day or the eve of the next, and goes by the name in force', async () => {
    const { on, procedures } = await review.read('chimalhuacan');
    expect([on, procedures.map(({ code, name }) => [code, name])]).toEqual([
      TODAY,
      [
        ['oficio', 'Oficio'],
        ['queja', 'Queja ciudadana'],
      ],
    ]);
    expect(
      procedures[1]?.versions.map(({ label, state, validFrom, validTo }) => [label, state, validFrom, validTo]),
    ).toEqual([
      ['2025.1', 'over', '2025-01-01', '2025-12-31'],
      ['2026.1', 'in-force', '2026-01-01', '2026-12-31'],
      ['2027.1', 'planned', '2027-02-01', undefined],
    ]);
    expect(procedures[0]?.versions).toEqual([]);
  });

  it('goes by the last name where none is in force', async () => {
    const { procedures } = await reviewOf({ version: 'c', validFrom: '2027-02-01' }).read('chimalhuacan');
    expect(procedures[1]?.name).toBe('Otra queja');
  });

  it('compares no version that was never published for the procedure', async () => {
    const asked = { procedure: 'queja', before: 'a', after: 'z' };
    await expect(review.changes('chimalhuacan', asked)).rejects.toMatchObject({ status: 404 });
    await expect(review.changes('chimalhuacan', { ...asked, procedure: 'otra' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
