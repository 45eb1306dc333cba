import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aPotholePetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(180_000);

const DEPARTMENT = 'Dirección de Servicios Públicos, concluidos';

describeInBrowser('goals and mergers at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const dialog = (who: AtScreen) => who.page.getByRole('dialog').last();
  const presses = (who: AtScreen, name: string) =>
    who.page.getByRole('button', { name, exact: true }).first().press('Enter');
  const confirms = (who: AtScreen, name: string) =>
    dialog(who).getByRole('button', { name, exact: true }).press('Enter');
  const chooses = async (who: AtScreen, label: string, typed: string) => {
    await dialog(who).getByLabel(label).first().fill(typed);
    await who.types('Tab');
  };

  it('set a goal of the year, authorise it by its act and revise it, each told beside what is done', async () => {
    const supervisor = await browser.seats(hall, 'supervisora', '/app/oversight');
    const pages = supervisor.page.getByRole('navigation', { name: 'Páginas de supervisión' });
    await pages.getByRole('link', { name: 'Metas', exact: true }).press('Enter');
    await supervisor.heading('Metas').waitFor();
    await supervisor.sees('No hay metas para');
    expect(await supervisor.barriers()).toEqual([]);

    await presses(supervisor, 'Fijar una meta');
    await chooses(supervisor, 'Área', 'servicios');
    const asked = dialog(supervisor);
    await asked.getByLabel('Qué se cuenta').selectOption({ label: 'concluidos' });
    await asked.getByLabel('Meta del año').fill('ocho');
    await confirms(supervisor, 'Fijar una meta');
    await asked.getByRole('alert').getByText('Meta del año: Debe ser un número entero').waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await asked.getByLabel('Meta del año').fill('8');
    await asked.getByLabel('Porcentajes de los cuatro trimestres').fill('25 25 25 12,5');
    await confirms(supervisor, 'Fijar una meta');
    await supervisor.sees('Los porcentajes no suman 100.');
    const row = supervisor.page.getByRole('row', { name: new RegExp(DEPARTMENT) });
    await row.getByText('Borrador').waitFor();
    await row.getByText('0 de 2 (0 %)').first().waitFor();
    expect(await supervisor.barriers()).toEqual([]);

    await presses(supervisor, `Fijar de nuevo: ${DEPARTMENT}`);
    await dialog(supervisor).getByLabel('Porcentajes de los cuatro trimestres').fill('25 25 25 25');
    await confirms(supervisor, 'Fijar de nuevo');
    await supervisor.page.getByText('Los porcentajes no suman 100.').waitFor({ state: 'detached' });
    await presses(supervisor, `Autorizar: ${DEPARTMENT}`);
    await supervisor.types('Acuerdo de Cabildo 3/2026');
    await confirms(supervisor, 'Autorizar');
    await row.getByText(/^Autorizada el .*, versión 1$/).waitFor();
    await presses(supervisor, `Modificar: ${DEPARTMENT}`);
    await dialog(supervisor).getByLabel('Meta del año').fill('4');
    await dialog(supervisor).getByLabel('Motivo').fill('Se redujo el presupuesto del año.');
    await dialog(supervisor).getByLabel('Acuerdo').fill('Acuerdo de Cabildo 41/2026');
    expect(await supervisor.barriers()).toEqual([]);
    await confirms(supervisor, 'Modificar');
    await row.getByText(/versión 2$/).waitFor();
    await row.getByText('0 de 1 (0 %)').first().waitFor();
    expect(supervisor.complaints).toEqual([]);
  });

  it('show a head the goals, and no way to set them', async () => {
    const head = await browser.seats(hall, 'servicios.titular', '/app/oversight/goals');
    await head.page.getByRole('row', { name: new RegExp(DEPARTMENT) }).waitFor();
    expect(await head.page.getByRole('button', { name: /meta|Modificar/ }).count()).toBe(0);
    expect(await head.barriers()).toEqual([]);
  });

  it('publish a merger after saying what it does, and show what is still to be handed over', async () => {
    const officer = await Officer.arrives(hall, 'obras1');
    const petition = await (await Clerk.arrives(hall)).registers(aPotholePetition());
    await officer.acceptsOnArrival(petition);
    const administrator = await browser.seats(hall, 'administrador');
    await administrator.types('g', 'f');
    await administrator.heading('Fusiones de áreas').waitFor();
    await administrator.sees('Ninguna área se ha fusionado.');
    expect(await administrator.barriers()).toEqual([]);
    await presses(administrator, 'Publicar una fusión');
    const asked = dialog(administrator);
    await asked.getByText('No puede deshacerse.').waitFor();
    await chooses(administrator, 'Área que termina', 'obras');
    await chooses(administrator, 'Área que sigue', 'obras');
    await asked.getByLabel('Acuerdo').fill('Acuerdo de Cabildo 12/2026');
    await confirms(administrator, 'Publicar una fusión');
    await asked.getByRole('alert').getByText('Área que sigue').waitFor();
    expect(await administrator.barriers()).toEqual([]);
    await chooses(administrator, 'Área que sigue', 'servicios');
    await confirms(administrator, 'Publicar una fusión');
    await administrator.sees('Hecho: Publicar una fusión');
    const row = administrator.page.getByRole('row', { name: /Obras Públicas/ });
    await row.getByText('Acuerdo de Cabildo 12/2026').waitFor();
    await row.getByText('Todo entregado').waitFor({ timeout: 60_000 });
    const supervisor = await Supervisor.arrives(hall);
    await supervisor.waitsFor(
      'the case to be handed over',
      petition,
      ({ state }) => state.department === 'servicios-publicos',
    );
    expect(await administrator.barriers()).toEqual([]);
    expect(administrator.complaints).toEqual([]);
  });
});
