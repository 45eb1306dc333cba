import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];

describeInBrowser('a petition at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let officer: AtScreen;
  let supervisor: AtScreen;
  let folio: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('begins with nobody signed in', async () => {
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

  it('keeps the draft over a reload of the page', async () => {
    await clerk.sees('Borrador guardado');
    await clerk.page.reload();
    await expect(clerk.page.getByLabel('Teléfono').inputValue()).resolves.toBe('5551234567');
  });

  it('is registered by the clerk with the keyboard alone, in less than a minute', async () => {
    const startedAt = performance.now();
    await clerk.page.getByLabel('Nombre completo').focus();
    await clerk.types('Tab', 'Tab', 'Tab', 'Tab');
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('luminaria');
    await clerk.types('Tab');
    await clerk.types('Lámpara fundida en la esquina', 'Tab', 'No hay luz desde hace una semana.', 'Tab');
    await clerk.picks('xochiaca', 'Tab');
    await clerk.types('Frente a la escuela');
    await clerk.isShownAs('desk');
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.types('Control+Enter');
    folio = await clerk.page.getByTestId('folio').innerText();
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(folio).toMatch(/^CHI-PET-\d{4}-\d{6}$/);
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.isShownAs('registered');
  });

  it('hands out a slip: on paper the slip and nothing else', async () => {
    await clerk.page.emulateMedia({ media: 'print' });
    await expect(clerk.page.locator('.slip').isVisible()).resolves.toBe(true);
    await expect(clerk.page.locator('.slip').innerText()).resolves.toContain(folio);
    await expect(clerk.page.getByRole('banner').isVisible()).resolves.toBe(false);
    await clerk.page.emulateMedia({ media: 'screen' });
  });

  it('comes to the screen of the department by itself', async () => {
    officer = await browser.seats(hall, 'servicios1');
    await officer.heading('Bandeja de Dirección de Servicios Públicos').waitFor();
    await officer.sees(folio);
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('inbox');
  });

  it('is opened with j and Enter, accepted, answered, notified and closed', async () => {
    await officer.types('j');
    await officer.types('Enter');
    await officer.heading(`Expediente ${folio}`).waitFor();
    await officer.takes('Aceptar el turno');
    await officer.takes('Cotejar requisitos', { 'Escrito con nombre': 'Entregado' });
    await officer.opens('Responder');
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('case');
    await officer.types('Escape');
    await officer.takes('Responder', { Sentido: 'Favorable', Texto: 'Se cambió la lámpara del poste 33.' });
    await officer.takes('Notificar la respuesta', {
      'Cómo se le hizo saber': 'En persona',
      'Qué lo prueba': 'Firmó de recibido.',
    });
    await officer.takes('Concluir');
    expect(await officer.barriers()).toEqual(NONE);
  });

  it('shows why it was due when it was', async () => {
    await officer.page.getByRole('link', { name: 'Cómo se cuenta el plazo' }).press('Enter');
    await officer.heading(`Plazo del expediente ${folio}`).waitFor();
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('deadline');
  });

  it("changes the supervisor's figure, which opens the list that holds it", async () => {
    await hall.viewsCatchUp();
    supervisor = await browser.seats(hall, 'supervisora');
    await supervisor.heading('Tiempos de respuesta').waitFor();
    const number = supervisor.page.locator('[data-group="servicios-publicos"] [data-figure="concluded"] a');
    await number.getByText('1', { exact: true }).waitFor();
    await expect(supervisor.page.getByTestId('reconciliation').innerText()).resolves.toBe(
      '0 + 1 + 0 − 1 − 0 − 0 − 0 = 0',
    );
    expect(await supervisor.barriers()).toEqual(NONE);
    await supervisor.isShownAs('oversight');
    await number.press('Enter');
    await supervisor.sees(folio);
    expect(await supervisor.barriers()).toEqual(NONE);
  });

  it('is handed over as a table that says its period', async () => {
    await supervisor.page.goBack();
    const [file] = await Promise.all([
      supervisor.page.waitForEvent('download'),
      supervisor.page.getByRole('button', { name: 'Descargar CSV' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
    expect(lines[2]).toMatch(/^"?Filtro,"?Periodo \d{4}-\d{2} a \d{4}-\d{2} · /);
    expect(lines[7]).toMatch(/^Dirección de Servicios Públicos,0,1,0,1,/);
  });

  it('is found by the name of who asked, without accents', async () => {
    await clerk.page.getByRole('link', { name: 'Buscar', exact: true }).press('Enter');
    await clerk.heading('Buscar expedientes').waitFor();
    await clerk.types('nunez lamp', 'Enter');
    await clerk.sees(folio);
    expect(await clerk.barriers()).toEqual(NONE);
  });

  it('is one of a page for each role, on a screen as narrow as a telephone, with nothing in the way', async () => {
    const pages = {
      ventanilla2: ['/app/', '/app/unclassified', '/app/search?q=nunez'],
      'servicios.titular': [
        '/app/',
        '/app/inbox?filter=overdue',
        '/app/oversight?by=month',
        '/app/oversight/backlog',
        '/app/nowhere',
      ],
      supervisora: ['/app/inbox', '/app/rulings', '/app/oversight/cases?of=received'],
      juridico1: ['/app/', '/app/desk'],
      administrador: ['/app/'],
    };
    for (const [username, addresses] of Object.entries(pages)) {
      const person = await browser.seats(hall, username);
      await person.page.setViewportSize({ width: 360, height: 740 });
      for (const address of addresses) {
        await person.page.goto(address);
        await person.heading(/./).waitFor();
        expect([username, address, await person.barriers()]).toEqual([username, address, []]);
        expect([username, address, await person.page.evaluate('document.documentElement.scrollWidth')]).toEqual([
          username,
          address,
          360,
        ]);
      }
      expect(person.complaints).toEqual([]);
      await person.leaves();
    }
  });

  it('never made a browser complain, of an error or of what the content security policy forbids', () => {
    expect([clerk, officer, supervisor].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
