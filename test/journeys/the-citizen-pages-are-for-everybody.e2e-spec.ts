import { RequestMethod, type Type } from '@nestjs/common';
import { CitizenHttpModule } from '../../src/citizen/index.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aStreetLightPetition } from '../support/petitions.js';
import { aServiceInPerson, draftOf } from '../support/resolutions.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** HTML, style and script of a first visit, as they come over the line (nothing is compressed here). */
const MOST_BYTES = 30_000;
/** A screen of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };
/** Addresses of these doors that show no page: files, and one that leads on. */
const NO_PAGES = ['/tramites/estilo.css', '/consulta/consulta.js', '/solicitud/acuse.pdf', '/solicitud'];
/** Leads on where there is one institution: two-institutions-at-the-screens looks at it. */
const ELSEWHERE = ['/tramites'];

describeInBrowser('the pages of the citizen', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let citizen: AtScreen;
  let clerk: Clerk;
  let officer: Officer;
  let acuse: Awaited<ReturnType<Clerk['registers']>>;
  /** Paths of the pages that were looked at. */
  const lookedAt = new Set<string>();

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    officer = await Officer.arrives(hall, 'servicios1');
    clerk = await Clerk.arrives(hall);
    acuse = await clerk.registers(aStreetLightPetition());
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
    lookedAt.add(at);
    expect([at, await citizen.hindrances()]).toEqual([at, []]);
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
    const folio = await citizen.page.locator('#folio').innerText();
    const code = await citizen.page.locator('#clave').innerText();
    await citizen.page.getByRole('button', { name: 'Ya guardé mi folio y mi clave' }).press('Enter');
    await citizen.heading('Consultar mi trámite').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByLabel('Folio').fill(folio);
    await citizen.page.getByLabel('Clave de consulta').fill(code);
    await citizen.page.getByRole('button', { name: 'Consultar' }).press('Enter');
    await citizen.heading(`Trámite ${folio}`).waitFor();
    await holdsNobodyUp();
    await loadsLittle('/consulta');
  });

  it('say that what was begun is over, once it is', async () => {
    const answer = await citizen.page.goto('/solicitud/registrada');
    expect(answer?.status()).toBe(410);
    await citizen.heading('Pasó demasiado tiempo').waitFor();
    await holdsNobodyUp();
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
    await officer.asks(acuse, '¿De qué color es el poste?');
    await citizen.page.goto('/consulta/respuesta');
    await citizen.page.getByLabel('Su respuesta').fill('Es gris.');
    await clerk.takesReply(acuse, 'Lo dijo en la ventanilla');
    await citizen.page.getByRole('button', { name: 'Enviar mi respuesta' }).press('Enter');
    await citizen.page.getByRole('alert').getByText('Esto ya no se recibió').waitFor();
    await holdsNobodyUp();
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

  it('take an appeal against what was resolved', async () => {
    const { folio, secretCode } = await aResolutionThatWasServed();
    await citizen.page.goto(`/consulta#f=${folio}&c=${secretCode}&i=chimalhuacan`);
    await citizen.heading(`Trámite ${folio}`).waitFor();
    await citizen.page.getByRole('link', { name: 'Inconformarse con la respuesta' }).press('Enter');
    await citizen.heading('Inconformarse con la respuesta').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByRole('button', { name: 'Presentar el recurso' }).press('Enter');
    await citizen.page.getByRole('alert').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByLabel('Sus razones').fill('No se valoró el dictamen.');
    await citizen.page.getByRole('button', { name: 'Presentar el recurso' }).press('Enter');
    await citizen.sees('Se recibió su recurso.');
    await holdsNobodyUp();
  });

  it('tell of a licence whether it is one', async () => {
    await citizen.page.goto('/licencia');
    await citizen.heading('Verificar una licencia').waitFor();
    await holdsNobodyUp();
    await citizen.page.getByLabel('Número de licencia').fill('LIC-2026-000001');
    await citizen.page.getByLabel('Código de verificación').fill('0000-0000-0000');
    await citizen.types('Enter');
    await citizen.page.getByRole('alert').getByText('No se encontró una licencia').waitFor();
    await holdsNobodyUp();
    await loadsLittle('/licencia');
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

  it('were all looked at', () => {
    const pages = pathsOf(CitizenHttpModule).filter((path) => ![...NO_PAGES, ...ELSEWHERE].includes(path));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((path) => ![...lookedAt].some((at) => isOf(path, pages, at)))).toEqual([]);
  });

  it('never made a browser complain, of an error or of what the content security policy forbids', () => {
    expect(citizen.complaints).toEqual([]);
  });

  /** Reviewed, approved, signed, and handed to the applicant. */
  async function aResolutionThatWasServed() {
    const resolved = await clerk.registers(aLandUsePetition({ procedure: 'constancia-de-uso-de-suelo' }));
    const planner = await Officer.arrives(hall, 'urbano1');
    const head = await Head.arrives(hall, 'urbano.titular');
    await planner.acceptsOnArrival(resolved);
    await planner.takes('drafts', resolved, { outcome: 'unfavourable', text: 'Se niega el uso comercial.' });
    await (await LegalAdviser.arrives(hall)).reviews(resolved, 'cleared');
    await head.takes('approval', resolved, draftOf(await head.reads(resolved)));
    await head.takes('signature', resolved, draftOf(await head.reads(resolved)));
    await planner.takes('notification-services', resolved, aServiceInPerson(resolved.filedOn));
    return resolved;
  }
});

/** Every address that is asked for by GET, as the controllers tell Nest. */
function pathsOf(module: Type): string[] {
  const controllers = Reflect.getMetadata('controllers', module) as readonly Type<object>[];
  return controllers.flatMap((controller) => {
    const door = String(Reflect.getMetadata('path', controller));
    return Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value }) => {
      if (typeof value !== 'function' || Reflect.getMetadata('method', value) !== RequestMethod.GET) return [];
      return [`/${door}/${String(Reflect.getMetadata('path', value))}`.replace(/\/+/g, '/').replace(/\/$/, '')];
    });
  });
}

/** Whether an address is one of this path; what has a path of its own is of no other. */
function isOf(path: string, paths: readonly string[], at: string): boolean {
  if (paths.includes(at)) return path === at;
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(at);
}
