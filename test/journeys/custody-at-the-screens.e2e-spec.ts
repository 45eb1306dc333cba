import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Authenticator } from '../support/authenticator.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { expected } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { signedIn } from '../support/staff-member.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];
const DAY_MS = 86_400_000;
const REASON = 'El poste está por caer sobre la escuela y nadie contesta en el área';

describeInBrowser('what is looked into afterwards, at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let stranger: AtScreen;
  let aCase: Acuse;
  let authenticator: Authenticator;

  beforeAll(async () => {
    hall = await TheTownHall.opens({ env: { WEBHOOK_NETWORKS: '127.0.0.1/32', WEBHOOK_PORTS: '1024-65535' } });
    browser = await TheBrowser.opens();
    const clerk = await Clerk.arrives(hall);
    aCase = await clerk.registers(aStreetLightPetition());
    await (await Officer.arrives(hall, 'servicios1')).receives(aCase);
    const { http } = await Officer.arrives(hall, 'obras1');
    const begun = await http.post<{ secret: string }>('/second-factor/enrolment');
    authenticator = new Authenticator(expected(201, 'enrolling', begun).body.secret);
    expected(201, 'confirming', await http.post('/second-factor/confirmation', { code: authenticator.code() }));
    stranger = await browser.sitsDown(hall, '/app/emergency');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const dialog = (who: AtScreen) => who.page.getByRole('dialog').last();
  const confirms = (who: AtScreen, name: string) =>
    dialog(who).getByRole('button', { name, exact: true }).press('Enter');
  const goesTo = async (who: AtScreen, place: string, heading: string) => {
    await who.page.getByRole('link', { name: place, exact: true }).press('Enter');
    await who.heading(heading).waitFor();
  };

  it('somebody reads a case of others in an emergency, and sees how long it is open', async () => {
    await stranger.page.getByLabel('Usuario').fill('obras1');
    await stranger.types('Tab', PASSWORD, 'Enter');
    await stranger.page.getByLabel('Código').fill(authenticator.code());
    await stranger.types('Enter');
    await stranger.heading('Lectura de emergencia').waitFor();
    expect(await stranger.barriers()).toEqual(NONE);
    await stranger.page.getByRole('button', { name: 'Pedir una lectura' }).press('Enter');
    await dialog(stranger).getByLabel('Folio').fill(aCase.folio);
    await dialog(stranger).getByLabel('Motivo').selectOption({ label: 'Emergencia' });
    await dialog(stranger).getByLabel('Por qué').fill('Urge');
    await confirms(stranger, 'Abrir el expediente');
    await dialog(stranger).getByRole('alert').waitFor();
    expect(await stranger.barriers()).toEqual(NONE);
    await dialog(stranger).getByLabel('Por qué').fill(REASON);
    await confirms(stranger, 'Abrir el expediente');
    await stranger.heading(`Expediente ${aCase.folio}`).waitFor();
    await stranger.page.getByText(/Quedan (29|30) min/).waitFor();
    await stranger.sees('María Núñez Peña');
    await expect(stranger.page.getByRole('button', { name: 'Aceptar el turno' }).count()).resolves.toBe(0);
    expect(await stranger.barriers()).toEqual(NONE);
    await stranger.isShownAs('emergency');
    expect(stranger.complaints).toEqual(NONE);
  });

  it('the supervisor reviews it, and has the lists of what is reserved and of what need not be kept', async () => {
    const supervisor = await browser.seats(hall, 'supervisora', '/app/openings');
    await supervisor.heading('Accesos de emergencia').waitFor();
    await supervisor.page.getByText(REASON).waitFor();
    expect(await supervisor.barriers()).toEqual(NONE);
    await supervisor.page.getByRole('button', { name: `Revisar el acceso a ${aCase.folio}` }).press('Enter');
    await dialog(supervisor).getByLabel('Qué fue').selectOption({ label: 'Justificado' });
    await dialog(supervisor).getByLabel('Qué se encontró').fill('Avisó a protección civil enseguida');
    await confirms(supervisor, 'Revisar');
    await supervisor.page.getByText(/Justificado: Avisó a protección civil/).waitFor();
    await goesTo(supervisor, 'Reservados', 'Expedientes reservados');
    await supervisor.sees('No hay expedientes en esta lista.');
    expect(await supervisor.barriers()).toEqual(NONE);
    await goesTo(supervisor, 'Conservación', 'Lo que ya no hay que conservar');
    await supervisor.sees('No hay expedientes en esta lista.');
    expect(await supervisor.barriers()).toEqual(NONE);
    expect(supervisor.complaints).toEqual(NONE);
  });

  it('an administrator has another system told, sees its secret once, and switches it off', async () => {
    const { http } = await signedIn(hall, 'administrador');
    const expiresOn = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    const key = { label: 'Portal de datos', scopes: ['follow-public-cases'], expiresOn };
    expected(201, 'a key', await http.post('/api-keys', key));
    const administrator = await browser.seats(hall, 'administrador', '/app/webhooks');
    await administrator.heading('Avisos a otros sistemas').waitFor();
    const presses = (name: string | RegExp) => administrator.page.getByRole('button', { name }).first().press('Enter');
    await presses('Avisar a otro sistema');
    const asked = dialog(administrator);
    await asked.getByLabel('Llave').selectOption({ label: 'Portal de datos' });
    await asked.getByLabel('Dirección').fill('http://10.0.0.1/avisos');
    await asked.getByLabel('Se respondió').check();
    await confirms(administrator, 'Avisar a otro sistema');
    await asked.getByText('A esa dirección no se envía nada').first().waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await asked.getByLabel('Dirección').fill('https://127.0.0.1:9443/avisos');
    await confirms(administrator, 'Avisar a otro sistema');
    await expect(administrator.page.getByTestId('secret').innerText()).resolves.toMatch(/^whsec_/);
    await confirms(administrator, 'Ya la tengo');
    await administrator.page.getByText('Todavía no llegó nada').waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    await presses(/^Apagar: /);
    await confirms(administrator, 'Apagar');
    await administrator.page.getByText(/Apagado: lo pidió la administración/).waitFor();
    expect(administrator.complaints).toEqual(NONE);
  });
});
