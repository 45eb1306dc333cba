import { randomUUID } from 'node:crypto';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { expected } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(180_000);

describeInBrowser('kept texts at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let screen: AtScreen;
  let caseId: string;
  let folio: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    ({ caseId, folio } = await (await Clerk.arrives(hall)).registers(aStreetLightPetition()));
    const officer = await Officer.arrives(hall, 'servicios1');
    await officer.acceptsOnArrival({ caseId });
    const head = await Head.arrives(hall, 'servicios.titular');
    const body = { keyword: 'visita', title: 'Visita', text: 'Se hará una visita. {{otra}}' };
    const put = await head.http.call('PUT', `/api/v1/department-snippets/${randomUUID()}`, { json: body });
    expected(200, 'keeping', put);
    screen = await browser.seats(hall, 'servicios1', '/app/snippets');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const dialog = () => screen.page.getByRole('dialog').last();
  const presses = (name: string) => screen.page.getByRole('button', { name, exact: true }).press('Enter');
  const confirms = (name: string) => dialog().getByRole('button', { name, exact: true }).press('Enter');
  const box = () => screen.page.getByRole('form', { name: 'Agregar nota' }).getByRole('textbox').first();
  const list = () => screen.page.getByRole('listbox', { name: 'Textos guardados' });

  it('are kept with the keyboard, after a warning, and refusals stand beside their fields', async () => {
    await screen.heading('Textos guardados').waitFor();
    await screen.sees('No escriba datos personales');
    await screen.page.getByRole('row', { name: /\/visita/ }).waitFor();
    expect(await screen.page.getByRole('button', { name: 'Agregar un texto del área' }).count()).toBe(0);
    expect(await screen.barriers()).toEqual([]);
    await presses('Agregar un texto');
    await screen.types('dos palabras', 'Tab', 'Acuse de recibo', 'Tab');
    await screen.types(
      'Folio {{folio}} de {{persona}}, {{fecha}}: {{departamento}}, {{tramite}}, {{vence}}. {{mi_nombre}}',
    );
    await confirms('Guardar texto');
    await dialog().getByText('Use solo letras, números y guiones, sin espacios').first().waitFor();
    expect(await screen.barriers()).toEqual([]);
    await dialog().getByLabel('Palabra clave').fill('Acuse');
    await confirms('Guardar texto');
    await screen.sees('Texto guardado: Acuse de recibo');
    await screen.page.getByRole('row', { name: /\/acuse/ }).waitFor();
  });

  it('are changed where somebody else was first only when sent again, with nothing typed lost', async () => {
    await presses('Cambiar el texto «Acuse de recibo»');
    await dialog().getByLabel('Título').fill('Acuse completo');
    const tab = await screen.opensAnotherTab('/app/snippets');
    await tab.page.getByRole('button', { name: 'Cambiar el texto «Acuse de recibo»' }).press('Enter');
    await tab.page.getByRole('dialog').getByLabel('Título').fill('Otro');
    await tab.page.getByRole('dialog').getByRole('button', { name: 'Guardar texto' }).press('Enter');
    await tab.sees('Texto guardado: Otro');
    await tab.page.close();
    await confirms('Guardar texto');
    await dialog().getByText('Alguien cambió este texto mientras tanto').first().waitFor();
    await expect(dialog().getByLabel('Título').inputValue()).resolves.toBe('Acuse completo');
    await screen.page.getByRole('rowheader', { name: '/acuse' }).locator('..').getByText('Otro').waitFor();
    await confirms('Guardar texto');
    await screen.sees('Texto guardado: Acuse completo');
  });

  it('are put in at the caret by a slash and a keyword, filled in from the case, and taken out by one undo', async () => {
    await screen.page.goto(`/app/cases/${caseId}`);
    await screen.opens('Agregar nota');
    await box().focus();
    await screen.types('Antes  después');
    for (const _ of ' después') await screen.types('ArrowLeft');
    await screen.types('/acu');
    await list()
      .getByRole('option', { name: /Acuse completo/ })
      .waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.types('Enter');
    const written = await box().inputValue();
    expect(written).toMatch(new RegExp(`^Antes Folio ${folio} de `));
    expect(written).toMatch(/ \d{1,2} de [a-z]+ de \d{4}: .*Servicios Públicos.*\. .+ después$/);
    expect(written).not.toContain('{{');
    await screen.page.keyboard.press('Control+z');
    await expect(box().inputValue()).resolves.toBe('Antes /acu después');
    // Escape leaves the list and not the form; Enter is then a new line as ever.
    // What the undo brought back is selected.
    await screen.types('ArrowRight', 's');
    await list().waitFor();
    await screen.types('Escape');
    await list().waitFor({ state: 'detached' });
    await expect(box().inputValue()).resolves.toBe('Antes /acus después');
  });

  it('are put in by the button too, and what nobody knows is left in sight, marked, to be typed over', async () => {
    await box().fill('');
    await screen.page
      .getByRole('button', { name: /^Insertar texto/ })
      .first()
      .press('Enter');
    const find = screen.page.getByRole('combobox', { name: 'Buscar un texto guardado' });
    await find.fill('zzz');
    await screen.sees('Ningún texto guardado es así.');
    await screen.types('Enter');
    await find.fill('vis');
    await list()
      .getByRole('option', { name: /del área/ })
      .waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.types('Enter');
    await expect(box().inputValue()).resolves.toBe('Se hará una visita. {{otra}}');
    await screen.page.locator('mark', { hasText: '{{otra}}' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.types('A las diez.');
    await expect(box().inputValue()).resolves.toBe('Se hará una visita. A las diez.');
    await screen.page.locator('mark').waitFor({ state: 'detached' });
    await screen.page
      .getByRole('button', { name: /^Insertar texto/ })
      .first()
      .press('Enter');
    await find.press('Escape');
    await find.waitFor({ state: 'detached' });
    await screen.types('Tab');
    await box().focus();
    await screen.types('Control+Enter');
    await screen.sees('Hecho: Agregar nota');
    await screen.sees('Se hará una visita. A las diez.');
  });

  it('are removed after asking', async () => {
    await screen.page.goto('/app/snippets');
    await presses('Quitar el texto «Acuse completo»');
    await dialog().getByText('Ya no se ofrecerá.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.types('Escape');
    await screen.page.getByRole('row', { name: /\/acuse/ }).waitFor();
    await presses('Quitar el texto «Acuse completo»');
    await confirms('Quitar');
    await screen.sees('Texto quitado: Acuse completo');
    await screen.sees('No hay textos guardados.');
    expect(screen.complaints).toEqual([]);
  });
});
