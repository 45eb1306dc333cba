import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { plusDays } from '../support/business-days.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aPotholePetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { unzipped } from '../support/unzipped.js';
import { until } from '../support/until.js';

const NONE: string[] = [];
const placeOfPotholes = aPotholePetition().place ?? '';
const PAGES: readonly (readonly [name: string, address: string])[] = [
  ['Tiempos de respuesta', '/app/oversight'],
  ['Tendencia', '/app/oversight/trend'],
  ['Rezago', '/app/oversight/backlog'],
  ['Cuenta de tiempos', '/app/oversight/time-account'],
  ['Calificaciones', '/app/oversight/ratings'],
  ['¿Y si…?', '/app/oversight/what-if'],
];

describeInBrowser('oversight at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let supervisor: AtScreen;
  let answered: Acuse;
  let planner: Officer;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const [clerk, above] = [await Clerk.arrives(hall), await Supervisor.arrives(hall)];
    planner = await Officer.arrives(hall, 'urbano1');
    // The worker has only just begun to build the lists.
    await until('the figures to be there', async () =>
      (await above.http.get('/oversight/ratings')).status === 200 ? true : undefined,
    );
    answered = await clerk.registers(aLandUsePetition());
    for (const acuse of [
      answered,
      await clerk.registers(aPotholePetition()),
      await clerk.registers(aPotholePetition()),
    ])
      await above.seesDelivered(acuse);
    await planner.takesOver(answered);
    await planner.accepts(answered);
    await planner.concludes(answered);
    await new Citizen(hall).rates(answered, 5);
    await hall.viewsCatchUp();
    supervisor = await browser.seats(hall, 'supervisora');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const goesTo = async (name: string) => {
    const pages = supervisor.page.getByRole('navigation', { name: 'Páginas de supervisión' });
    await pages.getByRole('link', { name, exact: true }).press('Enter');
    await supervisor.heading(name).waitFor();
  };
  /** A number of the table, by the code of its group and the name of its column. */
  const number = (group: string, figure: string) =>
    supervisor.page.locator(`[data-group="${group}"] [data-figure="${figure}"]`);
  const opens = async (group: string, figure: string, rows: number) => {
    await number(group, figure).getByRole('link').press('Enter');
    await supervisor.heading(/los expedientes detrás del número/).waitFor();
    await supervisor.page.locator('tbody tr').first().waitFor();
    expect(await supervisor.page.locator('tbody tr').count()).toBe(rows);
    await supervisor.page.getByRole('link', { name: 'Volver a las cifras' }).press('Enter');
  };

  it('goes from page to page with the keyboard, and nothing is in the way on any', async () => {
    for (const [name, address] of PAGES) {
      await goesTo(name);
      expect([name, new URL(supervisor.page.url()).pathname]).toEqual([name, address]);
      const current = supervisor.page
        .getByRole('link', { name, exact: true })
        .and(supervisor.page.locator('[aria-current]'));
      expect([name, await current.count()]).not.toEqual([name, 0]);
      await supervisor.page.getByRole('table').or(supervisor.page.getByRole('form')).first().waitFor();
      expect([name, await supervisor.barriers()]).toEqual([name, NONE]);
    }
  });

  it('sees what was concluded by procedure and by person, and each number opens its cases', async () => {
    await goesTo('Tiempos de respuesta');
    await supervisor.page.getByLabel('Agrupar por').selectOption({ label: 'Trámite' });
    await supervisor.page.getByRole('rowheader', { name: 'Petición ciudadana' }).waitFor();
    await opens('peticion-ciudadana', 'received', 3);
    await supervisor.heading('Tiempos de respuesta').waitFor();
    await supervisor.page.getByLabel('Agrupar por').selectOption({ label: 'Persona' });
    await supervisor.page.getByRole('rowheader', { name: 'Óscar Villa Inventado' }).waitFor();
    await opens(planner.id, 'concluded', 1);
    await supervisor.heading('Tiempos de respuesta').waitFor();
    expect(await supervisor.barriers()).toEqual(NONE);
  });

  it('sees how long answers take, and opens the cases behind a share and behind a middle value', async () => {
    await goesTo('Tiempos de respuesta');
    for (const [figure, told, rows] of [
      ['on-time-percent', '100', 1],
      ['on-time-percent-overdue', '100', 1],
      ['median', '0', 1],
      ['p90', '0', 1],
    ] as const) {
      expect([figure, await number('desarrollo-urbano', figure).innerText()]).toEqual([figure, told]);
      await opens('desarrollo-urbano', figure, rows);
      await supervisor.heading('Tiempos de respuesta').waitFor();
    }
    await opens('total', 'median', 1);
    await supervisor.heading('Tiempos de respuesta').waitFor();
    expect(await number('obras-publicas', 'median').getByRole('link').count()).toBe(0);
  });

  it('sees the backlog, and each number opens its cases', async () => {
    await goesTo('Rezago');
    const total = (figure: string) => number('total', figure).first().innerText();
    expect([await total('open'), await total('later'), await total('0-15'), await total('181-')]).toEqual([
      '2',
      '2',
      '2',
      '0',
    ]);
    await supervisor.isShownAs('oversight-backlog');
    await opens('obras-publicas', '0-15', 2);
    await supervisor.heading('Rezago').waitFor();
    await opens('obras-publicas', 'later', 2);
    await supervisor.heading('Rezago').waitFor();
    await opens('obras-publicas', 'oldest', 2);
    await supervisor.heading('Rezago').waitFor();
    await supervisor.page.getByLabel('Agrupar por').selectOption({ label: 'Lugar' });
    await opens(placeOfPotholes, 'open', 2);
    await supervisor.heading('Rezago').waitFor();
  });

  it('sees how the months went; what is overdue is told of no month', async () => {
    await goesTo('Tendencia');
    await supervisor.page
      .getByRole('img', { name: /^Recibidas, concluidas y pendientes por mes: Recibidas: / })
      .waitFor();
    expect(await supervisor.page.locator('[data-figure="overdue"]').count()).toBe(0);
    await opens(answered.filedOn.slice(0, 7), 'received', 3);
  });

  it('sees who used the time, and opens the cases that an office had', async () => {
    await goesTo('Cuenta de tiempos');
    await opens('desarrollo-urbano', 'had', 1);
    await supervisor.heading('Cuenta de tiempos').waitFor();
    await opens('total', 'had', 3);
  });

  it('sees how citizens rated the service', async () => {
    await goesTo('Calificaciones');
    await supervisor.page.getByRole('img', { name: /Calificación 5: 1$/ }).waitFor();
    expect(await number('desarrollo-urbano', 'mean').innerText()).toBe('5');
    await opens('desarrollo-urbano', 'rated', 1);
  });

  it('asks what a term of forty days would have come to, is told how far it is, then against now', async () => {
    await goesTo('¿Y si…?');
    const form = supervisor.page.getByRole('form', { name: '¿Y si…?' });
    await form.getByLabel('Desde', { exact: true }).fill(answered.filedOn.slice(0, 7));
    await form.getByLabel('Hasta', { exact: true }).fill(answered.filedOn.slice(0, 7));
    await form.getByLabel(/^Días/).fill('40');
    await supervisor.types('Enter');
    await supervisor.sees('3 de 3 expedientes revisados');
    await supervisor.page.getByRole('heading', { name: 'Los diez que más cambian' }).waitFor();
    expect(await number('desarrollo-urbano', 'on-time-then').innerText()).toBe('100');
    expect(await number('total', 'cases').innerText()).toBe('3');
    expect(await supervisor.barriers()).toEqual(NONE);
    await supervisor.isShownAs('oversight-what-if');
    expect(new URL(supervisor.page.url()).searchParams.get('days')).toBe('40');
    await form.getByLabel('Inhábil además desde').fill('2026-07-01');
    await supervisor.types('Enter');
    await supervisor.page.getByRole('alert').getByText('Inhábil además hasta').waitFor();
  });

  it('asks what another calendar would have come to, without changing the term', async () => {
    const form = supervisor.page.getByRole('form', { name: '¿Y si…?' });
    await form.getByLabel(/^Días/).fill('');
    await form.getByLabel('Inhábil además desde').fill(plusDays(answered.filedOn, 1));
    await form.getByLabel('Inhábil además hasta').fill(plusDays(answered.filedOn, 8));
    await supervisor.types('Enter');
    await supervisor.page.getByText(/· inhábil del \d\d\/\d\d\/\d{4} al \d\d\/\d\d\/\d{4} ·/).waitFor();
    await supervisor.sees('3 de 3 expedientes revisados');
    const moved = supervisor.page.getByRole('region', { name: 'Los diez que más cambian' }).locator('tbody tr');
    await expect(moved.first().innerText()).resolves.toMatch(/\t\+\d+\t/);
  });

  it('takes the tables away as CSV and as a workbook, with what they rest on', async () => {
    await goesTo('Rezago');
    const csv = await takes('Descargar CSV: Abiertas, según su antigüedad');
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      '\uFEFF"Abiertas, según su antigüedad"',
      expect.stringMatching(/^Institución,.*Chi/),
    ]);
    expect(lines[2]).toMatch(/^"?Filtro,"?Solo del área: Todas · Al \d\d\/\d\d\/\d{4}/);
    expect(lines[4]).toMatch(/^Posición del registro,\d+$/);
    expect(lines.find((line) => line.startsWith('Total,'))).toBe('Total,2,0,0,0,0,0,0');
    const book = await takes('Descargar XLSX: Abiertas, según su antigüedad');
    const sheet = unzipped(book).get('xl/worksheets/sheet1.xml') ?? '';
    for (const words of [
      /<t [^>]*>Filtro<\/t>.*<t [^>]*>Solo del área: Todas · Al \d\d\/\d\d\/\d{4}/,
      /<t [^>]*>Posición del registro<\/t><\/is><\/c><c [^>]*><v>\d+<\/v>/,
      /<t [^>]*>Total<\/t><\/is><\/c><c [^>]*><v>2<\/v>/,
    ])
      expect(sheet).toMatch(words);
  });

  it('fits a screen at twice its size', async () => {
    await supervisor.page.setViewportSize({ width: 720, height: 450 });
    for (const [name, address] of PAGES) {
      await supervisor.page.goto(address);
      await supervisor.heading(name).waitFor();
      expect([name, await supervisor.page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 720]);
    }
    expect(supervisor.complaints).toEqual([]);
  });

  function takes(button: string): Promise<Buffer> {
    return supervisor.downloads(supervisor.page.getByRole('button', { name: button, exact: true }));
  }
});
