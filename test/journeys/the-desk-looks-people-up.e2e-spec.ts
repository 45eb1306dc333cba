import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { aLandUsePetition, aPotholePetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const PX_PER_MM = 96 / 25.4;
const NAME = 'Inés Canario Prueba';
const CURP = 'QXCA900101HDFNNR04';

describeInBrowser('somebody who was at the desk before', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let folio: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const applicant = { name: NAME, phone: '5587654321', email: 'ines@ejemplo.test' };
    const colleague = await Clerk.arrives(hall);
    ({ folio } = await colleague.registers(aPotholePetition({ applicant })));
    await colleague.registers(aLandUsePetition({ applicant: { name: 'Rita Solar Inventada', identifier: CURP } }));
    await hall.viewsCatchUp();
    clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('is found by the whole of an identifier, and by no part of it', async () => {
    const found = clerk.page.getByRole('button', { name: 'Rita Solar Inventada' });
    const field = clerk.page.getByLabel('CURP');
    await field.fill(CURP.slice(0, 17));
    await clerk.sees('Al escribir nombre, teléfono o identificador se busca aquí.');
    await expect(found.count()).resolves.toBe(0);
    await field.fill(CURP);
    await found.waitFor();
    await clerk.sees('mismo identificador');
    await field.fill('');
    await found.waitFor({ state: 'detached' });
    await clerk.page.getByLabel('Nombre completo').focus();
  });

  it('is found while the clerk types, and their data taken without the mouse', async () => {
    const found = clerk.page.getByRole('button', { name: NAME });
    await clerk.types('canario in');
    await found.waitFor();
    await clerk.sees('nombre parecido');
    expect(await clerk.barriers()).toEqual([]);
    await clerk.types('F2', 'Enter');
    await clerk.sees('mismo teléfono');
    await expect(clerk.page.getByLabel('Nombre completo').inputValue()).resolves.toBe(NAME);
    await expect(clerk.page.getByLabel('Teléfono').inputValue()).resolves.toBe('5587654321');
    await expect(clerk.page.getByLabel('Correo electrónico').inputValue()).resolves.toBe('ines@ejemplo.test');
  });

  it('is shown what may be asked for twice, with the reason, and can be registered all the same', async () => {
    await clerk.picks('petición ciu');
    const sheet = clerk.page.getByRole('region', { name: 'Ficha del trámite' });
    for (const told of [
      '15 días hábiles',
      'Escrito con nombre, domicilio y firma o huella',
      'Constitución Política de los Estados Unidos Mexicanos, artículo 8',
      '(por confirmar con el área jurídica)',
    ])
      await sheet.getByText(told).first().waitFor();
    await clerk.types('Tab');
    await clerk.picks('bache');
    await clerk.types('Tab');
    const beside = clerk.page.getByTestId('duplicates');
    await beside.getByText('mismo teléfono y mismo trámite').waitFor();
    await clerk.types('Bache profundo otra vez', 'Tab', 'Sigue frente al mercado.', 'Tab');
    await clerk.picks('san pedro');
    await beside.getByText('mismo lugar y asunto en estos días').waitFor();
    await beside.getByRole('link', { name: folio }).waitFor();
    expect(await clerk.barriers()).toEqual([]);
    await clerk.isShownAs('duplicates');
    await clerk.page.getByLabel('Con sus palabras').press('Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
  });

  it.each([
    ['80', 72],
    ['58', 48],
  ])('has its slip printed on a roll of %s mm, %s of them with words, as long as the words are', async (roll, mm) => {
    await clerk.page.getByLabel('Rollo de la impresora').selectOption(`${roll} mm`);
    await clerk.page.emulateMedia({ media: 'print' });
    const slip = await clerk.page.locator('.slip').evaluate((one) => {
      const { width, height } = one.getBoundingClientRect();
      return { width, height, isCut: one.scrollWidth > one.clientWidth, told: one.textContent };
    });
    const paper = await clerk.page.pdf({ preferCSSPageSize: true });
    await clerk.page.emulateMedia({ media: 'screen' });
    expect(Math.abs(slip.width - mm * PX_PER_MM)).toBeLessThan(1);
    expect(slip.isCut).toBe(false);
    expect(slip.told).toMatch(/Consulte el estado en \S+\/consulta/);
    const pages = [...paper.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(pages).toHaveLength(1);
    const [width = 0, height = 0] = (pages[0] ?? []).slice(1).map((points) => (Number(points) / 72) * 96);
    expect(Math.abs(width - Number(roll) * PX_PER_MM)).toBeLessThan(2);
    expect(height).toBeGreaterThan(slip.height);
    expect(height).toBeLessThan(slip.height + 12 * PX_PER_MM);
  });

  it('keeps the roll for the printer of this computer, also for the next petition', async () => {
    await clerk.page.getByRole('button', { name: 'Registrar otra' }).press('Enter');
    await clerk.page.getByLabel('Nombre completo').fill('Otra Persona Inventada');
    await clerk.page.getByRole('combobox', { name: 'Trámite o servicio' }).focus();
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('bache');
    await clerk.types('Tab');
    await clerk.types('Un bache que es otro', 'Tab', 'Está en otra calle.', 'Tab');
    await clerk.picks('xochiaca', 'Tab');
    await clerk.types('Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
    await expect(clerk.page.getByLabel('Rollo de la impresora').inputValue()).resolves.toBe('58');
  });

  it('has their case found by the last digits of its folio, and by a telephone number', async () => {
    await clerk.page.goto('/app/search');
    const asked = clerk.page.getByLabel('Folio, teléfono, nombre o palabras del asunto');
    for (const typed of [folio.slice(-4), '+52 55 8765 4321']) {
      await asked.fill(typed);
      await asked.press('Enter');
      await clerk.page.waitForURL((url) => url.searchParams.get('q') === typed);
      await clerk.page.getByRole('row').filter({ hasText: folio }).getByText('Inés Canario Prueba').waitFor();
    }
    expect(await clerk.barriers()).toEqual([]);
    await asked.fill('5500000000');
    await asked.press('Enter');
    await clerk.sees('No se encontró nada con «5500000000».');
  });

  it('never made the browser complain, and left nothing of whom was looked up', async () => {
    expect(clerk.complaints).toEqual([]);
    expect(await clerk.keptHere()).not.toContain('Canario');
  });
});
