import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(240_000);

const NONE: string[] = [];
const REASON = 'La misma persona la presentó por la mañana.';

describeInBrowser('a duplicate at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let head: AtScreen;
  let first: Acuse;
  let second: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const [desk, officer] = [await Clerk.arrives(hall), await Officer.arrives(hall, 'servicios1')];
    first = await desk.registers(aStreetLightPetition());
    second = await desk.registers(aStreetLightPetition());
    for (const acuse of [first, second]) await officer.acceptsOnArrival(acuse);
    clerk = await browser.seats(hall, 'ventanilla', `/app/cases/${second.caseId}`);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('is proposed at the desk, which is told beside the field which folio is missing', async () => {
    await clerk.heading(`Expediente ${second.folio}`).waitFor();
    const form = await clerk.opens('Anular registro');
    await form.getByLabel('Motivo').first().selectOption({ label: 'Es un duplicado' });
    await form.getByLabel('Motivo, con sus palabras').fill(REASON);
    await clerk.types('Control+Enter');
    await form.getByText('Falta el folio que permanece').first().waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    await form.getByLabel('Folio que permanece').fill(first.folio);
    await clerk.types('Control+Enter');
    await clerk.sees('Hecho: Anular registro');
    await clerk.sees(`Permanece el folio ${first.folio}`);
    await expect(clerk.page.getByRole('button', { name: 'Confirmar lo propuesto' }).count()).resolves.toBe(0);
  });

  it('is confirmed by the head, who reads what was proposed, and is annulled', async () => {
    head = await browser.seats(hall, 'servicios.titular', `/app/cases/${second.caseId}`);
    await head.heading(`Expediente ${second.folio}`).waitFor();
    await head.sees(REASON);
    await head.takes('Confirmar lo propuesto');
    await head.sees('Anulada');
    expect(await head.barriers()).toEqual(NONE);
  });

  it('is counted apart for the supervisor, who opens it from the number', async () => {
    await hall.viewsCatchUp();
    const supervisor = await browser.seats(hall, 'supervisora');
    await supervisor.heading('Tiempos de respuesta').waitFor();
    await expect(supervisor.page.getByTestId('reconciliation').innerText()).resolves.toBe(
      '0 + 2 + 0 − 0 − 0 − 0 − 1 = 1',
    );
    await supervisor.page.locator('[data-group="servicios-publicos"] [data-figure="voided"] a').press('Enter');
    await supervisor.sees(second.folio);
    expect([clerk, head, supervisor].flatMap(({ complaints }) => complaints)).toEqual(NONE);
  });
});
