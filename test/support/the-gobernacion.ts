import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarData } from '@libs/business-calendar';
import { ShippedLaw } from '../../src/term-calculator/index.js';
import { checkout } from './built-product.js';
import { PASSWORD, type TheTownHall } from './the-town-hall.js';

const CODE = 'chimaltenango';
const shipped = (file: string) => join(checkout, 'seeds', file);
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** A licence that it grants, for so many days; renewed by the same procedure. */
export const LOCAL_LICENCE = 'licencia-de-local';
export const LICENCE_DAYS = 10;

/** People of the Gobernación of Chimaltenango, by user name. */
const STAFF = [
  { username: 'gt.receptoria', name: 'Marta Xicay Inventada', role: 'clerk' },
  { username: 'gt.usuario', name: 'Luis Chonay Inventado', role: 'officer', department: 'atencion-al-usuario' },
  { username: 'gt.usuario2', name: 'Elsa Cumes Inventada', role: 'officer', department: 'atencion-al-usuario' },
  { username: 'gt.usuario3', name: 'Otto Icó Inventado', role: 'officer', department: 'atencion-al-usuario' },
  { username: 'gt.titular', name: 'Rosa Sucuc Inventada', role: 'head', department: 'atencion-al-usuario' },
  { username: 'gt.asesor', name: 'Irma Chex Inventada', role: 'legal-adviser' },
  { username: 'gt.contraloria', name: 'Julio Bal Inventado', role: 'supervisor' },
  { username: 'gt.juridica', name: 'Ana Tuyuc Inventada', role: 'officer', department: 'asesoria-juridica' },
];

/**
 * The Gobernación of Chimaltenango opens beside the institution of the demonstration: its shipped procedures, regimes and calendar, and an
 * administrative appeal under GT-REC, whose unanswered term has an effect; and a licence of a few days.
 */
export async function theGobernacionOpens(hall: TheTownHall): Promise<{ folder: string; calendar: CalendarData }> {
  const folder = mkdtempSync(join(tmpdir(), 'gobernacion-'));
  const [procedures, office] = [join(folder, CODE), join(folder, 'office')];
  cpSync(shipped(`procedures/${CODE}`), procedures, { recursive: true });
  cpSync(shipped('regimes'), join(folder, 'regimes'), { recursive: true });
  mkdirSync(office);

  const petition = read(join(procedures, 'peticion.json')) as { letters: object };
  const appeal = {
    ...petition,
    code: 'recurso',
    name: 'Recurso administrativo',
    term: { regime: 'GT-REC', basis: ['lca-16'] },
    silence: { effect: 'NEGATIVE', basis: ['lca-16'] },
    letters: {
      ...petition.letters,
      silence: { template: 'constancia-de-silencio', title: 'Certificación de silencio', mentions: ['LEGAL_BASIS'] },
    },
  };
  writeFileSync(join(procedures, 'recurso.json'), JSON.stringify(appeal));

  const licence = {
    ...petition,
    code: LOCAL_LICENCE,
    name: 'Licencia de local (ejemplo)',
    kind: 'LICENCE',
    resolution: 'one-step',
    validity: { kind: 'term', length: LICENCE_DAYS, unit: 'DAYS', basis: ['lca-1'] },
    licence: { series: 'LOC', giro: 'asunto', renewal: { procedure: LOCAL_LICENCE, opensDaysBefore: 5 } },
  };
  writeFileSync(join(procedures, `${LOCAL_LICENCE}.json`), JSON.stringify(licence));

  const directory = read(join(procedures, 'directory.json')) as Record<'departments' | 'matters' | 'places', object[]>;
  const { data: calendar } = chimaltenango();
  const files: Record<string, unknown> = {
    institution: {
      code: CODE,
      name: 'Gobernación Departamental de Chimaltenango',
      country: 'GT',
      zone: 'America/Guatemala',
      prefix: 'GDC',
      series: 'PET',
      // As the one beside it: its people need no second factor.
      demonstration: true,
      procedures: `../${CODE}`,
    },
    departments: directory.departments.map((one) => ({ ...one, policy: 'by-hand' })),
    catalogue: { matters: directory.matters, places: directory.places },
    procedures: [],
    routing: { rules: [], defaultDepartment: 'atencion-al-usuario' },
    calendar,
    staff: STAFF,
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(office, `${name}.json`), JSON.stringify(content));
  await hall.tool('seed', ['--from', office, '--password', PASSWORD]);
  return { folder, calendar };
}

/** Its calendar, for the civil years that any test lives in. */
function chimaltenango() {
  const law = ShippedLaw.read(join(checkout, 'seeds'));
  const rules = law.findCalendar(CODE);
  if (rules === undefined) throw new Error('there is no calendar of Chimaltenango');
  const year = new Date().getUTCFullYear();
  return law.resolve(rules, { fromYear: year - 1, toYear: year + 2 });
}
