import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];

describeInBrowser("a department's work on its screens", () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let colleague: Officer;
  let officer: AtScreen;
  let aCase: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const clerk = await Clerk.arrives(hall);
    colleague = await Officer.arrives(hall, 'servicios2');
    aCase = await clerk.registers(aStreetLightPetition());
    await clerk.registers(aStreetLightPetition());
    await colleague.seesInInbox({ ...aCase, version: (await colleague.receives(aCase)).version });
    officer = await browser.seats(hall, 'servicios1', '/app/inbox');
    await officer.heading(/^Bandeja/).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const presses = (name: string) => officer.page.getByRole('button', { name, exact: true }).press('Enter');
  /** Everything can be reached without scrolling sideways at twice the size. */
  const isTooWide = () => officer.page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');

  it('a view is narrowed, kept under a name with its count, opened by its link, and removed', async () => {
    await officer.page.getByLabel('Estado', { exact: true }).selectOption({ label: 'Turnada' });
    await officer.page.waitForURL(/status=routed/);
    await officer.page.getByLabel('Guardar lo que se ve como').fill('Por aceptar');
    await officer.types('Enter');
    const link = officer.page.getByRole('link', { name: /^Por aceptar \d/ });
    await link.waitFor();
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('views');
    await officer.page.goto('/app/inbox');
    await link.press('Enter');
    await officer.page.waitForURL(/status=routed/);
    await officer.page.setViewportSize({ width: 720, height: 450 });
    expect(await isTooWide()).toBe(false);
    await officer.page.setViewportSize({ width: 1440, height: 900 });
    await presses('Quitar la vista «Por aceptar»');
    await link.waitFor({ state: 'detached' });
  });

  it('the board has a column a state, and a case is moved by its menu with the keyboard', async () => {
    await officer.page.getByRole('link', { name: 'Ver como tablero' }).press('Enter');
    await officer.heading(/^Tablero/).waitFor();
    const working = officer.page.getByRole('region', { name: /^En atención/ });
    const card = officer.page.getByRole('article', { name: aCase.folio });
    await card.waitFor();
    expect(await officer.barriers()).toEqual(NONE);
    await presses(`Mover a…: ${aCase.folio}`);
    expect(await officer.barriers()).toEqual(NONE);
    await officer.types('Escape');
    await expect(card.getByRole('button').count()).resolves.toBe(1);
    await presses(`Mover a…: ${aCase.folio}`);
    await officer.types('Tab', 'Enter');
    await working.getByRole('article', { name: aCase.folio }).waitFor();
    expect((await colleague.reads(aCase)).state.status).toBe('in-progress');
    await officer.isShownAs('board');
    await officer.page.setViewportSize({ width: 720, height: 450 });
    expect(await isTooWide()).toBe(false);
    await officer.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('says in words why a move is refused', async () => {
    await officer.page.getByLabel('Columnas por').selectOption({ label: 'Persona' });
    await officer.page.waitForURL(/columns=person/);
    const card = officer.page.getByRole('article', { name: aCase.folio });
    await card.waitFor();
    await officer.page.route('**/inbox*', (route) => route.abort());
    await colleague.notes(aCase, 'Se avisó a la cuadrilla');
    await presses(`Mover a…: ${aCase.folio}`);
    await officer.types('Tab', 'Enter');
    await card.getByText(/Alguien más movió el expediente/).waitFor();
    await officer.getsAnswersAgain();
  });

  it('a case tells its history by kind, who may know of it by a word, and why a step is not to be taken', async () => {
    await colleague.notes(aCase, 'La cuadrilla va el lunes', 'public');
    await officer.page.goto(`/app/cases/${aCase.caseId}`);
    const history = officer.page.getByRole('region', { name: 'Historia', exact: true });
    const entry = (text: string) => history.getByRole('listitem').filter({ hasText: text });
    await entry('La cuadrilla va el lunes').getByText('Público', { exact: true }).waitFor();
    await entry('Se avisó a la cuadrilla').getByText('Interno', { exact: true }).waitFor();
    await history.getByLabel('De qué clase').selectOption({ label: 'Notas' });
    await entry('El área aceptó el turno').waitFor({ state: 'detached' });
    await expect(history.getByRole('listitem').count()).resolves.toBe(2);
    await history.getByLabel('Mostrar').selectOption({ label: 'Lo interno' });
    await entry('La cuadrilla va el lunes').waitFor({ state: 'detached' });
    await entry('Se avisó a la cuadrilla').waitFor();
    await officer.page.getByText(/^Por ahora no \(\d+\)$/).press('Enter');
    const steps = officer.page.getByRole('region', { name: 'Siguientes pasos' });
    await steps.getByRole('listitem').filter({ hasText: 'Concluir: Todavía no tiene respuesta.' }).waitFor();
    expect(await officer.barriers()).toEqual(NONE);
  });

  it('a case says that somebody else is viewing it, for as long as they do', async () => {
    await officer.page.goto(`/app/cases/${aCase.caseId}`);
    await officer.heading(/^Expediente/).waitFor();
    const other = await browser.seats(hall, 'servicios2', `/app/cases/${aCase.caseId}`);
    await other.sees('Alguien más está viendo este expediente.');
    expect(await other.barriers()).toEqual(NONE);
    await officer.page.goto('/app/board');
    // At once, or where the word of leaving is lost with the page: after the 45 s that the server remembers, at the next look, 20 s later.
    await other.page
      .getByText('Alguien más está viendo este expediente.')
      .waitFor({ state: 'detached', timeout: 90_000 });
    await other.leaves();
  });
});
