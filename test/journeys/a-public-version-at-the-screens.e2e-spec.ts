import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const NONE: string[] = [];
const NAME = 'Petronila Inventada Cruz';
const ANSWER = `Se cambió la lámpara frente a la casa de ${NAME}.`;

describeInBrowser('a public version at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let officer: AtScreen;
  let acuse: Acuse;
  let answeredOn: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const [desk, works] = [await Clerk.arrives(hall), await Officer.arrives(hall, 'servicios1')];
    acuse = await desk.registers(aStreetLightPetition({ applicant: { name: NAME } }));
    await works.acceptsOnArrival(acuse);
    await works.answers(acuse, { text: ANSWER, legalBasis: 'CPAEM, artículo 135' });
    answeredOn = (await works.reads(acuse)).state.answeredOn ?? '';
    officer = await browser.seats(hall, 'servicios1', `/app/cases/${acuse.caseId}`);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('is marked in the text of the answer by its author, who is told beside the field what is missing', async () => {
    const { page } = officer;
    await page.getByLabel('Documento', { exact: true }).selectOption({ label: 'Respuesta' });
    const text = page.getByLabel('Texto: seleccione las palabras que se eliminan');
    await text.waitFor();
    const at = (await text.inputValue()).indexOf(NAME);
    expect(at).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Eliminar lo seleccionado' }).press('Enter');
    await officer.sees('Seleccione primero palabras del texto');
    await page.getByLabel('Descripción genérica').fill('nombre');
    await page.getByLabel('Motivación', { exact: true }).fill('Dato personal de un particular.');
    await text.evaluate(
      (area, [start = 0, end = 0]) => {
        (area as unknown as { setSelectionRange(start: number, end: number): void }).setSelectionRange(start, end);
      },
      [at, at + NAME.length],
    );
    await page.getByRole('button', { name: 'Eliminar lo seleccionado' }).press('Enter');
    await officer.sees('Se marcó en 1 lugar(es).');
    expect(await officer.barriers()).toEqual(NONE);
    await page.getByRole('button', { name: 'Proponer la versión pública' }).press('Enter');
    await page.getByRole('alert').getByText('Número de acta del Comité de Transparencia').first().waitFor();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Marca 1, Fundamento: / })
      .press('Enter');
    await expect(page.locator(':focus').getAttribute('id')).resolves.toBe('field-marks-0-basis');
    expect(await officer.barriers()).toEqual(NONE);
    await page.getByLabel('Fundamento', { exact: true }).fill('LGTAIP, artículo 115');
    await page.getByRole('button', { name: 'Listo con la marca 1' }).press('Enter');
    await page.getByLabel('Folio de la solicitud, expediente u obligación').fill('Solicitud de acceso 00123/2026');
    await page.getByLabel('Número de acta del Comité de Transparencia').fill('CT/04/2026');
    await page.getByLabel('Fecha del acta').fill(answeredOn);
    const kept = async () => /CT\/04.*artículo 115/.test(await officer.keptHere()) || undefined;
    await until('what was typed to be kept', kept);
    await page.reload();
    await expect(page.getByLabel('Fecha del acta').inputValue()).resolves.toBe(answeredOn);
    await page.getByRole('button', { name: 'Proponer la versión pública' }).press('Enter');
    await officer.sees('Espera a una segunda persona');
    await expect(page.getByRole('button', { name: 'Aprobar la versión pública' }).count()).resolves.toBe(0);
  });

  it('is looked through and approved by a legal adviser, and handed out without what was taken out', async () => {
    const adviser = await browser.seats(hall, 'juridico1', `/app/cases/${acuse.caseId}`);
    await adviser.sees('Espera a una segunda persona');
    await adviser.sees('nombre (Confidencial). LGTAIP, artículo 115. Dato personal de un particular.');
    expect(await adviser.barriers()).toEqual(NONE);
    await adviser.page.getByRole('button', { name: 'Aprobar la versión pública' }).press('Enter');
    await adviser.sees('Versión pública: Respuesta (PDF)');
    await officer.page.reload();
    const link = officer.page.getByRole('link', { name: 'Versión pública: Respuesta (PDF)' });
    await link.waitFor();
    const pdf = await officer.page.request.get((await link.getAttribute('href')) ?? '');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await pdf.body()).toString('latin1')).not.toContain('Petronila');
    expect([...officer.complaints, ...adviser.complaints].filter((text) => !/\b4(00|22)\b/.test(text))).toEqual(NONE);
  });
});
