import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AtScreen, describeInBrowser, TheBrowser } from '../support/browser.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

jest.setTimeout(240_000);

const NONE: string[] = [];

describeInBrowser('the map at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let folder: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    folder = await mkdtemp(join(tmpdir(), 'map-'));
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  const map = ({ page }: AtScreen) => page.getByRole('application', { name: /^Mapa de lugares/ });
  const pointIs = ({ page }: AtScreen) => page.getByRole('status').filter({ hasText: /^El punto está / });

  it('lets a clerk put a point with the arrow keys, says where it is, and registers with it', async () => {
    const clerk = await browser.seats(hall, 'ventanilla');
    await clerk.heading('Registrar una solicitud').waitFor();
    await clerk.types('Inés Canario Prueba', 'Tab', 'Tab', 'Tab', 'Tab');
    await clerk.types('petición ciu', 'Enter', 'Tab', 'bache', 'Enter', 'Tab');
    await clerk.types('Bache frente al quiosco', 'Tab', 'Crece cada día.');
    await clerk.page.getByRole('button', { name: 'Marcar en el mapa' }).press('Enter');
    await map(clerk).waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    const place = clerk.page.locator('#field-place');
    await map(clerk).focus();
    await clerk.types('ArrowRight');
    await pointIs(clerk).filter({ hasText: 'El punto está en Barrio Curtidores' }).waitFor();
    await expect(place.inputValue()).resolves.toBe('Barrio Curtidores');
    await clerk.types('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await pointIs(clerk).filter({ hasText: 'El punto está en Cabecera municipal' }).waitFor();
    await expect(place.inputValue()).resolves.toBe('Cabecera municipal');
    await clerk.types('ArrowRight', 'ArrowRight', 'ArrowRight');
    await pointIs(clerk).filter({ hasText: 'El punto está en Barrio Curtidores' }).waitFor();
    await clerk.page.getByLabel('Latitud').fill('19,422');
    await clerk.page.getByLabel('Longitud').fill('-98.9537');
    await clerk.page.getByLabel('Longitud').press('Tab');
    await pointIs(clerk).filter({ hasText: 'Cabecera municipal' }).waitFor();
    expect(await clerk.barriers()).toEqual(NONE);
    await clerk.isShownAs('desk-map');
    await clerk.page.getByLabel('Con sus palabras').press('Control+Enter');
    await clerk.page.getByTestId('folio').waitFor();
    await clerk.page.getByRole('link', { name: 'Abrir expediente' }).press('Enter');
    await clerk.sees('19.422, -98.9537');
    expect(clerk.complaints).toEqual([]);
  });

  it('shows a supervisor the places with their numbers, and each number opens its cases', async () => {
    const above = await Supervisor.arrives(hall);
    await above.readsFigures();
    const supervisor = await browser.seats(hall, 'supervisora', '/app/oversight/map');
    await supervisor.heading('Mapa').waitFor();
    const drawn = supervisor.page.getByRole('group', { name: 'Recibidas, por lugar' });
    await drawn.getByRole('link', { name: 'Cabecera municipal: 1' }).waitFor();
    expect(await supervisor.barriers()).toEqual(NONE);
    await supervisor.isShownAs('oversight-map');
    await drawn.getByRole('link', { name: 'Cabecera municipal: 1' }).press('Enter');
    await supervisor.heading(/los expedientes detrás del número/).waitFor();
    await supervisor.sees('Bache frente al quiosco');
    await supervisor.page.getByRole('link', { name: 'Volver a las cifras' }).press('Enter');
    await supervisor.page.locator('[data-group="centro"] [data-figure="pending"]').getByRole('link').press('Enter');
    await supervisor.sees('Bache frente al quiosco');
    await supervisor.page.setViewportSize({ width: 360, height: 450 });
    await supervisor.page.goto('/app/oversight/map');
    await supervisor.heading('Mapa').waitFor();
    expect(await supervisor.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(supervisor.complaints).toEqual([]);
  });

  it('tells an administrator which shape of a file is wrong, and what to do', async () => {
    const administrator = await browser.seats(hall, 'administrador', '/app/zones');
    await administrator.heading('Mapa de lugares').waitFor();
    await administrator.page.getByRole('group', { name: /^Mapa en vigor: 29 lugares/ }).waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
    const ring = [
      [-98.95, 19.42],
      [-98.94, 19.42],
      [-98.94, 19.43],
      [-98.95, 19.43],
    ];
    const feature = { type: 'Feature', id: 'centro', properties: { name: 'Centro' } };
    const open = { ...feature, geometry: { type: 'Polygon', coordinates: [ring] } };
    const wrong = join(folder, 'abierto.geojson');
    writeFileSync(wrong, JSON.stringify({ type: 'FeatureCollection', features: [open] }));
    await administrator.page.locator('input[type=file]').setInputFiles(wrong);
    await administrator.page.getByRole('button', { name: 'Cargar el mapa' }).press('Enter');
    await administrator.page
      .getByRole('alert')
      .getByText(/Elemento 1 centro: El anillo no está cerrado/)
      .press('Enter');
    await expect(administrator.page.locator(':focus').getAttribute('id')).resolves.toBe('field-file');
    const right = join(folder, 'cerrado.geojson');
    const closed = { ...feature, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
    writeFileSync(right, JSON.stringify({ type: 'FeatureCollection', features: [closed] }));
    await administrator.page.locator('input[type=file]').setInputFiles(right);
    await administrator.losesTheNetwork();
    await administrator.page.getByRole('button', { name: 'Cargar el mapa' }).press('Enter');
    await administrator.sees('No hay conexión con el servidor');
    await administrator.hasTheNetworkAgain();
    await administrator.page.getByRole('button', { name: 'Cargar el mapa' }).press('Enter');
    await administrator.sees('El mapa quedó cargado.');
    await administrator.page.getByRole('group', { name: /^Mapa en vigor: 1 lugares/ }).waitFor();
    expect(await administrator.barriers()).toEqual(NONE);
  });
});
