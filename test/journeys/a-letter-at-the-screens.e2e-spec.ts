import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { APPEAL, signs } from '../support/letters.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

describeInBrowser('a letter at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let head: AtScreen;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    acuse = await (await Clerk.arrives(hall)).registers(aStreetLightPetition());
    const officer = await Officer.arrives(hall, 'servicios1');
    await officer.acceptsOnArrival(acuse);
    await officer.answers(acuse, { text: 'Se cambió la lámpara.' });
    head = await browser.seats(hall, 'servicios.titular', `/app/cases/${acuse.caseId}`);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const pressing = (name: string) => head.page.getByRole('button', { name, exact: true }).press('Enter');

  it('is chosen among those that the case can fill, and says what the law leaves open', async () => {
    await head.page.getByRole('heading', { name: 'Oficios' }).waitFor();
    await head.sees('No se ha firmado ningún oficio.');
    const choice = head.page.getByLabel('Qué oficio');
    expect(await choice.locator('option').allInnerTexts()).toEqual(['Elija un oficio', 'Resolución: favorable']);
    await choice.selectOption({ label: 'Resolución: favorable' });
    await pressing('Ver el texto');
    await head.sees('Falta: medio-de-impugnacion');
    expect(await head.barriers()).toEqual([]);
  });

  it('is shown with what is known filled in, and handed over as a draft', async () => {
    await head.page.getByLabel('Medio de impugnación, autoridad y plazo').fill(APPEAL);
    await head.page.getByLabel('Texto propio (opcional)').fill('Gracias por su reporte.');
    await pressing('Ver el texto');
    await head.sees('Borrador, sin número');
    for (const line of ['Oficio número: (se asigna al firmar)', 'Se cambió la lámpara.', 'Gracias por su reporte.'])
      await head.page.getByRole('region', { name: 'Borrador, sin número' }).getByText(line, { exact: true }).waitFor();
    expect(await head.barriers()).toEqual([]);
    const [file] = await Promise.all([head.page.waitForEvent('download'), pressing('Descargar borrador en PDF')]);
    expect(file.suggestedFilename()).toBe('borrador.pdf');
  });

  it('keeps what was typed when somebody else was first', async () => {
    const colleague = await Head.arrives(hall, 'servicios.titular');
    await head.whileNothingIsRefreshed(async () => {
      await signs(colleague, acuse, { template: 'resolucion-favorable', appeal: APPEAL });
    });
    await pressing('Firmar y numerar');
    await head.page.getByRole('alert').first().waitFor();
    await expect(head.page.getByLabel('Texto propio (opcional)').inputValue()).resolves.toBe('Gracias por su reporte.');
  });

  it('is signed, listed with its number, and handed out again', async () => {
    await head.sees('Oficio CHI/DSP/0001/');
    await pressing('Firmar y numerar');
    await head.sees('Se firmó el oficio CHI/DSP/0002/');
    const text = head.page.getByRole('link', { name: /^Texto del oficio CHI\/DSP\/0002\// });
    const [file] = await Promise.all([head.page.waitForEvent('download'), text.click()]);
    expect(file.suggestedFilename()).toMatch(/^oficio-CHI-DSP-0002-\d{4}\.txt$/);
    await head.page.getByRole('link', { name: /^Oficio CHI\/DSP\/0002\/\d{4} en PDF$/ }).waitFor();
    expect(await head.page.getByLabel('Qué oficio').locator('option').allInnerTexts()).toContain(
      'Cédula de notificación',
    );
    expect(await head.barriers()).toEqual([]);
    expect(head.complaints).toEqual([]);
  });
});
