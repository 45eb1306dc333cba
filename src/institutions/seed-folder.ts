import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf } from '@libs/business-calendar';
import { isCivilDate } from '@libs/http-input';
import type {
  CalendarRecord,
  CatalogueEntry,
  Department,
  ProcedureDefinition,
  RetentionPeriodRecord,
  RetentionRecord,
  RoutingRecord,
  SignatoryRecord,
} from './institution.js';
import type { InstitutionDraft } from './institution-directory.js';

export interface StaffSeed {
  username: string;
  name: string;
  role: string;
  department?: string;
}

/** A signatory by user name: the id of the account is known once it is there. */
export type SignatorySeed = Omit<SignatoryRecord, 'staff'> & { username: string };

export interface SeedFolder {
  institution: InstitutionDraft;
  /** Folder of the procedures that go into its catalogue, where it names one. */
  procedures?: string;
  staff: StaffSeed[];
  signatories: SignatorySeed[];
  /** GeoJSON of its places, where there is a file of it. */
  zones?: unknown;
}

export class SeedInvalid extends Error {}

/** Reads an institution's files and checks that they fit each other; the message names the file and what is wrong. */
export function readSeedFolder(folder: string): SeedFolder {
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      throw new SeedInvalid(`${join(folder, file)}: ${error instanceof Error ? error.message : 'cannot be read'}`);
    }
  };
  const {
    code,
    procedures: catalogueFolder,
    ...institution
  } = read('institution.json') as { code: string; procedures?: string } & Pick<
    InstitutionDraft,
    'name' | 'country' | 'zone' | 'prefix' | 'series'
  >;
  const departments = read('departments.json') as Department[];
  const { matters, places, offices } = read('catalogue.json') as Pick<
    InstitutionDraft,
    'matters' | 'places' | 'offices'
  >;
  const procedures = read('procedures.json') as ProcedureDefinition[];
  const routing = read('routing.json') as RoutingRecord;
  const calendar = read('calendar.json') as CalendarRecord;
  const staff = read('staff.json') as StaffSeed[];
  const retention = existsSync(join(folder, 'retention.json'))
    ? { retention: read('retention.json') as RetentionRecord }
    : {};
  const catalogue = { matters, places, ...(offices && { offices }) };
  const draft = { _id: code, ...institution, departments, ...catalogue, procedures, routing, calendar, ...retention };
  const signatories = (existsSync(join(folder, 'signatories.json')) ? read('signatories.json') : []) as SignatorySeed[];
  const problems = [
    ...problemsOf(draft, staff),
    ...signatoryProblems(draft, staff, signatories),
    ...retentionProblems(retention.retention),
  ];
  for (const problem of problems) throw new SeedInvalid(`${folder}: ${problem}`);
  return {
    institution: draft,
    staff,
    signatories,
    ...(catalogueFolder !== undefined && { procedures: join(folder, catalogueFolder) }),
    ...(existsSync(join(folder, 'zones.geojson')) && { zones: read('zones.geojson') }),
  };
}

/** What letters are numbered by: the series of a department. */
const SIGLAS = /^(?!IMP$)[A-Z0-9]{1,12}$/;

/** What does not fit, in words. */
export function problemsOf(draft: InstitutionDraft, staff: readonly StaffSeed[]): string[] {
  const { departments, matters, places, offices = [], procedures, routing } = draft;
  const codes = new Set(departments.map(({ code }) => code));
  const known = (list: readonly CatalogueEntry[], code: string | undefined) =>
    code === undefined || list.some((entry) => entry.code === code);
  const problems = [
    ...[departments, matters, places, offices, procedures].flatMap((list) =>
      repeated(list.map(({ code }) => code)).map((code) => `the code ${code} stands twice`),
    ),
    ...repeated(departments.flatMap(({ siglas = [] }) => siglas)).map((siglas) => `the siglas ${siglas} stand twice`),
    ...departments
      .filter(({ siglas }) => siglas !== undefined && !SIGLAS.test(siglas))
      .map(({ code, siglas }) => `department ${code}: ${siglas} are no siglas of 1 to 12 of A-Z and 0-9`),
    ...[routing.defaultDepartment, ...routing.rules.map(({ department }) => department)]
      .filter((department) => !codes.has(department))
      .map((department) => `routing.json names a department ${department} that departments.json does not have`),
    ...routing.rules
      .filter(({ matter, place }) => !known(matters, matter) || !known(places, place))
      .map(({ name }) => `routing rule ${name} names a matter or place that catalogue.json does not have`),
    ...repeated(routing.rules.map(({ name }) => name)).map((name) => `routing rule ${name} stands twice`),
    ...staff
      .filter(({ department }) => department !== undefined && !codes.has(department))
      .map(({ username }) => `${username} belongs to a department that departments.json does not have`),
    ...repeated(staff.map(({ username }) => username)).map((username) => `the user name ${username} stands twice`),
    ...procedures.flatMap(({ code, matters: taken = [] }) =>
      taken
        .filter((matter) => !known(matters, matter))
        .map((matter) => `procedure ${code} takes a matter ${matter} that catalogue.json does not have`),
    ),
    ...procedures
      .filter(({ termDays }) => !Number.isInteger(termDays) || termDays < 1)
      .map(({ code }) => `procedure ${code}: termDays must be a whole number of business days`),
    ...procedures
      .filter(({ reopenDays = 0 }) => !Number.isInteger(reopenDays) || reopenDays < 0)
      .map(({ code }) => `procedure ${code}: reopenDays must be a whole number of natural days, or 0`),
  ];
  try {
    calendarOf(draft.calendar);
  } catch (error) {
    problems.push(`calendar.json: ${error instanceof Error ? error.message : 'is not a calendar'}`);
  }
  return problems;
}

function signatoryProblems(
  { departments }: InstitutionDraft,
  staff: readonly StaffSeed[],
  signatories: readonly SignatorySeed[],
): string[] {
  return signatories.flatMap(({ username, department, from, to = from }) => [
    ...(staff.some((person) => person.username === username)
      ? []
      : [`signatories.json names ${username}, who is not in staff.json`]),
    ...(departments.some(({ code }) => code === department)
      ? []
      : [`signatories.json names a department ${department} that departments.json does not have`]),
    ...(isCivilDate(from) && isCivilDate(to) && from <= to
      ? []
      : [`signatories.json: ${username} needs civil dates, from not after to`]),
  ]);
}

function retentionProblems(retention: RetentionRecord | undefined): string[] {
  if (retention === undefined) return [];
  const { rules, otherwise } = retention;
  const whole = ({ current, concentration }: Pick<RetentionPeriodRecord, 'current' | 'concentration'>) =>
    [current, concentration].every((years) => Number.isInteger(years) && years >= 0 && years <= 200);
  const wrong = [...rules, ...(otherwise ? [otherwise] : [])].filter(
    ({ people, basis, ...period }) => !whole(period) || (people && !whole(people)) || basis.trim() === '',
  );
  return [
    ...wrong.map(
      ({ basis }) => `retention.json: "${basis}" needs whole years in current and concentration, and a basis`,
    ),
    ...repeated(rules.flatMap(({ procedures }) => procedures)).map(
      (procedure) => `retention.json names the procedure ${procedure} twice`,
    ),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
