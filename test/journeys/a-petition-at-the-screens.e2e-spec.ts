import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];
/** Of somebody who types every day, and no faster. */
const MS_A_KEY = 100;
const LESS_THAN_MS = 60_000;
const TEXT = 'Se autoriza el uso comercial de la planta baja.';

// One petition from the desk to the citizen's telephone, by everybody at their own screen: each test goes on where the one before ended.
describeInBrowser('a petition at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let officer: AtScreen;
  let adviser: AtScreen;
  let head: AtScreen;
  let supervisor: AtScreen;
  let citizen: AtScreen;
  let folio: string;
  let code: string;
  /** Where the officer's page went since they sat down. */
  const movedTo: string[] = [];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    // So that the supervisor has a number before, which is to be another one afterwards.
    const earlier = await (await Clerk.arrives(hall)).registers(aLandUsePetition());
    const colleague = await Officer.arrives(hall, 'urbano2');
    await colleague.acceptsOnArrival(earlier);
    await colleague.concludes(earlier);
    await hall.viewsCatchUp();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const concluded = () =>
    supervisor.page.locator('[data-group="desarrollo-urbano"] [data-figure="concluded"]').getByRole('link');
  const reconciliation = () => supervisor.page.getByTestId('reconciliation').innerText();
  /** Beside the folio, always in sight: how the clock of the case stands. */
  const clockSays = (who: AtScreen, words: string | RegExp) =>
    who.page.locator('.head-facts').getByText(words).waitFor();
  /** Opens the first case of a list with the keys of the list. */
  const opensTheFirst = async (who: AtScreen) => {
    await who.sees(folio);
    await who.types('j');
    await who.types('Enter');
    await who.heading(`Expediente ${folio}`).waitFor();
  };

  it('begins with the officer at the inbox, the supervisor at the figures, and nobody at the desk', async () => {
    officer = await browser.seats(hall, 'urbano1');
    await officer.heading('Bandeja de Dirección de Desarrollo Urbano').waitFor();
    await officer.sees('No hay expedientes en esta lista.');
    officer.page.on('framenavigated', (frame) => movedTo.push(frame.url()));
    supervisor = await browser.seats(hall, 'supervisora');
    await supervisor.heading('Tiempos de respuesta').waitFor();
    await concluded().waitFor();
    await expect(concluded().innerText()).resolves.toBe('1');
    await expect(reconciliation()).resolves.toBe('0 + 1 + 0 − 1 − 0 − 0 − 0 = 0');
    clerk = await browser.sitsDown(hall);
    await clerk.page.getByLabel('Usuario').waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.types('Tab', 'x', 'Enter');
    await clerk.page.getByRole('alert').waitFor();
    await clerk.enters('ventanilla');
  });

  it('says beside the field what is missing, and loses nothing', async () => {
    await clerk.heading('Registrar una solicitud').waitFor();
    await clerk.types('María Núñez', 'Tab', '5551234567', 'Control+Enter');
    const summary = clerk.page.getByRole('alert');
    await summary.getByText('Trámite o servicio').waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    await expect(clerk.page.getByLabel('Nombre completo').inputValue()).resolves.toBe('María Núñez');
  });

  it('keeps the draft over a reload of the page, until it is discarded', async () => {
    await clerk.sees('Borrador guardado');
    await clerk.page.reload();
    await expect(clerk.page.getByLabel('Teléfono').inputValue()).resolves.toBe('5551234567');
    await clerk.tabsTo(clerk.page.getByRole('button', { name: 'Descartar borrador' }));
    await clerk.types('Enter');
    for (const label of ['Nombre completo', 'Teléfono', 'Trámite o servicio'])
      await expect(clerk.page.getByLabel(label).first().inputValue()).resolves.toBe('');
  });

  it('is registered with the keyboard alone from an empty form, in less than a minute at the speed of a person', async () => {
    // Whoever discards is at the first field again.
    await clerk.page.getByLabel('Nombre completo').and(clerk.page.locator(':focus')).waitFor();
    clerk.takesTimeToType(MS_A_KEY);
    const startedAt = performance.now();
    await clerk.types('María Núñez Peña', 'Tab', '5551234567', 'Tab', 'Tab', 'Tab');
    await clerk.picks('uso de suelo');
    await clerk.types('Tab');
    await clerk.picks('uso');
    await clerk.types('Tab', 'Constancia para una papelería', 'Tab', 'Quiere abrirla en la planta baja.', 'Tab');
    await clerk.picks('xochiaca', 'Tab');
    await clerk.types('Frente a la escuela');
    await clerk.isShownAs('desk');
    await clerk.types('Control+Enter');
    folio = await clerk.page.getByTestId('folio').innerText();
    expect(performance.now() - startedAt).toBeLessThan(LESS_THAN_MS);
    expect(folio).toMatch(/^CHI-PET-\d{4}-\d{6}$/);
    code = await clerk.page.getByTestId('code').innerText();
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.isShownAs('registered');
  });

  it('comes to the screen of the department, which nobody touched', async () => {
    await officer.sees(folio);
    expect(movedTo).toEqual(NONE);
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('inbox');
  });

  it('hands out a slip: on paper the slip and nothing else', async () => {
    await clerk.page.emulateMedia({ media: 'print' });
    await expect(clerk.page.locator('.slip').isVisible()).resolves.toBe(true);
    await expect(clerk.page.locator('.slip').innerText()).resolves.toContain(folio);
    await expect(clerk.page.getByRole('banner').isVisible()).resolves.toBe(false);
    await clerk.page.emulateMedia({ media: 'screen' });
  });

  it('is accepted and prevented, and its clock stands still once the prevention is notified', async () => {
    await opensTheFirst(officer);
    await clockSays(officer, /vence en \d+ días/);
    await officer.takes('Aceptar el turno');
    await officer.opens('Prevenir');
    expect(await officer.barriers()).toEqual(NONE);
    await officer.types('Escape');
    await officer.takes('Prevenir', { Texto: 'Entregue el croquis del local.' });
    await officer.takes('Notificar la prevención', {
      'Cómo se le hizo saber': 'En persona',
      'Qué lo prueba': 'Firmó el acuerdo de prevención.',
    });
    await clockSays(officer, 'el plazo está detenido');
    await officer.page.getByRole('heading', { level: 1 }).locator('..').getByText('En espera de la persona').waitFor();
    expect(await officer.barriers()).toEqual(NONE);
  });

  it("takes down the citizen's reply at the desk, and the clock runs again on both screens", async () => {
    await clerk.tabsTo(clerk.page.getByRole('link', { name: 'Abrir expediente' }));
    await clerk.types('Enter');
    await clockSays(clerk, 'el plazo está detenido');
    await clerk.takes('Registrar desahogo', { Texto: 'Entrega el croquis del local.' });
    await clockSays(clerk, /vence en \d+ días/);
    expect(await clerk.barriers()).toEqual(NONE);
    await clockSays(officer, /vence en \d+ días/);
  });

  it('shows why it is due when it is', async () => {
    await officer.page.getByRole('link', { name: 'Cómo se cuenta el plazo' }).press('Enter');
    await officer.heading(`Plazo del expediente ${folio}`).waitFor();
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('deadline');
    await officer.page.getByRole('link', { name: 'Volver al expediente' }).press('Enter');
  });

  it('is drafted by the officer, who may not decide alone', async () => {
    await officer.opens('Redactar proyecto');
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('case');
    await officer.types('Escape');
    await officer.takes('Redactar proyecto', {
      Sentido: 'Favorable',
      Texto: TEXT,
      Fundamento: 'Código de Procedimientos Administrativos del Estado de México, artículo 135',
    });
    for (const step of ['Responder', 'Aprobar proyecto', 'Firmar resolución'])
      await expect(officer.page.getByRole('button', { name: step, exact: true }).count()).resolves.toBe(0);
  });

  it('is reviewed by the legal adviser, approved and signed by the head', async () => {
    adviser = await browser.seats(hall, 'juridico1');
    await opensTheFirst(adviser);
    await adviser.sees(TEXT);
    await adviser.takes('Revisar proyecto', { Parecer: 'Sin observaciones' });
    expect(await adviser.barriers()).toEqual(NONE);
    head = await browser.seats(hall, 'urbano.titular');
    await opensTheFirst(head);
    await head.takes('Aprobar proyecto');
    await head.takes('Firmar resolución');
    expect(await head.barriers()).toEqual(NONE);
  });

  it('is notified with its proof, and closed', async () => {
    await officer.takes('Registrar notificación practicada', {
      Acto: 'La resolución',
      'Cómo se le hizo saber': 'En persona',
      Constancia: 'Cédula firmada',
      'Qué lo prueba': 'Cédula de notificación 12, firmada.',
    });
    await officer.takes('Concluir');
    await clockSays(officer, 'terminada');
    expect(await officer.barriers()).toEqual(NONE);
  });

  it("changes the supervisor's number while they look at it, which opens the list that holds it", async () => {
    await concluded().getByText('2', { exact: true }).waitFor();
    await expect(reconciliation()).resolves.toBe('0 + 2 + 0 − 2 − 0 − 0 − 0 = 0');
    expect(await supervisor.barriers()).toEqual(NONE);
    await supervisor.isShownAs('oversight');
    await concluded().press('Enter');
    await supervisor.page.getByRole('link', { name: folio, exact: true }).waitFor();
    await expect(supervisor.page.locator('tbody tr').count()).resolves.toBe(2);
    expect(await supervisor.barriers()).toEqual(NONE);
  });

  it('is handed over as a table that says its period', async () => {
    await supervisor.page.goBack();
    const file = await supervisor.downloads(supervisor.page.getByRole('button', { name: /^Descargar CSV/ }));
    const lines = file.toString('utf8').split('\r\n');
    expect(lines[2]).toMatch(/^"?Filtro,"?Periodo \d{4}-\d{2} a \d{4}-\d{2} · /);
    expect(lines[7]).toMatch(/^Dirección de Desarrollo Urbano,0,2,0,2,/);
  });

  it('is followed by the citizen, with what stands on the slip, to its end', async () => {
    citizen = await browser.takesTelephone(hall, '/consulta', { scripts: true });
    await citizen.tabsTo(citizen.page.getByLabel('Folio'));
    await citizen.types(folio, 'Tab', code, 'Enter');
    await citizen.heading(`Trámite ${folio}`).waitFor();
    await citizen.sees('Concluido.');
    await citizen.sees(TEXT);
    await citizen.sees('Se recibió lo que completó');
    expect(await citizen.barriers()).toEqual(NONE);
  });

  it('is found by the name of who asked, without accents', async () => {
    await clerk.page.getByRole('link', { name: 'Buscar', exact: true }).press('Enter');
    await clerk.heading('Buscar expedientes').waitFor();
    clerk.takesTimeToType(5);
    await clerk.types('nunez papel', 'Enter');
    await clerk.sees(folio);
    expect(await clerk.barriers()).toEqual(NONE);
  });

  it('never made a browser complain, of an error or of what the content security policy forbids', () => {
    const everybody = [clerk, officer, adviser, head, supervisor, citizen];
    expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
