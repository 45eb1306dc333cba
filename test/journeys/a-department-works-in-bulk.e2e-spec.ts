import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];

describeInBrowser('many cases at once', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let colleague: Officer;
  let officer: AtScreen;
  let cases: Acuse[];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const clerk = await Clerk.arrives(hall);
    colleague = await Officer.arrives(hall, 'servicios2');
    cases = await Promise.all(Array.from({ length: 4 }, () => clerk.registers(aStreetLightPetition())));
    for (const one of cases) await colleague.seesInInbox({ ...one, version: (await colleague.receives(one)).version });
    officer = await browser.seats(hall, 'servicios1', '/app/inbox');
    await officer.heading(/^Bandeja/).waitFor();
    for (const { folio } of cases) await officer.page.getByRole('link', { name: folio }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const panel = () => officer.page.getByRole('region', { name: /expedientes|elegidos/i }).first();
  const presses = (name: string) => officer.page.getByRole('button', { name, exact: true }).press('Enter');
  const rowOf = ({ folio }: Acuse) =>
    officer.page.getByRole('region', { name: 'Qué pasaría con cada expediente' }).getByRole('row', { name: folio });
  const choosesAll = () =>
    officer.page.getByRole('checkbox', { name: 'Elegir todo lo que muestra la página' }).press(' ');
  const [first, second, third] = [0, 1, 2].map((at) => () => cases[at] as Acuse) as [
    () => Acuse,
    () => Acuse,
    () => Acuse,
  ];

  it('are tried first: a verdict for each, and nothing has happened', async () => {
    const before = await colleague.reads(second());
    await officer.types('j');
    await officer.types('x');
    await panel().getByText('Expedientes elegidos: 1').waitFor();
    await choosesAll();
    await panel().getByText('Expedientes elegidos: 4').waitFor();
    expect(await officer.barriers()).toEqual(NONE);
    // What a colleague does meanwhile this screen does not hear of.
    await officer.page.route('**/inbox*', (route) => route.abort());
    await colleague.accepts(first());
    await presses('Probar sin hacer nada');
    await officer.sees('Prueba terminada, nada ha cambiado: se puede en 3 de 4');
    await rowOf(first()).getByText('No se puede').waitFor();
    await rowOf(first())
      .getByText(/Alguien más movió el expediente/)
      .waitFor();
    await officer.getsAnswersAgain();
    await rowOf(second()).getByText('Sí').waitFor();
    expect((await colleague.reads(second())).version).toBe(before.version);
    expect(await officer.barriers()).toEqual(NONE);
    await officer.isShownAs('bulk');
  });

  it('go on where the line was cut, and none is done twice', async () => {
    let passed = 0;
    await officer.page.route('**/api/v1/cases/*/accept', async (route) => {
      passed += 1;
      // The first arrives and its answer does not; of the others none arrives.
      if (passed === 1) await route.fetch();
      await route.abort();
    });
    await presses('Hacerlo en 3');
    await officer.sees('No se llegó al final.');
    expect(await officer.barriers()).toEqual(NONE);
    await officer.page.reload();
    await officer.sees('No se llegó al final.');
    await officer.getsAnswersAgain();
    await presses('Continuar');
    await officer.sees('Terminado: hecho en 3 de 3');
    await rowOf(first()).getByText('No se envía').waitFor();
    for (const one of cases) {
      const { timeline } = await colleague.reads(one);
      expect(timeline.filter(({ type }) => type === 'CaseAccepted')).toHaveLength(1);
    }
    await presses('Cerrar esta lista');
    await panel().waitFor({ state: 'detached' });
  });

  it('are given by the head to an officer, whose name stands in the list afterwards', async () => {
    const head = await browser.seats(hall, 'servicios.titular', '/app/inbox');
    const row = head.page.getByRole('row', { name: third().folio });
    const headPresses = (name: string) => head.page.getByRole('button', { name, exact: true }).press('Enter');
    await row.getByRole('checkbox').press(' ');
    await head.page.getByLabel('Qué se hace con ellos').selectOption({ label: 'Asignar o reasignar' });
    await headPresses('Probar sin hacer nada');
    await head.sees('Falta este dato');
    await head.page
      .getByRole('textbox', { name: 'Persona' })
      .or(head.page.getByRole('combobox', { name: 'Persona' }))
      .first()
      .focus();
    const { state } = await colleague.reads(third());
    const other = state.officer === colleague.id ? 'Teresa Luna' : 'Ramiro Campos';
    await head.picks(other, 'Tab');
    await headPresses('Probar sin hacer nada');
    await headPresses('Hacerlo en 1');
    await head.sees('Terminado: hecho en 1 de 1');
    await headPresses('Cerrar esta lista');
    await row.getByText(new RegExp(other)).waitFor();
    await head.leaves();
    // But for the requests that were cut on purpose.
    expect(officer.complaints.filter((one) => !one.includes('ERR_FAILED'))).toEqual(NONE);
  });
});
