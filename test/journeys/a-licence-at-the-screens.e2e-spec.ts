import { Clerk } from '../support/clerk.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<</Size 1>>\nstartxref\n30\n%%EOF\n');

describeInBrowser('a licence at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let officer: AtScreen;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    const acuse = await (
      await Clerk.arrives(hall)
    ).registers(
      aLandUsePetition({
        procedure: 'licencia-de-funcionamiento',
        channel: 'desk',
        applicant: { name: 'Ana Prueba Inventada', identifier: 'QXCA900101HDFNNR04' },
        form: { nombreComercial: 'La Prueba', giro: 'taller', domicilio: 'Calle 1', superficie: 80, bajoRiesgo: false },
      }),
    );
    await (await Officer.arrives(hall, 'urbano1')).acceptsOnArrival(acuse);
    officer = await browser.seats(hall, 'urbano1', `/app/cases/${acuse.caseId}`);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('shows its stages, begins them, and offers the tasks that are open with what they may come to', async () => {
    await officer.sees('Etapas');
    await officer.takes('Iniciar etapas');
    const form = await officer.opens('Registrar tarea');
    const tasks = form.getByLabel('Tarea');
    expect(await tasks.locator('option').allInnerTexts()).toContain('Revisar que el expediente esté completo');
    await tasks.selectOption({ label: 'Revisar que el expediente esté completo' });
    expect((await form.getByLabel('Sentido').locator('option').allInnerTexts()).length).toBeGreaterThan(1);
    expect(await officer.barriers()).toEqual([]);
    await officer.types('Escape');
  });

  it('takes an attachment, lists it with its sheets, and hands it out again', async () => {
    const chosen = { name: 'Croquis de la calle.pdf', mimeType: 'application/pdf', buffer: PDF };
    await officer.page.locator('input[type=file]').setInputFiles(chosen);
    await officer.page.getByLabel('Fojas').fill('3');
    await officer.page.getByRole('button', { name: 'Agregar', exact: true }).press('Enter');
    await officer.sees('Se agregó el anexo');
    await officer.sees('(fojas 1 a 3)');
    const [download] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.page.getByRole('link', { name: 'Croquis de la calle.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Croquis de la calle.pdf');
  });

  it('tells beside the field what was wrong with a file, and keeps it there', async () => {
    const page = { name: 'pagina.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') };
    await officer.page.locator('input[type=file]').setInputFiles(page);
    await officer.page.getByRole('button', { name: 'Agregar', exact: true }).press('Enter');
    await officer.page.getByRole('alert').first().waitFor();
    await officer.sees('pagina.pdf');
    expect(officer.complaints).toEqual([]);
  });
});
