import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Officer } from '../support/officer.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(120_000);

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

  it('stays when the network is away, and is registered once however often it is sent', async () => {
    clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
    await clerk.types(
      'Ana Prueba',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'petición ciu',
      'Enter',
      'Tab',
      'bache',
      'Enter',
      'Tab',
    );
    await clerk.types('Bache profundo', 'Tab', 'Frente al mercado.');
    await clerk.losesAnswers('**/api/v1/petitions');
    await clerk.types('Control+Enter');
    await clerk.sees('No hay conexión con el servidor');
    await clerk.getsAnswersAgain();
    await clerk.page.getByLabel('Nombre completo').press('Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
    const { rows } = await (await Clerk.arrives(hall)).searches({ q: 'profundo' });
    expect(rows).toHaveLength(1);
  });
});
