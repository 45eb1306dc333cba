import { aPdf } from '../../libs/attachment-intake/src/contents.fixture.js';
import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Officer } from '../support/officer.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

describeInBrowser('what somebody typed', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let officer: AtScreen;
  let clerk: AtScreen;
  let elsewhere: Officer;
  let caseId: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const registered = await (await Clerk.arrives(hall)).registers(aStreetLightPetition());
    elsewhere = await Officer.arrives(hall, 'servicios1');
    await elsewhere.acceptsOnArrival(registered);
    ({ caseId } = registered);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('stays when somebody else moved the case meanwhile: it is shown as it stands, and sent again', async () => {
    officer = await browser.seats(hall, 'servicios2', `/app/cases/${caseId}`);
    await officer.opens('Agregar nota');
    const text = officer.page.getByLabel('Texto');
    await text.fill('Llamó la vecina.');
    await officer.whileNothingIsRefreshed(async () => {
      await elsewhere.notes({ caseId }, 'Otra nota');
      const refused = officer.page.waitForResponse((response) => response.status() === 412);
      await officer.types('Control+Enter');
      await refused;
    });
    await officer.sees('Alguien más movió el expediente');
    await expect(text.inputValue()).resolves.toBe('Llamó la vecina.');
    await officer.types('Control+Enter');
    await officer.sees('Hecho: Agregar nota');
    await officer.sees('Llamó la vecina.');
  });

  it('stays when the session ends: the password is asked for over the page', async () => {
    await officer.opens('Agregar nota');
    const text = officer.page.getByLabel('Texto');
    await text.fill('Segunda llamada.');
    await officer.losesSession();
    await officer.types('Control+Enter');
    const dialog = officer.page.getByRole('dialog', { name: 'Su sesión terminó' });
    await dialog.getByLabel('Usuario').fill('servicios2');
    expect(await officer.barriers()).toEqual([]);
    await officer.types('Tab', PASSWORD, 'Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect(text.inputValue()).resolves.toBe('Segunda llamada.');
    await text.press('Control+Enter');
    await officer.sees('Hecho: Agregar nota');
  });

  it('leaves nothing in the next form, however soon it was sent', async () => {
    const text = officer.page.getByLabel('Texto');
    await officer.opens('Agregar nota');
    const undelayed = await officer.takesLongToForget(600);
    await text.fill('Enviada enseguida.');
    await text.press('Control+Enter');
    await officer.sees('Hecho: Agregar nota');
    await undelayed();
    await officer.opens('Agregar nota');
    await expect(text.inputValue()).resolves.toBe('');
    await officer.types('Escape');
  });

  it('is not shown to another person who signs in where the session ended, and waits for who typed it', async () => {
    const text = officer.page.getByLabel('Texto');
    const entersAs = async (username: string) => {
      await officer.losesSession();
      await officer.page.goto(`/app/cases/${caseId}`);
      await officer.page.getByLabel('Usuario').fill(username);
      await officer.types('Tab', PASSWORD, 'Enter');
      await officer.opens('Agregar nota');
      return text.inputValue();
    };
    await officer.opens('Agregar nota');
    await text.fill('Solo para mí.');
    await until('the draft to be kept', async () => (await officer.keptHere()).includes('Solo para mí.') || undefined);
    await expect(entersAs('servicios1')).resolves.toBe('');
    await expect(entersAs('servicios2')).resolves.toBe('Solo para mí.');
  });

  it('stays when the network is cut under a step, and is sent when it is back', async () => {
    await officer.page.goto(`/app/cases/${caseId}`);
    await officer.opens('Agregar nota');
    const text = officer.page.getByLabel('Texto');
    await text.fill('Escrito sin red.');
    await officer.losesTheNetwork();
    await text.press('Control+Enter');
    await officer.sees('No hay conexión con el servidor. Lo que escribió sigue aquí');
    await expect(text.inputValue()).resolves.toBe('Escrito sin red.');
    await officer.hasTheNetworkAgain();
    await text.press('Control+Enter');
    await officer.sees('Hecho: Agregar nota');
    const { timeline } = await elsewhere.reads({ caseId });
    expect(timeline.filter(({ data }) => data['text'] === 'Escrito sin red.')).toHaveLength(1);
  });

  it('stays where a requirement was not looked at, which is said beside that requirement', async () => {
    const form = await officer.opens('Cotejar requisitos');
    const remarks = form.getByLabel('Observaciones');
    await remarks.fill('Falta ver el escrito.');
    await remarks.press('Control+Enter');
    await form
      .getByRole('alert')
      .getByRole('link', { name: /^Escrito con nombre/ })
      .press('Enter');
    await expect(officer.page.locator(':focus').getAttribute('id')).resolves.toBe('field-missing');
    await expect(officer.page.locator(':focus').getAttribute('aria-invalid')).resolves.toBe('true');
    expect(await officer.barriers()).toEqual([]);
    await expect(remarks.inputValue()).resolves.toBe('Falta ver el escrito.');
    await officer.types('Escape');
  });

  it('stays with the paper beside it, when its number of sheets is none, and when the session ends as it is sent', async () => {
    const papers = officer.page.locator('[aria-labelledby="attachments-title"]');
    const sends = () => papers.getByRole('button', { name: 'Agregar', exact: true }).press('Enter');
    const sheets = papers.getByLabel('Fojas');
    await papers
      .locator('input[type=file]')
      .setInputFiles({ name: 'croquis.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await sheets.fill('dos');
    await sends();
    await papers
      .getByRole('alert')
      .getByRole('link', { name: /^Fojas: Escriba cuántas/ })
      .press('Enter');
    await expect(officer.page.locator(':focus').getAttribute('id')).resolves.toBe('field-sheets');
    expect(await officer.barriers()).toEqual([]);
    await sheets.fill('2');
    await officer.losesSession();
    await sends();
    const dialog = officer.page.getByRole('dialog', { name: 'Su sesión terminó' });
    await dialog.getByLabel('Usuario').fill('servicios2');
    await officer.types('Tab', PASSWORD, 'Enter');
    await dialog.waitFor({ state: 'hidden' });
    await papers.getByText('croquis.pdf').waitFor();
    await expect(sheets.inputValue()).resolves.toBe('2');
    await sends();
    await officer.sees('Se agregó el anexo');
    const { attachments } = await elsewhere.listsAttachments({ caseId });
    expect(attachments.map(({ name, lastSheet }) => [name, lastSheet])).toEqual([['croquis.pdf', 2]]);
  });

  it('stays in a dialog when somebody clicks beside it', async () => {
    await officer.page.goto('/app/snippets');
    await officer.page.getByRole('button', { name: 'Agregar un texto', exact: true }).press('Enter');
    const keyword = officer.page.getByRole('dialog').getByLabel('Palabra clave');
    await keyword.fill('visita');
    await officer.page.mouse.click(5, 300);
    await expect(keyword.inputValue()).resolves.toBe('visita');
    await officer.types('Escape');
    await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  async function writesDown(subject: string, facts: string): Promise<void> {
    await clerk.types('Ana Prueba', 'Tab', 'Tab', 'Tab', 'Tab');
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('bache');
    await clerk.types('Tab');
    await clerk.types(subject, 'Tab', facts);
  }

  it('stays when answers do not arrive, and is registered once however often it is sent', async () => {
    clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
    await writesDown('Bache profundo', 'Frente al mercado.');
    await clerk.losesAnswers('**/api/v1/petitions');
    await clerk.types('Control+Enter');
    await clerk.heading('Capturada sin conexión').waitFor();
    await clerk.getsAnswersAgain();
    await clerk.page
      .getByTestId('later-folio')
      .getByText(/^CHI-PET-/)
      .waitFor();
    await hall.viewsCatchUp();
    const { rows } = await (await Clerk.arrives(hall)).searches({ q: 'profundo' });
    expect(rows).toHaveLength(1);
  });

  it('stays where coordinates are none, which is said beside them: nothing is registered without its point', async () => {
    const { page } = clerk;
    await page.goto('/app/desk');
    await clerk.heading('Registrar una solicitud').waitFor();
    await writesDown('Bache con coordenadas', 'Frente al quiosco.');
    await page.getByRole('button', { name: 'Marcar en el mapa' }).press('Enter');
    await page.getByLabel('Latitud').fill('195.4');
    await page.getByLabel('Longitud').fill('-98.9537');
    await page.getByLabel('Longitud').press('Tab');
    await clerk.sees('Son grados entre −90 y 90');
    await until('the draft to be kept', async () => (await clerk.keptHere()).includes('195.4') || undefined);
    await page.reload();
    await page.getByLabel('Longitud').press('Control+Enter');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Latitud: Son grados/ })
      .press('Enter');
    await expect(page.locator(':focus').getAttribute('id')).resolves.toBe('field-location-latitude');
    expect(await clerk.barriers()).toEqual([]);
    await expect(page.getByLabel('Latitud').inputValue()).resolves.toBe('195.4');
    await expect(page.getByTestId('folio').count()).resolves.toBe(0);
    await page.getByLabel('Latitud').fill('19,422');
    await page.getByLabel('Latitud').press('Control+Enter');
    await page.getByTestId('folio').waitFor();
    await page.getByRole('link', { name: 'Abrir expediente' }).press('Enter');
    await clerk.sees('19.422, -98.9537');
  });
});
