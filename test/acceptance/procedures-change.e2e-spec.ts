import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addBusinessDays,
  calendarOf,
  type CalendarData,
  civilDate,
  dayNumber,
  isBusinessDay,
} from '@libs/business-calendar';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { CaseDeadline } from '../../src/cases/term/case-deadline.js';
import type { FullProcedureSheet, ProcedureSheet } from '../../src/procedures/procedure-sheet.js';
import { checkout } from '../support/built-product.js';
import { Clerk } from '../support/clerk.js';
import { expected, HttpCaller, problemOf, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition, type Petition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** A procedure's file as somebody edits it. */
type Edited = Record<string, unknown> & { version: string; validFrom: string };

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let supervisor: Supervisor;
let anybody: HttpCaller;
let desk: string;
const read = (file: string): unknown => JSON.parse(readFileSync(join(checkout, 'seeds', file), 'utf8'));
const calendar = calendarOf(read('chimalhuacan/calendar.json') as CalendarData);

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  supervisor = await Supervisor.arrives(hall);
  anybody = new HttpCaller(hall.url);
  desk = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(join(checkout, 'seeds', 'procedures', 'chimalhuacan'), join(desk, 'chimalhuacan'), { recursive: true });
  cpSync(join(checkout, 'seeds', 'regimes'), join(desk, 'regimes'), { recursive: true });
});

afterAll(async () => {
  if (desk) rmSync(desk, { recursive: true });
  await hall?.close();
});

const fileOf = (code: string) => join(desk, 'chimalhuacan', `${code}.json`);
function edits(code: string, edit: (procedure: Edited) => unknown): void {
  const procedure = JSON.parse(readFileSync(fileOf(code), 'utf8')) as Edited;
  writeFileSync(fileOf(code), JSON.stringify(edit(procedure)));
}
const loads = (...args: string[]) => hall.tool('procedures', ['load', join(desk, 'chimalhuacan'), ...args]);
const refusalOf = async (loading: Promise<string>) => {
  const failed = (await loading.catch((error: unknown) => error)) as { code?: number; stdout?: string };
  expect(failed.code).toBe(1);
  return failed.stdout ?? '';
};
const published = async () =>
  expected(200, 'the catalogue', await anybody.get<{ procedures: ProcedureSheet[] }>('/procedures')).body.procedures;
const sheetOf = async (code: string) =>
  expected(200, code, await anybody.get<FullProcedureSheet>(`/procedures/${code}`)).body;
const deadlineOf = async (acuse: Acuse): Promise<CaseDeadline> =>
  expected(200, 'the deadline', await clerk.asksWhyDue(acuse)).body;
const refused = async (petition: unknown) => {
  const answer = await clerk.hands(petition);
  return [...statusAndCode(answer), problemOf(answer).details?.['field']];
};

/** A neighbour's certificate: ten natural days. */
const aCertificate = (changes: Partial<Petition> = {}): Petition =>
  aStreetLightPetition({
    procedure: 'constancia-de-vecindad',
    matter: 'otro',
    subject: 'Constancia para la escuela',
    applicant: { name: 'Ana Prueba Inventada', identifier: 'qxca900101hdfnnr04' },
    form: { domicilio: 'Calle Uno 1', anios: 12, uso: 'escuela' },
    ...changes,
  });

describe('the catalogue of procedures', () => {
  it('tells anybody what to bring, what it costs, how long it takes and by which law', async () => {
    const certificate = await sheetOf('constancia-de-vecindad');
    expect(certificate).toMatchObject({
      term: { unit: 'CALENDAR_DAYS', length: 10, regime: { id: 'MX-LNETB' } },
      fee: { kind: 'free' },
      silence: { effect: 'NEGATIVE' },
      prevention: { max: 1 },
      attention: { contact: 'Coordinación de Atención Ciudadana' },
      identityPolicy: 'REQUIRED',
      form: { required: ['domicilio', 'anios'] },
    });
    for (const { basis } of certificate.requirements) expect(basis[0]?.text).toBeTruthy();
    expect((await anybody.get('/procedures/no-hay')).status).toBe(404);
  });

  it('names every point of law that is not certain', async () => {
    const sheets = await published();
    expect(sheets.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['peticion-ciudadana', 'derechos-arco', 'queja', 'reporte-de-servicio']),
    );
    const files = sheets.filter(({ kind }) => kind !== undefined);
    expect(files).toHaveLength(8);
    for (const { code, toConfirm, term } of files) {
      const { legalBasis } = read(`procedures/chimalhuacan/${code}.json`) as { legalBasis: { ask?: string }[] };
      const regime = read(`regimes/${term.regime?.id.toLowerCase()}.json`) as { uncertain: { ask: string }[] };
      const asked = toConfirm.map(({ ask }) => ask);
      for (const { ask } of [...legalBasis, ...regime.uncertain]) if (ask !== undefined) expect(asked).toContain(ask);
    }
    for (const { toConfirm } of sheets) expect(toConfirm.length).toBeGreaterThan(0);
  });
});

describe('a petition under a procedure of the catalogue', () => {
  it('is due by the regime that its version names: natural days, and the next business day after them', async () => {
    const acuse = await clerk.registers(aCertificate());
    const last = civilDate(dayNumber(acuse.filedOn) + 10);
    const dueOn = isBusinessDay(last, calendar) ? last : addBusinessDays(last, 1, calendar);
    expect(acuse).toMatchObject({ dueOn, term: { unit: 'CALENDAR_DAYS', length: 10 } });
    expect(acuse.folio).toMatch(/^CHI-CON-\d{4}-000001$/);
    expect(acuse).not.toHaveProperty('termDays');
    const { state, petition } = await clerk.reads(acuse);
    expect(petition.form).toEqual({ domicilio: 'Calle Uno 1', anios: 12, uso: 'escuela' });
    expect(petition.applicant).toMatchObject({ identifier: 'QXCA900101HDFNNR04' });
    const { version } = await sheetOf('constancia-de-vecindad');
    expect(state).toMatchObject({ procedureVersion: version, law: { regime: 'MX-LNETB', unit: 'CALENDAR_DAYS' } });
    expect(await deadlineOf(acuse)).toMatchObject({
      agrees: true,
      procedureVersion: version,
      regimeVersion: state.law?.regimeVersion,
      term: { state: 'due', unit: 'CALENDAR_DAYS', regime: 'MX-LNETB' },
    });
    expect((await officer.printsDeadline(acuse)).status).toBe(404); // another department's
    expect((await clerk.printsDeadline(acuse)).text).toContain('natural');
  });

  it('is refused by field where it does not fit, and told of a doubtful check digit', async () => {
    const applicant = { name: 'Ana Prueba Inventada' };
    expect(await refused(aCertificate({ applicant }))).toEqual([422, 'identifier-required', 'applicant.identifier']);
    expect(await refused(aCertificate({ applicant: undefined }))).toEqual([422, 'applicant-required', 'applicant']);
    const malformed = aCertificate({ applicant: { ...applicant, identifier: 'QXCA901301HDFNNR04' } });
    expect(await refused(malformed)).toEqual([422, 'identifier-malformed', 'applicant.identifier']);
    expect(await refused(aCertificate({ channel: 'phone' }))).toEqual([422, 'channel-not-offered', 'channel']);
    expect(await refused(aCertificate({ form: { domicilio: 'Calle 1', anios: -1 } }))).toEqual([
      422,
      'form-not-acceptable',
      'form.anios',
    ]);
    expect(await refused(aStreetLightPetition({ matter: 'atencion-recibida' }))).toEqual([
      422,
      'matter-not-of-procedure',
      'matter',
    ]);
    const misfiled = await clerk.registers(aStreetLightPetition());
    const sealed = { procedure: 'denuncia-contra-servidor-publico', matter: 'otro', reason: 'Es una denuncia' };
    const moved = await clerk.tries('classification', misfiled, sealed);
    expect([moved.status, moved.body]).toMatchObject([
      409,
      { code: 'procedure-sealed', details: { field: 'procedure' } },
    ]);
    const accused = { departments: ['obras-publicas'] };
    expect(await refused(Object.assign(aStreetLightPetition(), { accused }))).toEqual([
      422,
      'accused-not-taken',
      'accused',
    ]);
    const passport = { ...applicant, identifier: 'G12345678', identifierKind: 'passport' as const };
    expect(await clerk.registers(aCertificate({ applicant: passport }))).not.toHaveProperty('warnings');
    const { warnings } = await clerk.registers(
      aCertificate({ applicant: { ...applicant, identifier: 'QXCA900101HDFNNR05' } }),
    );
    expect(warnings).toEqual([
      expect.objectContaining({ field: 'applicant.identifier', code: 'identifier-check-digit' }),
    ]);
  });
});

describe('a catalogue that changes', () => {
  let underA: Acuse;
  let versionA: string;

  it('is refused whole, with file, place and reason, and nothing of it is in force', async () => {
    underA = await clerk.registers(aStreetLightPetition());
    await officer.acceptsOnArrival(underA);
    const before = await published();
    versionA = (await sheetOf('peticion-ciudadana')).version;
    edits('peticion-ciudadana', (it) => ({ ...it, name: 'Petición con otro nombre' }));
    edits('oficio', (it) => ({ ...it, routing: { rules: [], defaultDepartment: 'nadie' } }));
    const told = await refusalOf(loads());
    expect(told).toContain('chimalhuacan/oficio.json#/routing/defaultDepartment');
    expect(told).toContain('La institución no tiene la dependencia nadie');
    expect(told).toContain('no se cargó nada');
    edits('oficio', (it) => ({ ...it, channels: ['paloma'] }));
    expect(await refusalOf(loads())).toContain('chimalhuacan/oficio.json#/channels/0');
    expect(await published()).toEqual(before);
  });

  it('is loaded by one command, which tells what changed and changes nothing the second time', async () => {
    const original = read('procedures/chimalhuacan/oficio.json') as Edited;
    edits('oficio', () => original);
    const term = { regime: 'MX-LFPA', basis: ['cpaem-135'] };
    const { filedOn } = underA;
    // Version A ends on the eve; B begins today, by the month of the federal law.
    edits('peticion-ciudadana', (it) => ({
      ...it,
      name: 'Petición ciudadana',
      validTo: civilDate(dayNumber(filedOn) - 1),
    }));
    const closed = JSON.parse(readFileSync(fileOf('peticion-ciudadana'), 'utf8')) as Edited;
    const { validTo: _, ...open } = closed;
    const next = { ...open, version: '2026.2', validFrom: filedOn, term };
    writeFileSync(fileOf('peticion-ciudadana-2'), JSON.stringify(next));
    const told = await loads('--institution', 'chimalhuacan');
    expect(told).toMatch(/RÉGIMEN +MX-LFPA/);
    expect(told).toMatch(new RegExp(`VERSIÓN +peticion-ciudadana +2026\\.2 +desde ${filedOn}`));
    expect(told).toMatch(/IGUAL +oficio/);
    expect(told).toContain('Catálogo de chimalhuacan, versión 2: 3 cambios');
    expect(await loads()).toContain('Nada cambió: el catálogo de chimalhuacan sigue en su versión 2');
    const now = await until('version B in the catalogue', async () => {
      const sheet = await sheetOf('peticion-ciudadana');
      return sheet.version === versionA ? undefined : sheet;
    });
    expect(now).toMatchObject({ label: '2026.2', term: { unit: 'MONTHS', length: 3 } });
  });

  it('K.27: leaves running cases what they began with, their deadline page too, and gives new ones the new version', async () => {
    const { state } = await clerk.reads(underA);
    expect(state).toMatchObject({ procedureVersion: versionA, termDays: 15, dueOn: underA.dueOn });
    expect(await deadlineOf(underA)).toMatchObject({
      agrees: true,
      procedureVersion: versionA,
      term: { regime: 'MX-EDOMEX-135', unit: 'BUSINESS_DAYS' },
    });
    const underB = await clerk.registers(aStreetLightPetition());
    expect(underB.term).toEqual({ unit: 'MONTHS', length: 3 });
    expect(await deadlineOf(underB)).toMatchObject({ agrees: true, term: { regime: 'MX-LFPA', unit: 'MONTHS' } });
    expect((await clerk.reprints(underA)).term).toEqual(underA.term);
  });

  it('may be brought to a running case by a supervisor, with a reason', async () => {
    const reason = 'La persona pidió acogerse al plazo nuevo.';
    const byOfficer = await officer.tries('rebinding', underA, { reason });
    expect(byOfficer.status).toBe(403);
    const elsewhere = await supervisor.tries('rebinding', underA, { reason, procedureVersion: 'f'.repeat(64) });
    expect(statusAndCode(elsewhere)).toEqual([422, 'version-not-published']);
    await supervisor.takes('rebinding', underA, { reason });
    const file = await supervisor.reads(underA);
    expect(file.state).toMatchObject({ law: { regime: 'MX-LFPA', unit: 'MONTHS', length: 3 } });
    expect(file.state.procedureVersion).not.toBe(versionA);
    expect(file.state.dueOn > underA.dueOn).toBe(true);
    const event = file.timeline.find(({ type }) => type === 'CaseRebound');
    expect(event?.data).toMatchObject({ previousVersion: versionA, dueOn: file.state.dueOn, reason });
    expect(await deadlineOf(underA)).toMatchObject({ agrees: true, dueOn: file.state.dueOn, term: { unit: 'MONTHS' } });
    await officer.findsInInbox('servicios-publicos', file);
    const [line] = (await officer.looksAtInbox('servicios-publicos', undefined, file)).rows.filter(
      ({ caseId }) => caseId === underA.caseId,
    );
    expect(line?.dueOn).toBe(file.state.dueOn);
  });

  it('is no way to touch a case that has ended', async () => {
    const ended = await clerk.registers(aStreetLightPetition());
    await clerk.withdraws(ended);
    const answer = await supervisor.tries('rebinding', ended, { reason: 'Ya no procede.', procedureVersion: versionA });
    expect(statusAndCode(answer)).toEqual([409, 'case-already-ended']);
  });

  it('retires what is left out only when told to', async () => {
    rmSync(fileOf('constancia-de-vecindad'));
    expect(await loads()).toMatch(/SIGUE +constancia-de-vecindad/);
    expect(await loads('--retire-absent')).toMatch(/RETIRADO +constancia-de-vecindad/);
    await until('the certificate to be retired', async () =>
      (await published()).every(({ code }) => code !== 'constancia-de-vecindad') ? true : undefined,
    );
    expect(await refused(aCertificate())).toEqual([422, 'procedure-not-in-force', 'procedure']);
  });

  it('asked wrongly, says how', async () => {
    // A folder of any name, when it is said whose it is.
    cpSync(join(desk, 'chimalhuacan'), join(desk, 'borrador'), { recursive: true });
    const draft = await hall.tool('procedures', ['load', join(desk, 'borrador'), '--institution', 'chimalhuacan']);
    expect(draft).toContain('Nada cambió');
    mkdirSync(join(desk, 'empty'));
    const failed = (await hall.tool('procedures', ['load', join(desk, 'empty')]).catch((error: unknown) => error)) as {
      code?: number;
      stderr?: string;
    };
    expect([failed.code, failed.stderr]).toEqual([2, expect.stringContaining('npm run procedures -- load <folder>')]);
  });
});
