import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** More questions than any service asks. */
const MOST_QUESTIONS = 30;

describeInBrowser('somebody who does not say who they are', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let citizen: AtScreen;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    citizen = await browser.takesTelephone(hall, '/tramites/chimalhuacan/solicitud-de-informacion', { scripts: false });
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const press = (name: string) => citizen.page.getByRole('button', { name }).press('Enter');
  const asked: string[] = [];

  /** Answers what has to be answered, and passes over the rest; nothing is asked twice. */
  async function answers(): Promise<void> {
    const question = await citizen.page.getByRole('heading', { level: 1 }).innerText();
    expect(asked).not.toContain(question);
    asked.push(question);
    const information = citizen.page.getByLabel('Qué información pide');
    if ((await information.count()) > 0) await information.fill('El contrato de alumbrado de 2025.');
    const electronic = citizen.page.getByLabel('Por medio electrónico');
    if ((await electronic.count()) > 0) await electronic.check();
    await press('Continuar');
  }

  it('asks for information without a name, a telephone or an address', async () => {
    await press('Empezar la solicitud');
    const last = citizen.page.getByRole('heading', { name: 'Revise sus respuestas antes de enviar' });
    for (let at = 0; at < MOST_QUESTIONS && (await last.count()) === 0; at += 1) await answers();
    await last.waitFor();
    expect(asked.filter((question) => /llama|CURP|Teléfono|domicilio/i.test(question))).toEqual([]);
    await citizen.sees('El contrato de alumbrado de 2025.');
    await press('Enviar la solicitud');
    await citizen.heading('Su solicitud quedó registrada').waitFor();
  });

  it('gets a folio and a code, and follows it with them', async () => {
    const folio = await citizen.page.locator('#folio').innerText();
    const code = await citizen.page.locator('#clave').innerText();
    expect(folio).toMatch(/^CHI-SAI-\d{4}-000001$/);
    await press('Ya guardé mi folio y mi clave');
    await citizen.page.goto('/consulta');
    await citizen.page.getByLabel('Folio').fill(folio);
    await citizen.page.getByLabel('Clave de consulta').fill(code);
    await press('Consultar');
    await citizen.heading(`Trámite ${folio}`).waitFor();
  });
});
