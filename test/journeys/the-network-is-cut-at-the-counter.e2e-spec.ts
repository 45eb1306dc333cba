import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const FOLIO = /^CHI-PET-\d{4}-\d{6}$/;

describeInBrowser('the counter with the network cut', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let elsewhere: Clerk;
  const references: string[] = [];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    elsewhere = await Clerk.arrives(hall);
    clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
    await clerk.hasKeptThePage();
    await clerk.keepsSheets();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const waits = (count: number) => clerk.page.getByRole('link', { name: `Por enviar (${count})` }).waitFor();

  async function types(subject: string): Promise<void> {
    await clerk.page.getByLabel('Nombre completo').focus();
    await clerk.types('Ana Prueba', 'Tab', 'Tab', 'Tab', 'Tab');
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('bache');
    await clerk.types('Tab', subject, 'Tab', 'Frente al mercado.');
  }

  async function takesDown(subject: string): Promise<void> {
    await types(subject);
    await clerk.types('Control+Enter');
    references.push(await clerk.page.getByTestId('reference').innerText());
  }

  it('goes on registering, with a slip that has a reference of its own and no folio', async () => {
    await waits(0);
    await clerk.losesTheNetwork();
    await clerk.sees('Sin conexión con el servidor');
    await takesDown('Bache uno sin red');
    await clerk.heading('Capturada sin conexión').waitFor();
    await waits(1);
    expect(await clerk.barriers()).toEqual([]);
    await clerk.isShownAs('provisional');
    await clerk.page.emulateMedia({ media: 'print' });
    const slip = await clerk.page.locator('.slip').innerText();
    expect(slip).toContain(references[0]);
    expect(slip).toContain('todavía no tiene folio');
    expect(slip).not.toMatch(/CHI-/);
    await clerk.page.emulateMedia({ media: 'screen' });
  });

  it('says what is missing before anybody leaves with a slip', async () => {
    await clerk.page.getByRole('button', { name: 'Registrar otra' }).press('Enter');
    await clerk.page.getByLabel('Nombre completo').fill('Ana Prueba');
    await clerk.page.getByLabel('Nombre completo').press('Control+Enter');
    await clerk.page.getByRole('alert').getByText('Trámite o servicio').waitFor();
    await waits(1);
    await clerk.page.getByRole('button', { name: 'Descartar borrador' }).press('Enter');
  });

  it('opens again with no network, with the desk, its forms and what waits', async () => {
    await clerk.page.reload();
    await clerk.heading('Registrar una solicitud').waitFor();
    await waits(1);
    await takesDown('Bache dos sin red');
    await waits(2);
  });

  it('shows what waits, also after another reload', async () => {
    await clerk.page.goto('/app/outbox');
    await clerk.sees('Esperan 2 en esta computadora.');
    await clerk.sees('Ana Prueba: Bache dos sin red');
    expect(await clerk.barriers()).toEqual([]);
    await clerk.isShownAs('outbox');
  });

  it('sends each once when the network is back, from two tabs, and tells the folios', async () => {
    const other = await clerk.opensAnotherTab('/app/outbox');
    await other.sees('Esperan 2 en esta computadora.');
    const sent: string[] = [];
    for (const { page } of [clerk, other])
      page.on('request', (request) => {
        if (request.url().endsWith('/api/v1/petitions')) sent.push(request.headers()['idempotency-key'] ?? '');
      });
    await clerk.hasTheNetworkAgain();
    await waits(0);
    await clerk.sees('Quedó registrada con el folio');
    await other.sees('Nada espera en esta computadora.');
    expect(new Set(sent).size).toBe(2);
    expect(sent).toHaveLength(2);
    for (const subject of ['uno', 'dos']) {
      const rows = await until(`the case of bache ${subject}`, async () => {
        const found = await elsewhere.searches({ q: `bache ${subject}` });
        return found.rows.length > 0 ? found.rows : undefined;
      });
      expect(rows.map(({ folio }) => folio)).toEqual([expect.stringMatching(FOLIO)]);
    }
    expect(await clerk.keptHere()).not.toContain('mercado');
    await other.page.close();
  });

  it('keeps in sight what the server refuses, and has it mended without typing it again', async () => {
    await clerk.page.goto('/app/desk');
    await types('Bache tres con teléfono mal');
    await clerk.page.getByLabel('Teléfono').fill('123');
    await clerk.losesTheNetwork();
    await clerk.types('Control+Enter');
    await clerk.heading('Capturada sin conexión').waitFor();
    await clerk.hasTheNetworkAgain();
    await clerk.sees('No se aceptó: corríjala en «Por enviar».');
    await waits(1);
    await clerk.page.getByRole('link', { name: 'Ver lo que espera' }).press('Enter');
    await clerk.sees('No es un teléfono: son de 7 a 15 dígitos');
    expect(await clerk.barriers()).toEqual([]);
    await clerk.page.getByRole('link', { name: 'Corregir y registrar' }).press('Enter');
    await expect(clerk.page.getByLabel('En una línea').inputValue()).resolves.toBe('Bache tres con teléfono mal');
    await clerk.page.getByLabel('Teléfono').fill('5551234567');
    await clerk.page.getByLabel('Teléfono').press('Control+Enter');
    expect(await clerk.page.getByTestId('folio').innerText()).toMatch(FOLIO);
    await waits(0);
  });

  it('asks before it forgets what was not sent, and forgets it at sign-out', async () => {
    await clerk.page.goto('/app/desk');
    await types('Bache cuatro olvidado');
    await clerk.losesTheNetwork();
    await clerk.types('Control+Enter');
    await waits(1);
    await clerk.page.getByRole('button', { name: 'Cerrar sesión' }).press('Enter');
    await clerk.sees('Si cierra la sesión se borran de esta computadora y se pierden.');
    expect(await clerk.barriers()).toEqual([]);
    await clerk.page.getByRole('button', { name: 'Borrarlas y salir' }).press('Enter');
    await clerk.sees('No hay conexión con el servidor');
    expect(await clerk.keptHere()).not.toContain('olvidado');
    await clerk.hasTheNetworkAgain();
    // It was left without the server: nobody who comes next is in that session.
    await clerk.page.goto('/app/');
    await clerk.page.getByLabel('Usuario').fill('ventanilla2');
    await clerk.types('Tab', PASSWORD, 'Enter');
    await waits(0);
    expect(clerk.complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(each))).toEqual([]);
  });
});
