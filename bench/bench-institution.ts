import type { InstitutionDraft } from '../src/institutions/index.js';
import type { StaffEntry } from '../src/staff/index.js';
import { CATEGORIES_PER_DEPARTMENT, CATEGORY_TERMS, DEPARTMENTS, matterOf, OFFICERS_PER_DEPARTMENT } from './town.js';

/** The institution the bench works in: an invented town, in a database of the bench's own. */
export const INSTITUTION = 'bench';
export const PLACE = 'municipio';
export const PROCEDURE = procedureOf(10);
/** Accounts of invented people in a database that only this machine's loopback reaches. */
export const BENCH_PASSWORD = 'medir-y-no-adivinar';
export const CLERKS = 10;
/** Accounts a load signs in: so many clerks, and so many officers of each department. */
export const ACCOUNTS_USED = 2;

export function procedureOf(termDays: number): string {
  return `peticion-${termDays}`;
}

export function clerkName(n: number): string {
  return `ventanilla-${n}`;
}

export function officerName(department: number, n: number): string {
  return `${DEPARTMENTS[department]?.code ?? 'x'}-oficial-${n}`;
}

export const benchInstitution: InstitutionDraft = {
  _id: INSTITUTION,
  name: 'Municipio de Medición',
  // Nobody has a second factor here, whose password everybody can read.
  demonstration: true,
  country: 'MX',
  zone: 'America/Mexico_City',
  prefix: 'BEN',
  series: 'PET',
  // By hand: the officer who takes a case is the load's choice, so that no rota's queries are measured that a policy does not need.
  departments: DEPARTMENTS.map(({ code, name }) => ({ code, name, policy: 'by-hand' })),
  procedures: [...new Set(CATEGORY_TERMS)].map((termDays) => ({
    code: procedureOf(termDays),
    name: `Petición (${termDays} días)`,
    termDays,
    legalBasis: 'ninguna: datos inventados',
    public: false,
  })),
  matters: DEPARTMENTS.flatMap(({ name }, department) =>
    Array.from({ length: CATEGORIES_PER_DEPARTMENT }, (_, category) => ({
      code: matterOf(department, category),
      name: `${name}, materia ${category}`,
    })),
  ),
  places: [{ code: PLACE, name: 'Todo el municipio' }],
  routing: {
    rules: DEPARTMENTS.flatMap(({ code }, department) =>
      Array.from({ length: CATEGORIES_PER_DEPARTMENT }, (_, category) => ({
        name: `a-${matterOf(department, category)}`,
        matter: matterOf(department, category),
        department: code,
      })),
    ),
    defaultDepartment: DEPARTMENTS[0]?.code ?? '',
  },
  calendar: { version: 'bench-1', weekend: [6, 7], validFrom: '2024-01-01', validTo: '2029-12-31', holidays: [] },
};

export const benchStaff: readonly StaffEntry[] = [
  ...Array.from({ length: CLERKS }, (_, n) => entry(clerkName(n), `Ventanilla ${n}`, 'clerk')),
  entry('supervision', 'Supervisión', 'supervisor'),
  ...DEPARTMENTS.flatMap(({ code, name }, department) =>
    Array.from({ length: OFFICERS_PER_DEPARTMENT }, (_, n) =>
      entry(officerName(department, n), `${name} ${n}`, 'officer', code),
    ),
  ),
];

function entry(username: string, name: string, role: StaffEntry['role'], department?: string): StaffEntry {
  return {
    institution: INSTITUTION,
    username,
    name,
    role,
    password: BENCH_PASSWORD,
    ...(department !== undefined && { department }),
  };
}
