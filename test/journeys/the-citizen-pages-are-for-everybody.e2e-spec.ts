import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** HTML, style and script of a first visit, as they come over the line (nothing is compressed here). */
const MOST_BYTES = 30_000;
/** A screen of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };

describeInBrowser('the pages of the citizen', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let citizen: AtScreen;
  let officer: Officer;
  let acuse: Awaited<ReturnType<Clerk['registers']>>;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    officer = await Officer.arrives(hall, 'servicios1');
    acuse = await (await Clerk.arrives(hall)).registers(aStreetLightPetition());
    await officer.acceptsOnArrival(acuse);
    citizen = await browser.takesTelephone(hall, '/tramites', { scripts: true });
    await citizen.page.setViewportSize(NARROW);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  /** Nothing in the way of anybody, and nothing to scroll sideways for. */
  const holdsNobodyUp = async (): Promise<void> => {
    const at = new URL(citizen.page.url()).pathname;
    expect([at, await citizen.barriers()]).toEqual([at, []]);
    expect([at, await citizen.page.evaluate('document.documentElement.scrollWidth')]).toEqual([at, NARROW.width]);
  };

  /** With what each page loads, as if it were the first. */
  const loadsLittle = async (path: string): Promise<void> => {
    const fresh = await browser.takesTelephone(hall, '/tramites', { scripts: true });
    const lengths: Promise<number>[] = [];
    fresh.page.on('response', (response) => {
      lengths.push(
        response.body().then(
          (body) => body.length,
          () => 0,
        ),
      );
    });
    await fresh.page.context().clearCookies();
    await fresh.page.goto(path, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(lengths)).reduce((sum, length) => sum + length, 0);
    expect([path, bytes > 2_000 && bytes <= MOST_BYTES]).toEqual([path, true]);
    await fresh.leaves();
  };

  it('tell what can be asked for', async () => {
    await holdsNobodyUp();
    await citizen.page.goto('/tramites/chimalhuacan?q=nadaqueseparezca');
    await citizen.sees('Ningún trámite tiene esas palabras');
    await holdsNobodyUp();
    for (const service of [
      'peticion-ciudadana',
      'licencia-de-funcionamiento',
      'solicitud-de-informacion',
      'reporte-de-servicio',
    ]) {
      await citizen.page.goto(`/tramites/chimalhuacan/${service}`);
      await holdsNobodyUp();
    }
    await loadsLittle('/tramites/chimalhuacan');
    await loadsLittle('/tramites/chimalhuacan/licencia-de-funcionamiento');
    await loadsLittle('/consulta');
  });

  it('ask with the keyboard alone, and never who somebody is where that may not be required', async () => {
    await citizen.page.goto('/tramites/chimalhuacan/solicitud-de-informacion');
    await citizen.page.getByRole('button', { name: 'Empezar la solicitud' }).press('Enter');
    const seen: string[] = [];
    for (let pages = 0; pages < 20 && !citizen.page.url().endsWith('/revisar'); pages += 1) {
      seen.push(await citizen.page.locator('h1').first().innerText());
      await holdsNobodyUp();
      const text = citizen.page.locator('textarea, input[type=text]').first();
      if ((await citizen.page.locator('main form').count()) === 1 && (await text.count()) > 0)
        await text.fill('Las actas de cabildo de enero');
      const language = citizen.page.getByLabel('Lengua');
      if ((await language.count()) > 0) await language.selectOption('nah');
      const choice = citizen.page.locator('input[type=radio]').first();
      if ((await choice.count()) > 0) await choice.press('Space');
      await citizen.page.getByRole('button', { name: 'Continuar' }).press('Enter');
    }
    expect(seen.join(' ')).not.toMatch(/llama|CURP|nombre/i);
    await holdsNobodyUp();
    await citizen.page.getByRole('button', { name: 'Enviar la solicitud' }).press('Enter');
    await citizen.heading('Su solicitud quedó registrada').waitFor();
    await holdsNobodyUp();
    await loadsLittle('/consulta');
  });

  it('say what is wrong beside it and at the top', async () => {
    await citizen.page.goto('/tramites/chimalhuacan/reporte-de-servicio');
    await citizen.page.getByRole('button', { name: 'Empezar la solicitud' }).press('Enter');
    await citizen.page.goto('/solicitud/resumen');
    await citizen.page.getByRole('button', { name: 'Continuar' }).press('Enter');
    await citizen.page.getByRole('alert').getByRole('link').press('Enter');
    await expect(citizen.page.locator(':focus').getAttribute('id')).resolves.toBe('resumen');
    await holdsNobodyUp();
    await citizen.page.locator('#resumen').fill('La lámpara parpadea de noche');
    await citizen.losesSession();
    await citizen.page.getByRole('button', { name: 'Continuar' }).press('Enter');
    await citizen.heading('Pasó demasiado tiempo').waitFor();
    await citizen.sees('La lámpara parpadea de noche');
    await holdsNobodyUp();
  });

  it('open by the QR of an acuse, which leaves nothing in the address', async () => {
    await officer.asks(acuse, '¿Cuál es el número del poste?');
    const { folio, secretCode } = acuse;
    await citizen.page.goto(`/consulta#f=${folio}&c=${secretCode}&i=chimalhuacan`);
    await citizen.heading(`Trámite ${folio}`).waitFor();
    expect(new URL(citizen.page.url())).toMatchObject({ pathname: '/consulta/tramite', hash: '', search: '' });
    await holdsNobodyUp();
    await citizen.page.getByRole('link', { name: 'Contestar', exact: true }).press('Enter');
    await citizen.page.getByRole('button', { name: 'Enviar mi respuesta' }).press('Enter');
    await citizen.page.getByRole('alert').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByLabel('Su respuesta').fill('El 4471.');
    await citizen.losesSession();
    await citizen.page.getByRole('button', { name: 'Enviar mi respuesta' }).press('Enter');
    await citizen.heading('Pasó demasiado tiempo').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByLabel('Folio').fill(folio);
    await citizen.page.getByLabel('Clave de consulta').fill(secretCode);
    await citizen.page.getByRole('button', { name: 'Consultar' }).press('Enter');
    await citizen.sees('Lo que escribió está otra vez en su lugar.');
    await expect(citizen.page.getByLabel('Su respuesta').inputValue()).resolves.toBe('El 4471.');
    await citizen.page.getByRole('button', { name: 'Enviar mi respuesta' }).press('Enter');
    await citizen.sees('Se recibió su respuesta.');
    await officer.concludes(acuse);
    await citizen.page.reload();
    await citizen.page.getByLabel('5 – Muy bien').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByRole('link', { name: 'Pedir que se reabra' }).press('Enter');
    await citizen.heading('Pedir que se reabra').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByRole('button', { name: 'Pedir que se reabra' }).press('Enter');
    await citizen.page.getByRole('alert').waitFor();
    await holdsNobodyUp();
  });

  it('say in the same words and design what cannot be shown', async () => {
    for (const [path, heading] of [
      ['/tramites/chimalhuacan/no-hay', 'Esta página no existe'],
      ['/consulta/no-hay', 'Esta página no existe'],
      ['/tramites/%zz', 'Esta página no existe'],
      ['/consulta/no-encontrado', 'Consultar mi trámite'],
    ] as const) {
      const answer = await citizen.page.goto(path);
      expect([path, answer?.headers()['content-type']]).toEqual([path, 'text/html; charset=utf-8']);
      expect([path, (answer?.status() ?? 0) >= 400]).toEqual([path, true]);
      if (path !== '/tramites/%zz') await citizen.heading(heading).waitFor();
      await holdsNobodyUp();
    }
  });

  it('never made a browser complain, of an error or of what the content security policy forbids', () => {
    expect(citizen.complaints).toEqual([]);
  });
});
