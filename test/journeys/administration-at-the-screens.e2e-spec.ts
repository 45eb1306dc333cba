import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarPageDto } from '../../src/calendars/calendar-page.dto.js';
import { Authenticator } from '../support/authenticator.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { checkout } from '../support/built-product.js';
import { expected, HttpCaller } from '../support/http-caller.js';
import { signedIn } from '../support/staff-member.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const NONE: string[] = [];
const DAY_MS = 86_400_000;

describeInBrowser('the administration at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let administrator: AtScreen;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    administrator = await browser.seats(hall, 'administrador');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const dialog = (who: AtScreen) => who.page.getByRole('dialog').last();
  const presses = (who: AtScreen, name: string | RegExp) =>
    who.page.getByRole('button', { name, exact: true }).first().press('Enter');
  const confirms = (who: AtScreen, name: string) =>
    dialog(who).getByRole('button', { name, exact: true }).press('Enter');
  /** Goes to a page by the menu. */
  const goesTo = async (who: AtScreen, place: string, heading: string) => {
    await who.page.getByRole('link', { name: place, exact: true }).press('Enter');
    await who.heading(heading).waitFor();
  };
  /** What is done to the account that was opened here. */
  const begins = async (what: string) => {
    await presses(administrator, 'Cambiar la cuenta de Ofelia Canarias Inventada');
    await dialog(administrator).getByRole('button', { name: what, exact: true }).press('Enter');
  };
  const database = () => hall.databases.owner.db(hall.databases.name);

  it('opens an account with the keyboard; refusals stand beside their fields, and the password is shown once', async () => {
    await administrator.heading('Personas').waitFor();
    await administrator.sees('Es su cuenta: la cambia otra persona administradora.');
    expect(await administrator.barriers()).toEqual(NONE);
    await administrator.isShownAs('people');
    await presses(administrator, 'Abrir una cuenta');
    await administrator.types('Ofelia Canarias Inventada', 'Tab', 'SERVICIOS1', 'Enter');
    const asked = dialog(administrator);
    await asked.getByRole('alert').getByText('Papel').waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await asked.getByLabel('Papel').selectOption({ label: 'Área' });
    await asked.getByLabel('Papel').press('Enter');
    await confirms(administrator, 'Abrir una cuenta');
    await asked.getByText('Este papel necesita un área: elíjala.').first().waitFor();
    await asked
      .getByRole('textbox', { name: /^Área/ })
      .or(asked.getByRole('combobox', { name: /^Área/ }))
      .first()
      .focus();
    await administrator.picks('agua', 'Tab');
    await confirms(administrator, 'Abrir una cuenta');
    await asked.getByText('Alguien de esta instalación ya tiene ese usuario').first().waitFor();
    await expect(asked.getByLabel('Nombre completo').inputValue()).resolves.toBe('Ofelia Canarias Inventada');
    await asked.getByLabel('Usuario').fill('ofelia.canarias');
    await administrator.types('Enter');
    const password = await administrator.page.getByTestId('secret').innerText();
    expect(await administrator.barriers()).toEqual(NONE);
    await administrator.types('Escape');
    expect(await administrator.page.getByTestId('secret').count()).toBe(1);
    await confirms(administrator, 'Ya la tengo');
    await administrator.page.getByRole('rowheader', { name: 'Ofelia Canarias Inventada' }).waitFor();

    const newcomer = await browser.sitsDown(hall);
    await newcomer.page.getByLabel('Usuario').fill('ofelia.canarias');
    await newcomer.types('Tab', password, 'Enter');
    await newcomer.sees('Elija una contraseña propia, de quince caracteres o más.');
    expect(await newcomer.barriers()).toEqual(NONE);
    await newcomer.types(password);
    await newcomer.tabsTo(newcomer.page.getByLabel('Contraseña nueva', { exact: true }).first());
    await newcomer.types(PASSWORD, 'Enter');
    await newcomer.heading(/^Bandeja de Organismo de Agua/).waitFor();
    expect(newcomer.complaints).toEqual([]);
    await newcomer.leaves();
  });

  it('changes a role, closes the account and opens it again, saying before what happens', async () => {
    const rowOf = administrator.page.getByRole('row', { name: /Ofelia Canarias/ });
    await begins('Cambiar papel o área');
    expect(await administrator.barriers()).toEqual(NONE);
    await dialog(administrator).getByLabel('Papel').selectOption({ label: 'Ventanilla' });
    await confirms(administrator, 'Cambiar papel o área');
    await rowOf.getByText('Ventanilla').waitFor();
    await begins('Cerrar la cuenta');
    await dialog(administrator).getByText('La cuenta no se borra').waitFor();
    await administrator.types('Escape');
    await rowOf.getByText('Abierta').waitFor();
    await begins('Cerrar la cuenta');
    await confirms(administrator, 'Cerrar la cuenta');
    await rowOf.getByText('Cerrada').waitFor();
    await begins('Abrir otra vez la cuenta');
    await confirms(administrator, 'Abrir otra vez la cuenta');
    await rowOf.getByText('Abierta').waitFor();
    await begins('Dar otra contraseña');
    await confirms(administrator, 'Dar otra contraseña');
    await expect(administrator.page.getByTestId('secret').innerText()).resolves.not.toBe('');
    await confirms(administrator, 'Ya la tengo');
  });

  it('proposes a role that takes two, which another administrator approves', async () => {
    const { http } = await signedIn(hall, 'administrador');
    const place = { username: 'segunda.admin', name: 'Segunda Inventada', role: 'administrator' };
    const opened = await http.post<{ initialPassword: string }>('/accounts', place);
    const { initialPassword: current } = expected(201, 'opening', opened).body;
    const arriving = new HttpCaller(hall.url);
    expected(201, 'arriving', await arriving.post('/sessions', { username: place.username, password: current }));
    const own = await arriving.post('/sessions/current/password', { current, password: PASSWORD });
    expected(201, 'a password of her own', own);

    await begins('Cambiar papel o área');
    await dialog(administrator).getByLabel('Papel').selectOption({ label: 'Jurídico' });
    await confirms(administrator, 'Cambiar papel o área');
    await administrator.sees('Propuesto, falta que lo apruebe otra persona administradora');
    await administrator.sees('Lo aprueba otra persona administradora.');
    expect(await administrator.barriers()).toEqual(NONE);

    const second = await browser.seats(hall, 'segunda.admin', '/app/people');
    await presses(second, 'Aprobar el papel: Ofelia Canarias Inventada');
    await dialog(second).getByText('Compruebe antes que la persona ya entró').waitFor();
    expect(await second.barriers()).toEqual(NONE);
    await confirms(second, 'Aprobar el papel');
    await second.page.getByRole('heading', { name: 'Papeles propuestos' }).waitFor({ state: 'detached' });
    await second.page
      .getByRole('row', { name: /Ofelia Canarias/ })
      .getByText('Jurídico')
      .waitFor();
  });

  it('sees the departments with who is in them and what is open, and where they come from', async () => {
    await goesTo(administrator, 'Áreas', 'Áreas');
    await administrator.sees('node dist/src/seed.js');
    const row = administrator.page.getByRole('row', { name: /Dirección de Obras Públicas/ });
    await row.getByText('obras-publicas').waitFor();
    expect(await row.getByRole('cell').nth(1).innerText()).toBe('Hugo Salas Inventado');
    expect(await row.getByRole('cell').nth(3).innerText()).toBe('0');
    expect(await administrator.barriers()).toEqual(NONE);
    expect(await administrator.page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('issues a key to another system, shows it once, and revokes it', async () => {
    await goesTo(administrator, 'Llaves', 'Llaves de otros sistemas');
    await presses(administrator, 'Emitir una llave');
    await administrator.types('Tablero de transparencia');
    await confirms(administrator, 'Emitir una llave');
    await dialog(administrator).getByText('Elija al menos una opción').first().waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await dialog(administrator).getByLabel('Leer los tiempos de respuesta').check();
    await dialog(administrator).getByLabel('Último día').fill(dayFrom(new Date(), 30));
    await confirms(administrator, 'Emitir una llave');
    const key = await administrator.page.getByTestId('secret').innerText();
    await confirms(administrator, 'Ya la tengo');
    const system = new HttpCaller(hall.url);
    const reads = () => system.get('/response-times', { authorization: `Bearer ${key}` });
    expect((await reads()).status).toBe(200);
    expect(await administrator.barriers()).toEqual(NONE);
    await presses(administrator, 'Revocar la llave: Tablero de transparencia');
    await confirms(administrator, 'Revocar la llave');
    await administrator.sees('Revocada');
    await until('the key to open nothing', async () => (await reads()).status !== 200 || undefined);
  });

  it('declares a day closed, sees it in the month and the open cases counted, and revokes it', async () => {
    const { http } = await signedIn(hall, 'administrador');
    const law = expected(200, 'the calendar', await http.get<CalendarPageDto>('/calendar')).body;
    const day = firstBusinessDay(law);
    await goesTo(administrator, 'Calendario', 'Calendario');
    await presses(administrator, 'Declarar un día inhábil');
    const asked = dialog(administrator);
    await asked.getByLabel('Día').fill(law.holidays.find(({ date }) => date > day)?.date ?? '');
    await asked.getByLabel('Motivo').fill('Asueto por acuerdo');
    await asked.getByLabel('Acuerdo').fill('Acuerdo de Cabildo 186/2026');
    await confirms(administrator, 'Declarar un día inhábil');
    await asked.getByText('Ese día ya es inhábil').first().waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await asked.getByLabel('Día').fill(day);
    await confirms(administrator, 'Declarar un día inhábil');
    await administrator.sees('Hecho: Declarar un día inhábil');
    await administrator.page.goto(`/app/calendar?month=${day.slice(0, 7)}`);
    const cell = administrator.page.locator(`[data-date="${day}"]`);
    await cell.getByText('Inhábil: Asueto por acuerdo').waitFor();
    await cell.getByText('Acuerdo de Cabildo 186/2026').waitFor();
    await administrator.sees('Los expedientes abiertos están contados con este calendario');
    expect(await administrator.barriers()).toEqual(NONE);
    await administrator.isShownAs('calendar');
    await presses(administrator, 'Dejar sin efectos: Asueto por acuerdo');
    await dialog(administrator).getByLabel('Motivo').fill('Se capturó otro día');
    await confirms(administrator, 'Dejar sin efectos');
    await administrator.sees('Sin efectos: Iván Duarte Inventado');
    await cell.getByText('Inhábil').waitFor({ state: 'detached' });
  });

  it('records who is away and who acts for them, and the return', async () => {
    await goesTo(administrator, 'Ausencias', 'Ausencias y suplencias');
    await administrator.sees('Nadie está ausente.');
    const records = async (from: string, to: string) => {
      await presses(administrator, 'Registrar una ausencia');
      const asked = dialog(administrator);
      await administrator.picks('teresa', 'Tab');
      await asked.getByLabel('Primer día').fill(from);
      await asked.getByLabel('Último día').fill(to);
      await asked.getByLabel('Suple').focus();
      await administrator.picks('ramiro', 'Tab');
      await confirms(administrator, 'Registrar una ausencia');
      return asked;
    };
    const today = new Date();
    await records(dayFrom(today, 10), dayFrom(today, 14));
    const row = administrator.page.getByRole('row', { name: /Teresa Luna Inventada/ });
    await row.getByText('Ramiro Campos Inventado').waitFor();
    const again = await records(dayFrom(today, 12), dayFrom(today, 20));
    await again.getByText('Ya está ausente en esos días').first().waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await administrator.types('Escape');
    await administrator.page.getByLabel('Solo en un día').fill(dayFrom(today, 9));
    await administrator.sees('Nadie está ausente.');
    await administrator.page.getByLabel('Solo en un día').fill(dayFrom(today, 11));
    await row.waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await presses(administrator, /^Registrar el regreso: Teresa/);
    await dialog(administrator).getByLabel('Volvió el').fill(dayFrom(today, 11));
    await confirms(administrator, 'Registrar el regreso');
    await row.waitFor({ state: 'detached' });
  });

  it('reads what the check says of the catalogue, and what changed between two versions', async () => {
    await publishesAnotherVersion(hall);
    await goesTo(administrator, 'Trámites', 'Catálogo de trámites');
    await expect(administrator.page.getByTestId('check').innerText()).resolves.toMatch(/: 0 errores y \d+ avisos/);
    await administrator.page
      .getByRole('link', { name: /^Ver qué cambió/ })
      .first()
      .waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await administrator.isShownAs('catalogue');
    await administrator.page
      .getByRole('link', { name: /^Ver qué cambió/ })
      .first()
      .press('Enter');
    await administrator.heading(/^Cambios de /).waitFor();
    await administrator.sees('Un nombre nuevo, inventado');
    expect(await administrator.barriers()).toEqual(NONE);
  });

  it('sees how far behind the views are, and sends a dead duty off again', async () => {
    const duties = database().collection<{ _id: string; state: string; institution: string }>('duties');
    const one = await until('a duty that is done', async () => (await duties.findOne({ state: 'done' })) ?? undefined);
    const elsewhere = { ...one, _id: `${one._id}:elsewhere`, institution: 'otra', state: 'dead' };
    await duties.insertOne(elsewhere);
    const error = { name: 'ServiceAway', code: 'away', at: new Date() };
    await duties.updateOne({ _id: one._id }, { $set: { state: 'dead', deadAt: new Date(), error } });
    await goesTo(administrator, 'Operación', 'Operación');
    const line = administrator.page.getByRole('row', { name: /department-inbox/ });
    await line.getByText('En marcha; al servicio').waitFor();
    await administrator.sees(one._id);
    await administrator.sees('ServiceAway · away');
    expect(await administrator.page.getByText(elsewhere._id).count()).toBe(0);
    expect(await administrator.barriers()).toEqual(NONE);
    await administrator.isShownAs('operations');
    await presses(administrator, `Intentar de nuevo: ${one._id}`);
    await confirms(administrator, 'Intentar de nuevo');
    await administrator.sees('Enviados otra vez: 1');
    const stateOf = async (id: string) => (await duties.findOne({ _id: id }))?.state;
    await until('the duty to be done', async () => (await stateOf(one._id)) === 'done' || undefined);
    await administrator.sees('Ninguno.');
    expect(await stateOf(elsewhere._id)).toBe('dead');
    await duties.deleteOne({ _id: elsewhere._id });
  });

  it('is walked through with the keys of the menu, and nothing of it complained', async () => {
    await administrator.types('g', 'e');
    await administrator.heading('Personas').waitFor();
    await administrator.types('g', 'o');
    await administrator.heading('Operación').waitFor();
    expect(administrator.complaints).toEqual([]);
  });

  it('is open to each role as far as it goes', async () => {
    const auditor = await browser.seats(hall, 'auditora', '/app/calendar');
    await auditor.heading('Calendario').waitFor();
    expect(await auditor.page.getByRole('button', { name: 'Declarar un día inhábil' }).count()).toBe(0);
    await auditor.page.goto('/app/people');
    await auditor.heading('Aquí no hay nada').waitFor();
    const head = await browser.seats(hall, 'obras.titular', '/app/absences');
    await presses(head, 'Registrar una ausencia');
    await head.choices().first().waitFor();
    await head.types('teresa');
    await head.types('ArrowDown');
    expect(await head.page.getByRole('option', { name: /Teresa/ }).count()).toBe(0);
  });

  it('asks for the second factor again before rights are changed, in the same place', async () => {
    const http = new HttpCaller(hall.url);
    await http.post('/sessions', { username: 'administrador', password: PASSWORD });
    const begun = await http.post<{ secret: string }>('/second-factor/enrolment');
    const telephone = new Authenticator(expected(201, 'enrolling', begun).body.secret);
    const confirmed = await http.post<{ recoveryCodes: string[] }>('/second-factor/confirmation', {
      code: telephone.code(),
    });
    const [one = '', another = ''] = expected(201, 'confirming', confirmed).body.recoveryCodes;
    const person = await browser.sitsDown(hall, '/app/people');
    await person.page.getByLabel('Usuario').fill('administrador');
    await person.types('Tab', PASSWORD, 'Enter');
    await person.page.getByLabel('Código').fill(one);
    await person.types('Enter');
    await person.heading('Personas').waitFor();
    const anHourAgo = new Date(Date.now() - DAY_MS / 24);
    await database()
      .collection('staff_sessions')
      .updateMany({ provenAt: { $exists: true } }, { $set: { provenAt: anHourAgo } });
    await until('the proof to be old', async () => {
      const headers = { 'idempotency-key': crypto.randomUUID() };
      const answer = await person.page.request.post('/api/v1/api-keys', { data: {}, headers });
      return (await answer.text()).includes('step-up-needed') || undefined;
    });
    await presses(person, 'Cambiar la cuenta de Julio Peralta Inventado');
    await dialog(person).getByRole('button', { name: 'Cerrar la cuenta', exact: true }).press('Enter');
    await confirms(person, 'Cerrar la cuenta');
    await dialog(person).getByText('Este cambio pide que muestre otra vez su segundo factor').waitFor();
    expect(await person.barriers()).toEqual(NONE);
    await person.types('000000', 'Enter');
    await dialog(person).locator('#field-code-error', { hasText: 'Ese código no es correcto' }).waitFor();
    await dialog(person).getByLabel('Código').fill(another);
    await person.types('Enter');
    await person.page
      .getByRole('row', { name: /Julio Peralta/ })
      .getByText('Cerrada')
      .waitFor();
  });
});

/** A civil date so many days from another. */
function dayFrom(day: Date, days: number): string {
  return new Date(day.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

function firstBusinessDay({ weekend, holidays }: CalendarPageDto): string {
  const days = Array.from({ length: 30 }, (_, at) => dayFrom(new Date(), at + 3));
  const isOpen = (day: string) =>
    !weekend.includes(((new Date(day).getUTCDay() + 6) % 7) + 1) && !holidays.some(({ date }) => date === day);
  return days.find(isOpen) ?? '';
}

/** From next month on a procedure has another name. */
async function publishesAnotherVersion(hall: TheTownHall): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    cpSync(join(checkout, 'seeds', 'procedures', 'chimalhuacan'), join(folder, 'chimalhuacan'), { recursive: true });
    cpSync(join(checkout, 'seeds', 'regimes'), join(folder, 'regimes'), { recursive: true });
    const file = join(folder, 'chimalhuacan', 'peticion-ciudadana.json');
    const procedure = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const next = { version: 'siguiente', validFrom: dayFrom(new Date(), 40), name: 'Un nombre nuevo, inventado' };
    writeFileSync(file, JSON.stringify({ ...procedure, validTo: dayFrom(new Date(), 39) }));
    writeFileSync(join(folder, 'chimalhuacan', 'peticion-siguiente.json'), JSON.stringify({ ...procedure, ...next }));
    await hall.tool('procedures', ['load', join(folder, 'chimalhuacan')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
