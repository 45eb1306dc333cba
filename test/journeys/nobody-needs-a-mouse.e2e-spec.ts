import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

// After the password nothing is done here but keys that are pressed: Tab until the control has the focus, letters, Enter and Escape.
describeInBrowser('the first task of each role, with the keyboard alone', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let petition: Acuse;
  let draft: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const clerk = await Clerk.arrives(hall);
    petition = await clerk.registers(aStreetLightPetition());
    draft = await clerk.registers(aLandUsePetition({ procedure: 'constancia-de-uso-de-suelo' }));
    const planner = await Officer.arrives(hall, 'urbano1');
    await planner.acceptsOnArrival(draft);
    await planner.takes('drafts', draft, { outcome: 'favourable', text: 'Se autoriza.' });
    await (await Officer.arrives(hall, 'servicios1')).seesInInbox(petition);
    await hall.viewsCatchUp();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const button = (who: AtScreen, name: string | RegExp) => who.page.getByRole('button', { name, exact: true });
  const link = (who: AtScreen, name: string | RegExp) => who.page.getByRole('link', { name, exact: true });
  const goesInto = async (who: AtScreen, control: ReturnType<typeof button>) => {
    await who.tabsTo(control);
    await who.types('Enter');
  };
  /** Opens the case of a list, by the link that has its folio. */
  const opensCase = async (who: AtScreen, { folio }: Acuse) => {
    await goesInto(who, link(who, folio));
    await who.heading(`Expediente ${folio}`).waitFor();
  };
  /** The form of a step has the focus as soon as it is open. */
  const begins = async (who: AtScreen, step: string) => {
    await goesInto(who, button(who, step));
    await who.page.getByRole('form', { name: step, exact: true }).locator(':focus').waitFor();
  };
  const sends = async (who: AtScreen, step: string) => {
    await who.types('Control+Enter');
    await who.sees(`Hecho: ${step}`);
  };

  it('a clerk registers a petition, and begins the next', async () => {
    const clerk = await browser.seats(hall, 'ventanilla');
    await clerk.page.getByLabel('Nombre completo').and(clerk.page.locator(':focus')).waitFor();
    await clerk.types('Ana Teclado Inventada', 'Tab', '5512345678', 'Tab', 'Tab', 'Tab');
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('bache');
    await clerk.types('Tab', 'Bache en la avenida', 'Tab', 'Crece cada día.', 'Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
    await goesInto(clerk, button(clerk, 'Registrar otra'));
    await clerk.page.getByLabel('Nombre completo').and(clerk.page.locator(':focus')).waitFor();
    expect(clerk.complaints).toEqual([]);
    await clerk.leaves();
  });

  it('an officer opens a case, accepts it and leaves a note', async () => {
    const officer = await browser.seats(hall, 'servicios1');
    await opensCase(officer, petition);
    await begins(officer, 'Aceptar el turno');
    await sends(officer, 'Aceptar el turno');
    await begins(officer, 'Agregar nota');
    await officer.tabsTo(officer.page.getByRole('form', { name: 'Agregar nota' }).getByLabel('Texto'));
    await officer.types('Se avisó a la cuadrilla.');
    await sends(officer, 'Agregar nota');
    await officer.sees('Se avisó a la cuadrilla.');
    expect(officer.complaints).toEqual([]);
    await officer.leaves();
  });

  it('a head gives the case to somebody of the department', async () => {
    const head = await browser.seats(hall, 'servicios.titular');
    await opensCase(head, petition);
    await begins(head, 'Asignar');
    await head.picks('ramiro', 'Tab');
    await sends(head, 'Asignar');
    await head.page.locator('.head-facts').getByText('Ramiro Campos Inventado').waitFor();
    expect(head.complaints).toEqual([]);
    await head.leaves();
  });

  it('a legal adviser objects to a draft', async () => {
    const adviser = await browser.seats(hall, 'juridico1');
    await opensCase(adviser, draft);
    await begins(adviser, 'Revisar proyecto');
    // A list of the browser itself: what is typed goes to the first that begins so.
    await adviser.types('Con objeciones', 'Tab');
    await adviser.tabsTo(adviser.page.getByLabel('Observaciones'));
    await adviser.types('Falta fundar la decisión.');
    await sends(adviser, 'Revisar proyecto');
    await adviser.sees('Falta fundar la decisión.');
    expect(adviser.complaints).toEqual([]);
    await adviser.leaves();
  });

  it('a supervisor opens the cases behind a number, and one of them', async () => {
    const supervisor = await browser.seats(hall, 'supervisora');
    const received = '[data-group="servicios-publicos"] [data-figure="received"]';
    await goesInto(supervisor, supervisor.page.locator(received).getByRole('link'));
    await supervisor.heading(/los expedientes detrás del número/).waitFor();
    await opensCase(supervisor, petition);
    expect(supervisor.complaints).toEqual([]);
    await supervisor.leaves();
  });

  it('an auditor goes past the menu, groups the figures by procedure and takes them away', async () => {
    const auditor = await browser.seats(hall, 'auditora');
    await auditor.heading('Tiempos de respuesta').waitFor();
    await goesInto(auditor, link(auditor, 'Ir al contenido'));
    await auditor.tabsTo(auditor.page.getByLabel('Agrupar por'));
    await auditor.types('Trámite');
    await auditor.page.getByRole('heading', { name: 'Tiempos de respuesta: Trámite' }).waitFor();
    await auditor.page.getByRole('rowheader', { name: 'Constancia de uso de suelo' }).waitFor();
    await auditor.tabsTo(auditor.page.getByRole('button', { name: /^Descargar CSV/ }));
    const [file] = await Promise.all([auditor.page.waitForEvent('download'), auditor.types('Enter')]);
    expect(file.suggestedFilename()).toMatch(/^tiempos-.*\.csv$/);
    expect(auditor.complaints).toEqual([]);
    await auditor.leaves();
  });

  it('an administrator opens an account and hands over its password', async () => {
    const administrator = await browser.seats(hall, 'administrador');
    await goesInto(administrator, button(administrator, 'Abrir una cuenta'));
    const asked = administrator.page.getByRole('dialog').last();
    await asked.getByLabel('Nombre completo').and(administrator.page.locator(':focus')).waitFor();
    await administrator.types('Ofelia Teclado Inventada', 'Tab', 'ofelia.teclado');
    await administrator.tabsTo(asked.getByLabel('Papel'));
    await administrator.types('Ventanilla');
    await goesInto(administrator, asked.getByRole('button', { name: 'Abrir una cuenta', exact: true }));
    await administrator.page.getByTestId('secret').waitFor();
    await goesInto(administrator, asked.getByRole('button', { name: 'Ya la tengo', exact: true }));
    await administrator.page.getByRole('rowheader', { name: 'Ofelia Teclado Inventada' }).waitFor();
    expect(administrator.complaints).toEqual([]);
    await administrator.leaves();
  });
});
