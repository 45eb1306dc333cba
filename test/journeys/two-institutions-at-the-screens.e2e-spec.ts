import { rmSync } from 'node:fs';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { aLicence, GIRO, HOLDER, readsLicence } from '../support/licences.js';
import { Officer } from '../support/officer.js';
import { theGobernacionOpens } from '../support/the-gobernacion.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];
const NARROW = { width: 320, height: 640 };

describeInBrowser('a gobernación of Guatemala beside a town hall of Mexico, at the screens', () => {
  let hall: TheTownHall;
  let folder: string | undefined;
  let browser: TheBrowser;
  let colleague: Officer;
  let acuse: Acuse;
  let officer: AtScreen;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    ({ folder } = await theGobernacionOpens(hall));
    browser = await TheBrowser.opens();
    const clerk = await Clerk.arrives(hall, 'gt.receptoria');
    colleague = await Officer.arrives(hall, 'gt.usuario');
    acuse = await aLicence(clerk, colleague);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  const languageOf = ({ page }: AtScreen) => page.locator('html').getAttribute('lang');

  it('asks at the desk in the words of Guatemala', async () => {
    const clerk = await browser.seats(hall, 'gt.receptoria');
    await clerk.heading('Registrar una gestión').waitFor();
    for (const label of ['Nombre completo del vecino o la vecina', 'CUI (DPI)', 'Zona, colonia o aldea'])
      await clerk.page.getByLabel(label).first().waitFor();
    await expect(clerk.page.getByLabel('CURP').count()).resolves.toBe(0);
    await expect(languageOf(clerk)).resolves.toBe('es-GT');
    expect(await clerk.barriers()).toEqual(NONE);
    expect(clerk.complaints).toEqual([]);
  });

  it('calls units, transfers and states as they are called there', async () => {
    const petition = await (
      await Clerk.arrives(hall, 'gt.receptoria')
    ).registers({
      procedure: 'peticion',
      matter: 'otro',
      place: '0401',
      channel: 'desk',
      subject: 'Camino dañado',
      description: 'Pide que se arregle el camino.',
      applicant: { name: 'Berta Inventada' },
      form: { asunto: 'Camino dañado', hechos: 'Pide que se arregle el camino.' },
    });
    await colleague.receives(petition);
    officer = await browser.seats(hall, 'gt.usuario', `/app/cases/${petition.caseId}`);
    await officer.heading(`Expediente ${petition.folio}`).waitFor();
    await officer.sees('Trasladada');
    await officer.page.getByText('Unidad', { exact: true }).first().waitFor();
    await officer.takes('Aceptar el traslado');
    await officer.page.getByRole('button', { name: 'Emitir previo', exact: true }).waitFor();
    expect(await officer.barriers()).toEqual(NONE);
  });

  it('says the same page in English to whoever wants it so, and goes on doing it', async () => {
    await officer.page.getByLabel('Idioma').selectOption({ label: 'English' });
    await officer.page.getByRole('heading', { name: 'Next steps' }).waitFor();
    for (const words of ['In progress', 'Department', 'History']) await officer.page.getByText(words).first().waitFor();
    await expect(languageOf(officer)).resolves.toBe('en');
    expect(await officer.barriers()).toEqual(NONE);
    await officer.page.reload();
    await officer.page.getByRole('heading', { name: 'Next steps' }).waitFor();
    await officer.page.getByLabel('Language').selectOption({ label: 'Español (Guatemala)' });
    await officer.page.getByRole('heading', { name: 'Siguientes pasos' }).waitFor();
    expect(officer.complaints).toEqual([]);
  });

  it('lets a citizen choose between the two, and tells of a licence by its QR whether it is one', async () => {
    const citizen = await browser.takesTelephone(hall, '/tramites', { scripts: true });
    await citizen.page.setViewportSize(NARROW);
    await citizen.page.getByRole('link', { name: /Chimalhuacán/ }).waitFor();
    expect(await citizen.hindrances()).toEqual(NONE);
    await citizen.page.getByRole('link', { name: /Chimaltenango/ }).press('Enter');
    await citizen.heading('Gestiones y servicios').waitFor();
    expect(await citizen.hindrances()).toEqual(NONE);
    const { number = '', verification } = await readsLicence(colleague, acuse);
    const { pathname, search } = new URL(verification?.url ?? hall.url);
    await citizen.page.goto(pathname + search);
    await citizen.heading(`Licencia ${number}`).waitFor();
    for (const words of ['Vigente', GIRO]) await citizen.sees(words);
    await expect(citizen.page.getByText(HOLDER).count()).resolves.toBe(0);
    expect(await citizen.hindrances()).toEqual(NONE);
    expect(citizen.complaints).toEqual([]);
  });
});
