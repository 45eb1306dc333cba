import { readFile } from 'node:fs/promises';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NONE: string[] = [];

describeInBrowser('the register book at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let plain: Acuse;
  let mended: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const desk = await Clerk.arrives(hall);
    plain = await desk.registers(aStreetLightPetition());
    mended = await desk.registers(aStreetLightPetition({ applicant: { name: '=Fórmula Inventada' } }));
    const reason = 'Se tomó mal el canal en la ventanilla.';
    await desk.takes('corrections', mended, { reason, channel: 'phone' });
    await hall.viewsCatchUp();
    clerk = await browser.seats(hall, 'ventanilla');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  const page = () => clerk.page.locator('main');

  it('shows the day with its lines and what was corrected under them, reached with the keyboard', async () => {
    const menu = clerk.page.getByRole('navigation', { name: 'Menú principal' });
    await menu.getByRole('link', { name: 'Libro de registro' }).press('Enter');
    await clerk.heading('Libro de registro').waitFor();
    await page().getByRole('link', { name: plain.folio }).waitFor();
    await clerk.sees('Razón, ');
    expect(await page().locator('.book-note').innerText()).toContain('se corrige cómo llegó: Por teléfono');
    expect(await page().locator('.basis').innerText()).toMatch(/ · Serie PET · \d\d\/\d\d\/\d{4}$/);
    expect(await clerk.barriers()).toEqual(NONE);
  });

  it('hands the book over as a file in which no cell is a formula', async () => {
    const waiting = clerk.page.waitForEvent('download');
    await page().getByRole('button', { name: 'Descargar CSV' }).press('Enter');
    const file = await waiting;
    expect(file.suggestedFilename()).toBe(`libro-PET-${plain.filedOn}-${plain.filedOn}.csv`);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(`${plain.folio},${plain.filedOn},`);
    expect(text).toContain("'=Fórmula Inventada");
    expect(text).toMatch(new RegExp(`^${mended.folio},,.*Razón, `, 'm'));
  });

  it('prints the table with what it is of, and nothing that is pressed', async () => {
    await clerk.page.emulateMedia({ media: 'print' });
    try {
      expect(await page().locator('.basis').isVisible()).toBe(true);
      expect(await clerk.heading('Libro de registro').isVisible()).toBe(true);
      expect(await page().getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await page().getByRole('row').count()).toBeGreaterThan(3);
    } finally {
      await clerk.page.emulateMedia({ media: null });
    }
  });

  it('is of the days and the year that are asked for, which stand in its address', async () => {
    await page().getByLabel('Desde').fill('2020-01-01');
    await page().getByLabel('Hasta').fill('2020-01-31');
    await clerk.sees('No hay asientos en estos días.');
    expect(new URL(clerk.page.url()).searchParams.get('to')).toContain('2020-01-31');
    await page().getByRole('button', { name: 'Todo el año 2020' }).press('Enter');
    await clerk.page.waitForURL(/2020-12-31/);
    expect(await clerk.barriers()).toEqual(NONE);
    expect(clerk.complaints).toEqual(NONE);
  });
});
