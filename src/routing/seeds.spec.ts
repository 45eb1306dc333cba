import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addBusinessDays, calendarOf } from '@libs/business-calendar';
import { ROLES } from '@libs/identity';
import { findRoute, type RoutingTable } from './domain/find-route.js';
import { findRoutingFaults } from './domain/routing-faults.js';

/** The data of the institutions that come with the product: what a start or an import would stumble over is found here. */
interface Coded {
  code: string;
  name: string;
}
interface Seed {
  institution: { code: string; zone: string; prefix: string; series: string };
  departments: (Coded & { policy: string })[];
  catalogue: { matters: Coded[]; places: Coded[] };
  procedures: (Coded & { termDays: number; legalBasis: string; public: boolean; matters?: string[] })[];
  routing: RoutingTable;
  calendar: Parameters<typeof calendarOf>[0];
  staff: { username: string; name: string; role: string; department?: string }[];
}

const root = join(__dirname, '../../seeds');
const read = (seed: string, file: string): unknown =>
  JSON.parse(readFileSync(join(root, seed, `${file}.json`), 'utf8'));
const parts = ['institution', 'departments', 'catalogue', 'procedures', 'routing', 'calendar', 'staff'];
const seedOf = (name: string): Seed =>
  Object.fromEntries(parts.map((part) => [part, read(name, part)])) as unknown as Seed;

const codesOf = (list: readonly Coded[]): string[] => list.map(({ code }) => code);
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

describe.each(['chimalhuacan', 'receipt'])('the data of %s', (name) => {
  const { institution, departments, catalogue, procedures, routing, calendar, staff } = seedOf(name);
  const lists = { departments, matters: catalogue.matters, places: catalogue.places, procedures };

  it('goes by the code of its folder, in a zone that exists', () => {
    expect(institution.code).toBe(name);
    expect(new Intl.DateTimeFormat('en', { timeZone: institution.zone }).resolvedOptions().timeZone).toBe(
      institution.zone,
    );
    expect(institution.prefix).toMatch(/^[A-Z]{2,6}$/);
    expect(institution.series).toMatch(/^[A-Z]{2,6}$/);
  });

  it.each(Object.keys(lists) as (keyof typeof lists)[])('has %s with codes of their own, and names', (list) => {
    const codes = codesOf(lists[list]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, name: label } of lists[list]) {
      expect(code).toMatch(CODE);
      expect(label).not.toBe('');
    }
  });

  it('has rules that may go live, and one default department', () => {
    const { matters, places } = catalogue;
    const codes = { departments: codesOf(departments), matters: codesOf(matters), places: codesOf(places) };
    expect(findRoutingFaults(routing, { ...codes, procedures: codesOf(procedures) })).toEqual([]);
    for (const rule of routing.rules) expect(rule.name).toMatch(CODE);
  });

  it('has procedures with a term, its legal basis and matters that exist', () => {
    for (const { termDays, legalBasis, matters = [] } of procedures) {
      expect(Number.isInteger(termDays) && termDays > 0).toBe(true);
      expect(legalBasis).not.toBe('');
      expect(codesOf(catalogue.matters)).toEqual(expect.arrayContaining(matters));
    }
  });

  it('has a calendar in order, every day with its basis', () => {
    expect(() => calendarOf(calendar)).not.toThrow();
    const dates = calendar.holidays.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    for (const { basis } of calendar.holidays) expect(basis).not.toBe('');
  });

  it('has staff that the directory would take', () => {
    expect(new Set(staff.map(({ username }) => username)).size).toBe(staff.length);
    for (const { username, role, department } of staff) {
      expect(username).toMatch(/^[a-z0-9][a-z0-9._-]{1,63}$/);
      expect(ROLES).toContain(role);
      const works = role === 'officer' || role === 'head';
      expect(department === undefined || codesOf(departments).includes(department)).toBe(true);
      expect(department !== undefined).toBe(works);
    }
  });
});

describe('the demonstration institution', () => {
  const { departments, catalogue, procedures, routing, calendar, staff } = seedOf('chimalhuacan');

  it('routes every matter by a rule but the one that is for nothing else', () => {
    const facts = { place: 'barrio-xochiaca', procedure: 'peticion-ciudadana', exclude: [] };
    const unrouted = codesOf(catalogue.matters).filter((matter) => findRoute(routing, { ...facts, matter }).unroutable);
    expect(unrouted).toEqual(['otro']);
  });

  it('shows a rule for matter and place', () => {
    const facts = { matter: 'parque', procedure: 'peticion-ciudadana', exclude: [] };
    expect(findRoute(routing, { ...facts, place: 'centro' }).department).toBe('desarrollo-urbano');
    expect(findRoute(routing, { ...facts, place: 'barrio-xochiaca' }).department).toBe('servicios-publicos');
  });

  it('has each role, an officer in every department and every way to assign', () => {
    expect(new Set(staff.map(({ role }) => role))).toEqual(new Set(ROLES));
    const manned = staff.filter(({ role }) => role === 'officer').map(({ department }) => department);
    expect(new Set(manned)).toEqual(new Set(codesOf(departments)));
    expect(new Set(departments.map(({ policy }) => policy))).toEqual(
      new Set(['by-hand', 'round-robin', 'least-loaded']),
    );
  });

  it('lists one procedure for Open311', () => {
    expect(procedures.filter((procedure) => procedure.public).map(({ code }) => code)).toEqual(['reporte-de-servicio']);
  });

  it('counts the fifteen days of the state code by the labour-law days and its own', () => {
    const days = calendarOf(calendar);
    expect(addBusinessDays('2026-01-12', 15, days)).toBe('2026-02-03'); // the first Monday of February is off
    expect(addBusinessDays('2026-03-27', 4, days)).toBe('2026-04-06'); // over Holy Thursday and Friday
    expect(addBusinessDays('2024-09-30', 1, days)).toBe('2024-10-02'); // the federal handover, since DOF 30-09-2024
    expect(addBusinessDays('2026-03-09', 10, days)).toBe('2026-03-24'); // DOMAIN.md K.1, labour-law Mondays
  });

  it('marks what is not in the labour law as its own', () => {
    const own = calendar.holidays.filter(({ basis }) => !basis.startsWith('Ley Federal del Trabajo, artículo 74'));
    expect(new Set(own.map(({ name }) => name))).toEqual(new Set(['Jueves Santo', 'Viernes Santo']));
  });
});

describe('the institution of the imported log', () => {
  it('has what its mapping names', () => {
    const { departments, catalogue, procedures } = seedOf('receipt');
    const { petition, values } = read('receipt', 'receipt.mapping') as {
      petition: { procedure: string; matter: string; place: string };
      values: { department: Record<string, string> };
    };
    expect(codesOf(departments)).toEqual(expect.arrayContaining(Object.values(values.department)));
    expect(codesOf(procedures)).toContain(petition.procedure);
    expect(codesOf(catalogue.matters)).toContain(petition.matter);
    expect(codesOf(catalogue.places)).toContain(petition.place);
  });
});
