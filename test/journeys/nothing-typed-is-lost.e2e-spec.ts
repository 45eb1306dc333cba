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

  it('stays when answers do not arrive, and is registered once however often it is sent', async () => {
    clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
    await clerk.types('Ana Prueba', 'Tab', 'Tab', 'Tab', 'Tab');
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('bache');
    await clerk.types('Tab');
    await clerk.types('Bache profundo', 'Tab', 'Frente al mercado.');
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
});
