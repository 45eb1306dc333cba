import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue, type Procedure, serialiseProcedure } from '@libs/procedures';
import { readCatalogues } from './read-catalogue.js';
import { readRegimeIds } from './read-regimes.js';

const seeds = join(__dirname, '../../seeds');
const folder = join(seeds, 'procedures');
const catalogues = readCatalogues(folder);
const onDate = '2026-11-20';
const codesOf = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);

describe.each(catalogues.map((catalogue) => [catalogue.institution, catalogue] as const))(
  'the procedures of %s',
  (institution, { directory, procedures }) => {
    const known = {
      departments: codesOf(directory.departments),
      matters: codesOf(directory.matters),
      places: codesOf(directory.places),
      regimes: readRegimeIds(folder),
      onDate,
    };
    const findings = checkCatalogue(procedures, known);

    it('have no errors, and warn only of what is marked as uncertain', () => {
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const marked = procedures.flatMap(({ file, procedure }) =>
        procedure.legalBasis.flatMap(({ sure }, at) =>
          sure === 'low' || sure === 'open' ? [`${file}#/legalBasis/${at}`] : [],
        ),
      );
      expect(findings.map(({ file, path }) => `${file}#${path}`)).toEqual(marked);
      expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['basis-to-confirm']));
    });

    it('are of the kinds that every institution has', () => {
      const kinds = new Set(procedures.map(({ procedure }) => procedure.kind));
      expect(kinds).toEqual(new Set(['PETITION', 'COMPLAINT', 'LICENCE', 'INFORMATION_REQUEST', 'ARCO', 'OFICIO']));
    });

    it('stand in files of their code, as the tool writes them', () => {
      for (const { file, procedure } of procedures) {
        expect(file).toBe(join('procedures', institution, `${procedure.code}.json`));
        const { templates: _, ...own } = procedure; // they stand in letters.json
        expect(JSON.parse(readFileSync(join(seeds, file), 'utf8'))).toEqual(JSON.parse(serialiseProcedure(own)));
      }
    });

    it('name every basis they state, and state nothing they do not use', () => {
      for (const { procedure } of procedures) {
        const used = new Set(basisIn({ ...procedure, legalBasis: [] }));
        expect(used).toEqual(new Set(procedure.legalBasis.map(({ key }) => key)));
      }
    });

    it('route every matter by a rule but the one that is for nothing else', () => {
      const petition = procedures.find(({ procedure }) => procedure.kind === 'PETITION')?.procedure as Procedure;
      const routed = new Set(petition.routing.rules.map(({ matter }) => matter));
      expect(known.matters.filter((matter) => !routed.has(matter))).toEqual(['otro']);
    });
  },
);

describe('the shipped catalogues', () => {
  const all = catalogues.flatMap(({ procedures }) => procedures.map(({ procedure }) => procedure));

  it('are those of four institutions', () => {
    expect(catalogues.map(({ institution }) => institution)).toEqual([
      'chimalhuacan',
      'chimaltenango',
      'mexicali',
      'oaxaca',
    ]);
  });

  it('K.14: ask nobody who they are for a complaint or for information, and everybody for a licence', () => {
    const policies = new Map(all.map(({ kind, identityPolicy }) => [kind, identityPolicy]));
    expect(Object.fromEntries(policies)).toEqual({
      PETITION: 'OPTIONAL',
      COMPLAINT: 'FORBIDDEN_TO_REQUIRE',
      LICENCE: 'REQUIRED',
      INFORMATION_REQUEST: 'FORBIDDEN_TO_REQUIRE',
      ARCO: 'REQUIRED',
      OFICIO: 'OPTIONAL',
    });
  });

  it('keep names and codes of the seed folders of the same institution', () => {
    for (const { institution, directory } of catalogues) {
      if (!readdirSync(seeds).includes(institution)) continue;
      const read = (file: string): unknown => JSON.parse(readFileSync(join(seeds, institution, file), 'utf8'));
      const { matters, places } = read('catalogue.json') as typeof directory;
      const departments = read('departments.json') as typeof directory.departments;
      const sameNames = (own: typeof matters, theirs: typeof matters) =>
        own.flatMap(({ code, name }) => theirs.filter((one) => one.code === code && one.name !== name));
      expect(sameNames(directory.departments, departments)).toEqual([]);
      expect(sameNames(directory.matters, matters)).toEqual([]);
      expect(sameNames(directory.places, places)).toEqual([]);
    }
  });
});

function basisIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(basisIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'basis' ? (inner as string[]) : basisIn(inner),
  );
}
