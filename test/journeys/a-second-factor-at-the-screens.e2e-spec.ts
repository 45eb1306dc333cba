import { Authenticator } from '../support/authenticator.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';

describeInBrowser('a supervisor, whose role asks for a second factor', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let telephone: Authenticator;

  beforeAll(async () => {
    hall = await TheTownHall.opens({ env: { SECOND_FACTOR: 'also-demonstration' } });
    browser = await TheBrowser.opens();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  async function givesPassword(): Promise<AtScreen> {
    const person = await browser.sitsDown(hall);
    await person.page.getByLabel('Usuario').fill('supervisora');
    await person.types('Tab', PASSWORD, 'Enter');
    return person;
  }

  it('sets one up the first time, and is shown the recovery codes', async () => {
    const supervisor = await givesPassword();
    await supervisor.sees('Su papel pide un segundo factor');
    await supervisor.types('Tab');
    await supervisor.page.getByRole('button', { name: 'Continuar' }).press('Enter');
    await supervisor.sees('Dé de alta esta clave');
    expect(await supervisor.barriers()).toEqual([]);
    telephone = new Authenticator((await supervisor.page.locator('pre').innerText()).trim());
    await supervisor.page.getByLabel('Código').fill(telephone.code());
    await supervisor.types('Enter');
    await supervisor.sees('Guarde estos códigos de respaldo');
    expect((await supervisor.page.locator('pre').innerText()).trim().split('\n')).toHaveLength(10);
    expect(await supervisor.barriers()).toEqual([]);
    await supervisor.page.getByRole('button', { name: 'Ya los guardé' }).press('Enter');
    await supervisor.heading('Tiempos de respuesta').waitFor();
    expect(supervisor.complaints).toEqual([]);
  });

  it('shows a code each time after it; a wrong one is told, and nothing opens before', async () => {
    const supervisor = await givesPassword();
    const code = supervisor.page.getByLabel('Código');
    await code.waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await code.fill('000000');
    await supervisor.types('Enter');
    await supervisor.page.getByRole('alert').waitFor();
    expect(await supervisor.page.getByRole('navigation').count()).toBe(0);
    await supervisor.page.reload();
    await code.waitFor();
    await code.fill(telephone.code());
    await supervisor.types('Enter');
    await supervisor.heading('Tiempos de respuesta').waitFor();
  });
});
