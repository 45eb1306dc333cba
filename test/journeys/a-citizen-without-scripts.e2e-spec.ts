import { MongoClient } from 'mongodb';
import { aPdf } from '../../libs/attachment-intake/src/contents.fixture.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import type { CaseRef } from '../support/staff-member.js';
import { documentsOf, redisKeysOf } from '../support/stored-text.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const NONE: string[] = [];
/** Words that nobody else would write: nowhere but on a screen of their own may they be read. */
const CANARIES = [
  'Eulalia Canario',
  '5500098877',
  'canario@ejemplo.mx',
  'lámpara-canario',
  'calle Canario',
  'gracias-canario',
  'gris-canario',
  'poste-canario',
];
const PDF = aPdf();

describeInBrowser('a citizen without scripts', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let citizen: AtScreen;
  let officer: Officer;
  let aCase: CaseRef;
  let folio: string;
  let code: string;
  const addresses: string[] = [];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    officer = await Officer.arrives(hall, 'servicios1');
    citizen = await browser.takesTelephone(hall, '/tramites', { scripts: false });
    citizen.page.on('request', (request) => addresses.push(request.url()));
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const press = (name: string) => citizen.page.getByRole('button', { name }).press('Enter');
  const goesOn = () => press('Continuar');

  it('finds a service by a word of everyday', async () => {
    await citizen.heading('Trámites y servicios').waitFor();
    await citizen.isShownAs('citizen-services');
    await citizen.page.getByLabel('Buscar un trámite').fill('lumináría apagada');
    await press('Buscar');
    await citizen.page.getByRole('link', { name: 'Petición ciudadana' }).press('Enter');
    await citizen.heading('Petición ciudadana').waitFor();
    for (const told of [
      '15 días hábiles',
      'Es gratis',
      'artículo 8',
      'la respuesta es sí',
      'Ventanilla de la Presidencia',
    ])
      await citizen.sees(told);
  });

  it('is asked one question a page, and told beside it what is missing', async () => {
    await press('Empezar la solicitud');
    await citizen.page.getByLabel('¿De qué se trata?').selectOption({ label: 'Luminaria apagada o dañada' });
    await goesOn();
    await goesOn();
    const summary = citizen.page.getByRole('alert');
    await summary.getByRole('link', { name: 'Conteste esta pregunta.' }).waitFor();
    await expect(citizen.page.title()).resolves.toMatch(/^Error: Asunto/);
    await expect(citizen.page.locator(':focus').getAttribute('class')).resolves.toBe('summary');
    await summary.getByRole('link').press('Enter');
    await citizen.types('Una lámpara-canario fundida');
    await citizen.isShownAs('citizen-question');
    await goesOn();
    await citizen.page.getByLabel('Hechos y petición').fill('Desde hace una semana.\nNo se ve nada.');
    await goesOn();
    await citizen.page.getByLabel('Lugar al que se refiere').fill('En la calle Canario 7');
    await goesOn();
    await citizen.heading('¿La firman varias personas?').waitFor();
    await goesOn();
    await citizen.heading('Representante común').waitFor();
    await goesOn();
    await citizen.page.getByLabel('Por correo electrónico, si lo acepta').check();
    await goesOn();
    await citizen.page.getByLabel('Colonia o comunidad').selectOption({ index: 1 });
    await goesOn();
    await citizen.page.getByLabel('¿Cómo se llama?').fill('Eulalia Canario');
    await goesOn();
    await citizen.page.getByLabel('¿Cuál es su CURP?').fill('123456789012345678');
    await goesOn();
    await citizen.page.getByText('Eso no tiene la forma de una CURP').first().waitFor();
    await citizen.page.getByLabel('¿Cuál es su CURP?').fill('');
    await goesOn();
    await citizen.page.getByLabel('Teléfono').fill('55000');
    await citizen.page.getByLabel('Correo electrónico').fill('canario@ejemplo.mx');
    await goesOn();
    await summary.getByRole('link', { name: 'Escriba un teléfono de 7 a 15 cifras.' }).press('Enter');
    await citizen.page.getByLabel('Teléfono').fill('5500098877');
    await goesOn();
    await citizen.page.getByLabel('Lengua').first().selectOption({ label: 'Náhuatl' });
    await citizen.page.getByLabel('Sí').check();
    await goesOn();
  });

  it('adds a photograph or a document, and takes one away again', async () => {
    await citizen.heading('¿Quiere agregar fotografías o documentos?').waitFor();
    for (const name of ['Eulalia Canario.pdf', 'otro.pdf']) {
      await citizen.page
        .getByLabel('Elija un archivo')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });
      await press('Agregar este archivo');
      await citizen.sees(name);
    }
    await press('Quitar otro.pdf');
    await expect(citizen.page.getByText('otro.pdf').count()).resolves.toBe(0);
    const text = { name: 'nota.pdf', mimeType: 'application/pdf', buffer: Buffer.from('hola') };
    await citizen.page.getByLabel('Elija un archivo').setInputFiles(text);
    await press('Agregar este archivo');
    await citizen.page.getByRole('alert').getByText('Solo se reciben PDF').waitFor();
    await goesOn();
  });

  it('goes back, and finds everything as it was; changes one answer, and is at the end again', async () => {
    await citizen.heading('Revise sus respuestas antes de enviar').waitFor();
    await citizen.page.goBack();
    await citizen.heading('¿Quiere agregar').waitFor();
    await citizen.page.goForward();
    await citizen.page.getByRole('link', { name: 'Cambiar: Hechos y petición' }).press('Enter');
    await expect(citizen.page.getByLabel('Hechos y petición').inputValue()).resolves.toMatch(/^Desde hace una semana/);
    await citizen.page.getByLabel('Hechos y petición').fill('Desde hace dos semanas.');
    await goesOn();
    await citizen.sees('Desde hace dos semanas.');
    await citizen.isShownAs('citizen-check');
  });

  it('sends it twice in its hurry, and gets one folio with its code', async () => {
    const form = await citizen.page.locator('form[action="/solicitud/enviar"]').evaluate((one) => {
      const token = (one.querySelector('[name=t]') as unknown as { value: string }).value;
      return { t: token };
    });
    const again = citizen.page.request.post('/solicitud/enviar', { form, maxRedirects: 0 });
    await press('Enviar la solicitud');
    await citizen.heading('Su solicitud quedó registrada').waitFor();
    expect((await again).status()).toBe(303);
    folio = await citizen.page.locator('#folio').innerText();
    code = await citizen.page.locator('#clave').innerText();
    expect(folio).toMatch(/^CHI-PET-\d{4}-000001$/);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await citizen.isShownAs('citizen-registered');
    const pdf = await citizen.page.request.get('/solicitud/acuse.pdf');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await citizen.page.reload();
    await expect(citizen.page.locator('#folio').innerText()).resolves.toBe(folio);
    const next = await citizen.page.request.post('/solicitud/enviar', { form, maxRedirects: 0 });
    expect([next.status(), next.headers()['location']]).toEqual([303, '/solicitud/registrada']);
  });

  it('says that the code is noted, after which this browser shows it no more', async () => {
    await press('Ya guardé mi folio y mi clave');
    await citizen.heading('Consultar mi trámite').waitFor();
    await citizen.page.goto('/solicitud/registrada');
    await citizen.heading('Pasó demasiado tiempo').waitFor();
    await citizen.page.goto('/consulta');
  });

  it('opens the case with folio and code; a wrong one is told the same whatever was wrong', async () => {
    const wrong: string[] = [];
    for (const [aFolio, aCode] of [
      [folio, 'AAAA-BBBB-CCCC'],
      ['CHI-PET-2026-999999', code],
    ] as const) {
      await citizen.page.getByLabel('Folio').fill(aFolio);
      await citizen.page.getByLabel('Clave de consulta').fill(aCode);
      await press('Consultar');
      await citizen.page.getByRole('alert').waitFor();
      wrong.push(await citizen.page.content());
    }
    expect(wrong[0]).toBe(wrong[1]);
    await citizen.page.getByLabel('Folio').fill(folio);
    await citizen.page.getByLabel('Clave de consulta').fill(code.toLowerCase());
    await press('Consultar');
    await citizen.heading(`Trámite ${folio}`).waitFor();
  });

  it('is asked for a paper by the department that has it now', async () => {
    const found = await until('the case to be found', async () => {
      const { rows } = await officer.searches({ folio });
      return rows[0];
    });
    aCase = found;
    await officer.acceptsOnArrival(aCase);
    const { attachments } = await officer.listsAttachments(aCase);
    expect(attachments.map(({ name }) => name)).toEqual(['Eulalia Canario.pdf']);
    const { petition, state } = await officer.reads(aCase);
    expect(petition).toMatchObject({
      subject: 'Una lámpara-canario fundida',
      description: 'Desde hace dos semanas.',
      applicant: { name: 'Eulalia Canario', phone: '5500098877', email: 'canario@ejemplo.mx' },
      language: 'nah',
      interpreter: { needed: true, language: 'nah' },
      location: { text: 'En la calle Canario 7' },
      form: { medioDeNotificacion: 'correo-electronico' },
    });
    expect(state).toMatchObject({ channel: 'web', matter: 'luminaria' });
    await officer.asks(aCase, '¿Tiene un recibo de luz?');
    await citizen.page.reload();
    await citizen.sees('Le toca a usted');
    await citizen.sees('¿Tiene un recibo de luz?');
    await citizen.isShownAs('citizen-case');
  });

  it('answers with the paper and in words', async () => {
    await citizen.page.getByRole('link', { name: 'Contestar', exact: true }).press('Enter');
    await citizen.page
      .getByLabel('Elija un archivo')
      .setInputFiles({ name: 'recibo.pdf', mimeType: 'application/pdf', buffer: PDF });
    await press('Agregar este archivo');
    await citizen.sees('Se recibió «recibo.pdf».');
    await press('Enviar mi respuesta');
    await citizen.page.getByRole('alert').waitFor();
    await citizen.page.getByLabel('Su respuesta').fill('Aquí está, gracias-canario.');
    await press('Enviar mi respuesta');
    await citizen.sees('Se recibió su respuesta.');
    expect((await officer.reads(aCase)).state).not.toHaveProperty('openQuestion', expect.any(String));
    expect((await officer.listsAttachments(aCase)).attachments).toHaveLength(2);
  });

  it('is told where the case moved on before their answer came, and keeps the words', async () => {
    await officer.asks(aCase, '¿De qué color es el poste?');
    await citizen.page.goto('/consulta/respuesta');
    await citizen.page.getByLabel('Su respuesta').fill('Es gris-canario.');
    const clerk = await Clerk.arrives(hall);
    await clerk.takesReply(aCase, 'Lo dijo en la ventanilla');
    await press('Enviar mi respuesta');
    await citizen.page.getByRole('alert').getByText('Esto ya no se recibió').waitFor();
    await citizen.sees('Es gris-canario.');
    await citizen.isShownAs('citizen-overtaken');
    await citizen.page.reload();
    await expect(citizen.page.getByRole('alert').count()).resolves.toBe(0);
  });

  it('reads what was resolved, and says once how they were attended', async () => {
    await officer.answers(aCase, { text: 'Se cambió la lámpara del poste 33.' });
    const { answeredOn = '' } = (await officer.reads(aCase)).state;
    await officer.notifies(aCase, answeredOn);
    await officer.closes(aCase);
    await citizen.page.reload();
    await citizen.sees('Se cambió la lámpara del poste 33.');
    await press('Enviar mi opinión');
    await citizen.page.getByRole('alert').getByText('Elija una calificación').waitFor();
    await citizen.page.getByLabel('4 – Bien').check();
    await citizen.page.getByLabel('Si quiere, díganos por qué').fill('Rápido; gracias-canario.');
    await citizen.losesSession();
    await press('Enviar mi opinión');
    await citizen.heading('Pasó demasiado tiempo').waitFor();
    await citizen.sees('Rápido; gracias-canario.');
    await citizen.page.getByLabel('Folio').fill(folio);
    await citizen.page.getByLabel('Clave de consulta').fill('AAAA-BBBB-CCCC');
    await press('Consultar');
    await citizen.page.getByRole('alert').waitFor();
    await citizen.sees('Rápido; gracias-canario.');
    await citizen.page.getByLabel('Folio').fill(folio);
    await citizen.page.getByLabel('Clave de consulta').fill(code);
    await press('Consultar');
    await citizen.sees('Lo que escribió está otra vez en su lugar.');
    await expect(citizen.page.getByLabel('4 – Bien').isChecked()).resolves.toBe(true);
    await press('Enviar mi opinión');
    await citizen.sees('Su opinión quedó guardada');
    await citizen.sees('Usted calificó la atención con 4 de 5.');
    await expect(citizen.page.getByRole('button', { name: 'Enviar mi opinión' }).count()).resolves.toBe(0);
    const { state, timeline } = await officer.reads(aCase);
    expect(state).toMatchObject({ rating: { rating: 4 } });
    expect(timeline.at(-1)).toMatchObject({ type: 'ServiceRated', data: { comment: 'Rápido; gracias-canario.' } });
  });

  it('asks that it be reopened, after which the department has it again', async () => {
    await citizen.page.getByRole('link', { name: 'Pedir que se reabra' }).press('Enter');
    await citizen.page.getByLabel('Diga qué falta').fill('El poste-canario sigue a oscuras.');
    await press('Pedir que se reabra');
    await citizen.page.getByRole('alert').getByRole('link').press('Enter');
    await expect(citizen.page.locator(':focus').getAttribute('id')).resolves.toBe('motivo-0');
    await expect(citizen.page.getByLabel('Diga qué falta').inputValue()).resolves.toBe(
      'El poste-canario sigue a oscuras.',
    );
    await citizen.isShownAs('citizen-reopening');
    await citizen.page.getByLabel('No se hizo lo que se dijo').check();
    await press('Pedir que se reabra');
    await citizen.sees('Su trámite se reabrió.');
    await citizen.sees('El área lo está atendiendo.');
    await expect(citizen.page.getByRole('link', { name: 'Pedir que se reabra' }).count()).resolves.toBe(0);
    const { version, state, timeline } = await officer.reads(aCase);
    expect(timeline.at(-1)).toMatchObject({
      type: 'CaseReopened',
      data: { reasonCode: 'work-not-done', reason: 'El poste-canario sigue a oscuras.' },
    });
    expect(state).not.toHaveProperty('rating', expect.anything());
    await officer.seesInInbox({ ...aCase, version });
  });

  it('left nothing of itself in addresses, logs, Redis or what lies open in the databases', async () => {
    const everywhere = [...addresses, ...hall.logs()];
    for await (const { text } of redisKeysOf(hall.redisUrl)) everywhere.push(text);
    const owner = await new MongoClient(hall.databases.ownerUri).connect();
    try {
      for (const name of [`${hall.databases.name}_history`, `${hall.databases.name}_keys`])
        for await (const { text } of documentsOf(owner, name)) everywhere.push(text);
      for (const one of await owner.db(hall.databases.name).collection('citizen_sessions').find().toArray())
        everywhere.push(JSON.stringify(one));
    } finally {
      await owner.close();
    }
    const told = [...CANARIES, code].flatMap((canary) =>
      [canary, encodeURIComponent(canary)].filter((one) => everywhere.some((text) => text.includes(one))),
    );
    expect(told).toEqual(NONE);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => address.includes(folio))).toEqual(NONE);
  });
});
