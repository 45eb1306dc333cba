import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPdf, png } from '../../libs/attachment-intake/src/contents.fixture.js';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(240_000);

const NONE: string[] = [];

describeInBrowser('papers and several petitions at the desk', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let clerk: AtScreen;
  let scanner: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    scanner = await mkdtemp(join(tmpdir(), 'scanner-'));
    await writeFile(join(scanner, 'ayer.pdf'), aPdf());
    await writeFile(join(scanner, 'recien escaneado.pdf'), aPdf({ length: 900 }));
    await writeFile(join(scanner, 'registro.log'), 'no es un papel');
    await utimes(join(scanner, 'ayer.pdf'), 1_700_000_000, 1_700_000_000);
    clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
    if (scanner !== undefined) await rm(scanner, { recursive: true });
  });

  const papers = () => clerk.page.getByRole('list', { name: 'Papeles' }).getByRole('listitem');
  const saysWhat = async (subject: string) => {
    await clerk.page.getByLabel('Nombre completo').fill('Lucía Papeles Prueba');
    await clerk.page.locator('#field-procedure').focus();
    await clerk.picks('petición ciu');
    await clerk.types('Tab');
    await clerk.picks('luminaria');
    await clerk.types('Tab');
    await clerk.types(subject, 'Tab', 'No hay luz desde hace una semana.');
  };

  it('takes files that are dropped, chosen, photographed or scanned, and says what is none', async () => {
    const drop = (names: readonly string[]) =>
      clerk.page.getByTestId('drop').evaluate((target, given) => {
        const scope = globalThis as unknown as {
          DataTransfer: new () => { items: { add(file: unknown): void } };
          File: new (parts: string[], name: string) => unknown;
          DragEvent: new (type: string, init: object) => unknown;
        };
        const dataTransfer = new scope.DataTransfer();
        for (const name of given) dataTransfer.items.add(new scope.File(['%PDF-1.4 soltado'], name));
        (target as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(
          new scope.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
        );
      }, names);
    await drop(['hoja.xlsx']);
    await clerk.sees('no es PDF, JPEG, PNG ni WebP');
    const [chosen, photo, folder] = [0, 1, 2].map((at) => clerk.page.locator('fieldset input[type=file]').nth(at));
    await chosen?.setInputFiles({ name: 'Identificación.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await papers().filter({ hasText: 'Identificación.pdf' }).waitFor();
    await expect(photo?.getAttribute('capture')).resolves.toBe('environment');
    await photo?.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: png(8, 8) });
    await papers().filter({ hasText: 'foto.png' }).waitFor();
    await folder?.setInputFiles(scanner);
    await clerk.page.getByRole('button', { name: 'Agregar recien escaneado.pdf' }).press('Enter');
    await papers().filter({ hasText: 'recien escaneado.pdf' }).waitFor();
    await expect(clerk.page.getByRole('button', { name: /^Agregar / }).allInnerTexts()).resolves.toEqual([
      'Agregar ayer.pdf',
    ]);
    await expect(papers().count()).resolves.toBe(3);
    await clerk.page.getByLabel('Fojas de Identificación.pdf').fill('2');
    expect(await clerk.barriers()).toEqual(NONE);
  });

  it('sends them into the case as soon as there is a folio', async () => {
    await saysWhat('Lámpara fundida con papeles');
    await clerk.types('Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
    for (const name of ['Identificación.pdf', 'foto.png', 'recien escaneado.pdf'])
      await papers().filter({ hasText: name }).filter({ hasText: 'agregado al expediente' }).waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.page.getByRole('link', { name: 'Abrir expediente' }).press('Enter');
    await clerk.sees('(fojas 1 a 2)');
    await clerk.page.getByRole('link', { name: 'recien escaneado.pdf' }).waitFor();
  });

  it('takes one from view that belongs to somebody else, asks which one first, and says why on the page', async () => {
    const form = await clerk.opens('Retirar un anexo de la vista');
    await clerk.fills(form, { 'Motivo, con sus palabras': 'Es de otra persona' });
    await clerk.types('Control+Enter');
    await form.getByRole('alert').getByRole('link', { name: 'Anexo: Falta este dato' }).waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.fills(form, { Anexo: '3-3 foto.png' });
    await clerk.types('Control+Enter');
    await clerk.sees('Anexo retirado (fojas 3 a 3)');
    await clerk.sees('Es de otra persona');
    await expect(clerk.page.getByRole('link', { name: 'foto.png' }).count()).resolves.toBe(0);
    await expect(clerk.page.getByRole('link', { name: 'Identificación.pdf' }).count()).resolves.toBe(1);
    expect(await clerk.barriers()).toEqual(NONE);
  });

  it('says of a file what the server found in it, and adds another one afterwards', async () => {
    await clerk.page.goto('/app/desk');
    await clerk.heading('Registrar una solicitud').waitFor();
    const page = { name: 'pagina.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') };
    await clerk.page.locator('fieldset input[type=file]').first().setInputFiles(page);
    await saysWhat('Lámpara fundida con un papel que no lo es');
    await clerk.types('Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
    await papers().filter({ hasText: 'no se aceptó' }).waitFor();
    await clerk.page.getByRole('button', { name: 'Quitar pagina.pdf' }).press('Enter');
    const right = { name: 'buena.pdf', mimeType: 'application/pdf', buffer: aPdf() };
    await clerk.page.locator('fieldset input[type=file]').first().setInputFiles(right);
    await clerk.page.getByRole('button', { name: 'Enviar los papeles' }).press('Enter');
    await papers().filter({ hasText: 'buena.pdf' }).filter({ hasText: 'agregado al expediente' }).waitFor();
  });

  it('keeps several petitions open at a time, each with what was typed', async () => {
    await clerk.page.getByRole('button', { name: 'Registrar otra' }).press('Enter');
    const name = clerk.page.getByLabel('Nombre completo');
    await name.fill('Ana Primera');
    await clerk.sees('Borrador guardado');
    await clerk.page.getByRole('button', { name: 'Otra solicitud' }).press('Enter');
    await expect(name.inputValue()).resolves.toBe('');
    await name.fill('Beto Segundo');
    await clerk.sees('Borrador guardado');
    const tabs = clerk.page.getByRole('navigation', { name: 'Solicitudes abiertas' }).getByRole('link');
    await tabs.filter({ hasText: 'Ana Primera' }).press('Enter');
    await clerk.page.waitForURL(/\/app\/desk$/);
    await expect(name.inputValue()).resolves.toBe('Ana Primera');
    await expect(tabs.filter({ hasText: '2 · Beto Segundo' }).count()).resolves.toBe(1);
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.page.reload();
    await tabs.filter({ hasText: 'Beto Segundo' }).press('Enter');
    await clerk.page.waitForURL(/sheet=/);
    await expect(name.inputValue()).resolves.toBe('Beto Segundo');
    await clerk.page.getByRole('button', { name: 'Descartar' }).press('Enter');
    await clerk.page.waitForURL(/\/app\/desk$/);
    await expect(tabs.count()).resolves.toBe(0);
    // The browser says for itself what the server answered of the page that was no paper.
    expect(clerk.complaints.filter((text) => !text.includes('415') && !text.includes('422'))).toEqual(NONE);
  });
});
