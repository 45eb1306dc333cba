import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { checkout } from '../support/built-product.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { expected } from '../support/http-caller.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** A screen of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };

interface StaffPage {
  /** Whom it is looked at as. */
  readonly who: string;
  readonly heading: string | RegExp;
  /** What stands in its address besides. */
  readonly asked?: string;
}

const clerk = (heading: StaffPage['heading'], asked?: string) => ({ who: 'ventanilla', heading, asked });
const officer = (heading: StaffPage['heading']) => ({ who: 'servicios1', heading });
const supervisor = (heading: StaffPage['heading'], asked?: string) => ({ who: 'supervisora', heading, asked });
const administrator = (heading: StaffPage['heading'], asked?: string) => ({ who: 'administrador', heading, asked });

/** Every address of the router (web/src/shell), with somebody who works there. */
const PAGES: Readonly<Record<string, StaffPage>> = {
  '/': clerk('Registrar una solicitud'),
  '/desk': clerk('Registrar una solicitud'),
  '/outbox': clerk(/^Por enviar/),
  '/search': clerk('Buscar expedientes', '?q=nunez'),
  '/unclassified': clerk('Solicitudes sin clasificar'),
  '/inbox': officer(/^Bandeja/),
  '/board': officer(/^Tablero/),
  '/cases/$id': officer(/^Expediente/),
  '/cases/$id/deadline': officer(/^Plazo del expediente/),
  '/snippets': officer('Textos guardados'),
  '/emergency': officer('Lectura de emergencia'),
  '/reviews': { who: 'juridico1', heading: 'Proyectos por revisar' },
  '/rulings': supervisor('Turnos que esperan decisión'),
  '/openings': supervisor('Accesos de emergencia'),
  '/reserved': supervisor('Expedientes reservados'),
  '/register-book': clerk('Libro de registro'),
  '/retention': supervisor('Lo que ya no hay que conservar'),
  '/oversight': supervisor('Tiempos de respuesta', '?by=month'),
  '/oversight/cases': supervisor(/los expedientes detrás del número/, '?of=received'),
  '/oversight/trend': supervisor('Tendencia'),
  '/oversight/backlog': supervisor('Rezago'),
  '/oversight/map': supervisor('Mapa'),
  '/oversight/time-account': supervisor('Cuenta de tiempos'),
  '/oversight/ratings': supervisor('Calificaciones'),
  '/oversight/goals': supervisor('Metas'),
  '/oversight/what-if': supervisor('¿Y si…?'),
  '/people': administrator('Personas'),
  '/keys': administrator('Llaves de otros sistemas'),
  '/webhooks': administrator('Avisos a otros sistemas'),
  '/calendar': administrator('Calendario'),
  '/absences': administrator('Ausencias y suplencias'),
  '/departments': administrator('Áreas'),
  '/mergers': administrator('Fusiones de áreas'),
  '/catalogue': administrator('Catálogo de trámites'),
  '/catalogue/changes': administrator(/^Cambios de/, '?procedure=peticion-ciudadana&before=2026.1&after=2026.1'),
  '/zones': administrator('Mapa de lugares'),
  '/operations': administrator('Operación'),
};
/** Opened by a second factor and a reason: custody-at-the-screens asks its barriers. */
const ELSEWHERE = ['/emergency/$id'];

describe('the pages of the staff', () => {
  it('are all looked at here', () => {
    const shell = join(checkout, 'web', 'src', 'shell');
    const source = readdirSync(shell).map((name) => readFileSync(join(shell, name), 'utf8'));
    const routes = source.flatMap((text) => [...text.matchAll(/= createRoute\(\{[^]*?\bpath: '([^']+)'/g)]);
    const made = source.flatMap((text) => [...text.matchAll(/= createRoute\(/g)]);
    expect(routes).toHaveLength(made.length);
    const paths = routes.map(([, path = '']) => path).toSorted();
    expect([...Object.keys(PAGES), ...ELSEWHERE].toSorted()).toEqual(paths);
  });
});

describeInBrowser('the pages of the staff, on a screen of 1280 pixels at 400 %', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let aCase: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    aCase = await (await Clerk.arrives(hall)).registers(aStreetLightPetition());
    const head = await Head.arrives(hall, 'servicios.titular');
    await head.acceptsOnArrival(aCase);
    await head.notes(aCase, 'Se avisó a la cuadrilla.');
    const snippet = { keyword: 'visita', title: 'Visita', text: 'Se hará una visita.' };
    const kept = await head.http.call('PUT', `/api/v1/department-snippets/${randomUUID()}`, { json: snippet });
    expected(200, 'a kept text', kept);
    const above = await Supervisor.arrives(hall);
    const year = Number(aCase.filedOn.slice(0, 4));
    const counted = { department: 'servicios-publicos', measure: 'concluded', kind: 'DISTRIBUTION' };
    const goal = { ...counted, year, annual: 8, percent: [25, 25, 25, 25] };
    expected(201, 'a goal', await above.http.post('/goals', goal));
    await hall.viewsCatchUp();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const addressOf = (route: string, { asked = '' }: StaffPage) => `/app${route.replace('$id', aCase.caseId)}${asked}`;
  const isThere = async (person: AtScreen, heading: StaffPage['heading']) => {
    await person.heading(heading).waitFor();
    await person.page.getByLabel('Cargando…').first().waitFor({ state: 'detached' });
  };

  it.each([...new Set(Object.values(PAGES).map(({ who }) => who))])(
    'hold nobody up, and need not be scrolled sideways (%s)',
    async (username) => {
      const person = await browser.seats(hall, username);
      await person.page.setViewportSize(NARROW);
      for (const [route, page] of Object.entries(PAGES).filter(([, { who }]) => who === username)) {
        await person.page.goto(addressOf(route, page));
        await isThere(person, page.heading);
        expect([route, await person.hindrances()]).toEqual([route, []]);
      }
      expect(person.complaints).toEqual([]);
      await person.leaves();
    },
  );

  it('hold nobody up where there is nothing, and where the deadline is printed', async () => {
    const person = await browser.seats(hall, 'servicios1', '/app/nowhere');
    await person.page.setViewportSize(NARROW);
    await isThere(person, 'Aquí no hay nada');
    expect(await person.hindrances()).toEqual([]);
    await person.page.goto(`/api/v1/cases/${aCase.caseId}/deadline.html`);
    await person.heading(/^Cómputo del plazo/).waitFor();
    expect(await person.hindrances()).toEqual([]);
  });
});
