import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aDataRequest, aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(240_000);

const NONE: string[] = [];
const WRONG = 'Petronila Errada Inventada';
const RIGHT = 'Petronila Cierta Inventada';
const RECTIFY = 'Proponer rectificar datos de una persona';
const ERASE = 'Proponer suprimir o bloquear datos';
const APPROVE = 'Aprobar la supresión o el bloqueo';
const REQUEST = 'Folio del expediente en que se pidió (ARCO)';
const WHY = 'Motivo, con sus palabras';
const TO_CONFIRM = /^Esperan mi confirmación/;

describeInBrowser('what a case that has ended has of a person, at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let head: AtScreen;
  let adviser: AtScreen;
  let acuse: Acuse;
  let request: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const [desk, officer] = [await Clerk.arrives(hall), await Officer.arrives(hall, 'servicios1')];
    acuse = await desk.registers(aStreetLightPetition({ applicant: { name: WRONG } }));
    request = await desk.registers(aDataRequest('rectificacion', 'Mi nombre en el reporte de la lámpara'));
    await officer.acceptsOnArrival(acuse);
    await officer.concludes(acuse);
    head = await browser.seats(hall, 'servicios.titular', `/app/cases/${acuse.caseId}`);
    adviser = await browser.seats(hall, 'juridico1', '/app/reviews');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const shows = async (who: AtScreen, text: string) => (await who.page.getByText(text).count()) > 0;

  /** Where it waits for them, and from there into the case. */
  async function finds(who: AtScreen, list: string, filter?: RegExp): Promise<void> {
    await hall.viewsCatchUp();
    await who.page.goto(list);
    if (filter !== undefined) await who.page.getByRole('link', { name: filter }).press('Enter');
    await who.page.getByRole('link', { name: acuse.folio }).press('Enter');
    await who.heading(`Expediente ${acuse.folio}`).waitFor();
  }

  async function findsNothing(who: AtScreen, list: string, filter?: RegExp): Promise<void> {
    await hall.viewsCatchUp();
    await who.page.goto(list);
    if (filter !== undefined) await who.page.getByRole('link', { name: filter }).press('Enter');
    await who.sees('No hay expedientes en esta lista.');
  }

  it('a rectification is proposed by the head, who is told beside the field that there is no such request', async () => {
    await head.heading(`Expediente ${acuse.folio}`).waitFor();
    const form = await head.opens(RECTIFY);
    await head.fills(form, {
      'De quién': `p1 · ${WRONG}`,
      Causa: 'Rectificación pedida por la persona (ARCO)',
      [REQUEST]: 'CHI-PET-2026-999999',
      'Nombre completo': RIGHT,
      [WHY]: 'Así consta en el acta de nacimiento que exhibe',
    });
    await head.types('Control+Enter');
    const link = head.page.getByRole('alert').getByRole('link', { name: /^Folio del expediente en que se pidió/ });
    await link.press('Enter');
    await expect(head.page.locator(':focus').getAttribute('id')).resolves.toBe('field-request');
    await form.getByText('No hay un expediente en que se haya pedido esto.').first().waitFor();
    expect(await head.barriers()).toEqual(NONE);
    // As somebody types it.
    await form.getByLabel(REQUEST).fill(` ${request.folio.toLowerCase()} `);
    await head.types('Control+Enter');
    await head.sees(`Hecho: ${RECTIFY}`);
    await head.sees(`Nombre: ${RIGHT}`);
    await expect(head.page.getByRole('button', { name: 'Confirmar lo propuesto' }).count()).resolves.toBe(0);
  });

  it('the legal adviser finds it, confirms it, and the case has the right name', async () => {
    await finds(adviser, '/app/reviews');
    await adviser.sees(`Nombre: ${RIGHT}`);
    expect(await adviser.barriers()).toEqual(NONE);
    await adviser.takes('Confirmar lo propuesto');
    await adviser.sees(`Se pidió en el expediente ${request.folio}`);
    await findsNothing(adviser, '/app/reviews');
    await head.page.reload();
    await head.sees(`Se pidió en el expediente ${request.folio}`);
    expect(await shows(head, RIGHT)).toBe(true);
  });

  it('what must be kept is not erased but blocked: proposed by the head, approved by the legal adviser', async () => {
    const form = await head.opens(ERASE);
    await head.fills(form, {
      'Qué se propone': 'Suprimir: nadie podrá leerlos',
      'De quién': 'La persona solicitante',
      Causa: 'Cancelación pedida por la persona (ARCO)',
      [REQUEST]: 'CHI-PET-2026-999999',
      [WHY]: 'Pide que su nombre deje de constar',
    });
    await head.types('Control+Enter');
    await form.getByText('No hay un expediente en que se haya pedido esto.').first().waitFor();
    await form.getByLabel(REQUEST).fill(request.folio);
    await head.types('Control+Enter');
    await head.sees('Todavía debe conservarse: no se suprime; se puede bloquear.');
    expect(await head.barriers()).toEqual(NONE);
    await head.fills(form, { 'Qué se propone': 'Bloquear: solo los verán el área jurídica y el órgano de control' });
    await head.types('Control+Enter');
    await head.sees(`Hecho: ${ERASE}`);
    expect(await shows(head, RIGHT)).toBe(true);
    await finds(adviser, '/app/reviews');
    await adviser.takes(APPROVE);
    expect(await shows(adviser, RIGHT)).toBe(true);
    await head.page.reload();
    await head.sees('Dato bloqueado');
    expect([await shows(head, RIGHT), await shows(head, WRONG)]).toEqual([false, false]);
  });

  it('what a court orders is erased: proposed by the legal adviser, found and approved by the head', async () => {
    await adviser.takes(ERASE, {
      'Qué se propone': 'Suprimir: nadie podrá leerlos',
      'De quién': 'La persona solicitante',
      Causa: 'Orden de un juzgado',
      [WHY]: 'Sentencia del juicio de amparo 118/2026',
    });
    await finds(head, '/app/inbox', TO_CONFIRM);
    await head.takes(APPROVE);
    await head.sees('Dato suprimido');
    await adviser.page.reload();
    await adviser.sees('Dato suprimido');
    expect([await shows(adviser, RIGHT), await shows(adviser, WRONG)]).toEqual([false, false]);
    await findsNothing(head, '/app/inbox', TO_CONFIRM);
    expect(await head.barriers()).toEqual(NONE);
    expect([head, adviser].flatMap(({ complaints }) => complaints)).toEqual(NONE);
  });
});
