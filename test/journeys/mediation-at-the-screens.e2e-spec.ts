import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { describeInBrowser, TheBrowser } from '../support/browser.js';
import { Clerk } from '../support/clerk.js';
import { aBoundaryConflict, takesInMediation } from '../support/mediation.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

describeInBrowser('mediation at the screens', () => {
  let hall: TheTownHall;
  let browser: TheBrowser;
  let officer: Officer;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    browser = await TheBrowser.opens();
    acuse = await (await Clerk.arrives(hall)).registers(aStreetLightPetition());
    officer = await Officer.arrives(hall, 'servicios1');
    await officer.acceptsOnArrival(acuse);
    await officer.takesOver(acuse);
    await takesInMediation(officer, acuse, '', aBoundaryConflict());
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('is shown in the file with its parties, its risk and what comes next', async () => {
    const seat = await browser.seats(hall, 'servicios1', `/app/cases/${acuse.caseId}`);
    await seat.page.getByRole('heading', { name: 'Mediación' }).waitFor();
    await seat.sees('Hay riesgo de violencia.');
    await seat.sees('Admitida · Límites territoriales');
    await seat.sees('Partes: Comunidad Arriba Inventada, Comunidad Abajo Inventada');
    expect(await seat.page.getByRole('link', { name: 'Acta de la mediación (PDF)' }).count()).toBe(0);
    expect(await seat.barriers()).toEqual([]);
  });

  it('goes from its opening to an agreement that is fulfilled and verified, each step by its form', async () => {
    const other = await (await Clerk.arrives(hall)).registers(aStreetLightPetition());
    await officer.acceptsOnArrival(other);
    await officer.takesOver(other);
    const seat = await browser.seats(hall, 'servicios1', `/app/cases/${other.caseId}`);
    await seat.page.getByText('¿Es un conflicto de tierra? Mediación').click();
    await seat.opens('Abrir una mediación');
    await seat.types('Control+Enter');
    await seat.page.getByRole('alert').getByText('Parte 1: nombre').waitFor();
    expect(await seat.barriers()).toEqual([]);
    await seat.page.getByRole('button', { name: 'Cancelar' }).press('Enter');
    await seat.takes('Abrir una mediación', {
      'Tipo de conflicto': 'Ocupación',
      'Parte 1: quién es': 'Una comunidad',
      'Parte 1: nombre': 'Comunidad Uno Inventada',
      'Parte 1: necesita intérprete': 'sí',
      'Parte 1: clave de su lengua': 'cak',
      'Parte 2: quién es': 'Una persona',
      'Parte 2: nombre': 'Rita Inventada',
    });
    await seat.sees('Admitida · Ocupación');
    await seat.takes('Emitir la invitación', {
      'Quién facilita': 'Teresa',
      Lugar: 'Salón de usos múltiples',
      'Hora (09:30)': '10:00',
    });
    for (const party of ['Comunidad Uno Inventada', 'Rita Inventada'])
      await seat.takes('Registrar la entrega de la invitación', {
        Parte: party,
        'Cómo se entregó': 'En persona',
        'Qué lo prueba': 'Firmó de recibido',
      });
    await seat.sees('Sesión programada · Ocupación');
    await seat.takes('Levantar el acta de la sesión', {
      'La sesión se celebró': 'sí',
      'Comunidad Uno Inventada': 'Presente',
      'Rita Inventada': 'Presente',
      'Acta de la sesión': 'Hablaron del lindero y de la siembra.',
    });
    await seat.takes('Registrar el acuerdo', {
      Alcance: 'Acuerdo total',
      Texto: 'La siembra de este año se cosecha y después se desocupa.',
      'Compromiso 1: quién lo cumple': 'Rita Inventada',
      'Compromiso 1: qué se compromete a hacer': 'Desocupar después de la cosecha.',
      'Compromiso 1: último día': '2030-01-15',
      'Compromiso 1: quién lo verifica': 'Teresa',
    });
    await seat.sees('Con acuerdo, en seguimiento · Ocupación');
    await seat.takes('Declarar un compromiso', {
      Compromiso: 'Compromiso 1',
      'Se cumplió': 'sí',
      Constancia: 'Se fue el día 3.',
    });
    const head = await browser.seats(hall, 'servicios.titular', `/app/cases/${other.caseId}`);
    await head.takes('Verificar un compromiso', { Compromiso: 'Compromiso 1', 'La prueba lo muestra': 'sí' });
    await head.sees('Acuerdo cumplido · Ocupación');
    expect(await head.barriers()).toEqual([]);
  });

  it('hands out its act once it is over', async () => {
    await takesInMediation(officer, acuse, 'early-end', {
      cause: 'will-of-party',
      party: 'm2',
      reason: 'La comunidad no quiere seguir.',
    });
    const seat = await browser.seats(hall, 'servicios1', `/app/cases/${acuse.caseId}`);
    await seat.sees('Conclusión anticipada · Límites territoriales');
    const href = await seat.page.getByRole('link', { name: 'Acta de la mediación (PDF)' }).getAttribute('href');
    expect(href).toBe(`/api/v1/cases/${acuse.caseId}/mediation/act.pdf`);
    expect(await seat.barriers()).toEqual([]);
  });
});
