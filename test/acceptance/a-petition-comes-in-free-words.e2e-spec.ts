import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aFreeTextPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

let hall: TheTownHall;
let clerk: Clerk;
let supervisor: Supervisor;
let citizenCare: Officer;
let publicServices: Officer;
let acuse: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  supervisor = await Supervisor.arrives(hall);
  citizenCare = await Officer.arrives(hall, 'atencion1');
  publicServices = await Officer.arrives(hall, 'servicios1');
  acuse = await clerk.registers(aFreeTextPetition());
});

afterAll(() => hall?.close());

describe('a petition in free words', () => {
  it('gets its folio and its term like any other', () => {
    expect(acuse).toMatchObject({
      matter: { code: 'unclassified', name: 'Por clasificar' },
      place: { code: 'unplaced', name: 'Sin ubicar' },
      termDays: 15,
    });
    expect(acuse.folio).toMatch(/^CHI-PET-/);
  });

  it('K.11: is never lost: the default unit has it, and the list of what is to be classified shows it', async () => {
    const file = await citizenCare.receives(acuse);
    expect(file.state).toMatchObject({ matter: 'unclassified', unroutable: true });
    await expect(clerk.seesUnclassified(acuse)).resolves.toMatchObject({ unclassified: true, folio: acuse.folio });
    await expect(citizenCare.seesInInbox(acuse, 'unclassified')).resolves.toMatchObject({ folio: acuse.folio });
  });

  it('is not classified with codes that the catalogue does not have', async () => {
    const wrong = await clerk.tries('classification', acuse, { matter: 'platillos-voladores' });
    expect([wrong.status, wrong.body]).toEqual([422, expect.objectContaining({ code: 'matter-unknown' })]);
    const nowhere = await clerk.tries('classification', acuse, { matter: 'luminaria', place: 'no-hay' });
    expect([nowhere.status, nowhere.body]).toEqual([422, expect.objectContaining({ code: 'place-unknown' })]);
  });

  it('goes to the department of its matter once it is classified, and that is no return', async () => {
    await clerk.classifies(acuse, 'luminaria', { place: 'barrio-san-pedro' });

    const { state, timeline } = await publicServices.receives(acuse);

    expect(state).toMatchObject({ matter: 'luminaria', place: 'barrio-san-pedro', returns: 0, unroutable: false });
    expect(timeline.filter(({ type }) => type === 'CaseRouted').map(({ data }) => data['basis'])).toEqual([
      'default',
      'rule',
    ]);
    expect(timeline.find(({ type }) => type === 'CaseClassified')).toMatchObject({
      words: 'Se clasificó el asunto',
      by: { id: clerk.id },
      data: { rerouted: true },
    });
    await clerk.noLongerSeesUnclassified(acuse);
    await citizenCare.noLongerSeesInInbox(acuse);
    expect((await citizenCare.opens(acuse)).status).toBe(404);
  });

  it('is corrected with a reason only, and keeps the department that took it', async () => {
    await publicServices.accepts(acuse);
    const silent = await publicServices.tries('classification', acuse, { matter: 'bache' });
    expect([silent.status, silent.body]).toEqual([
      422,
      expect.objectContaining({ code: 'reclassification-needs-reason' }),
    ]);
    await publicServices.takes('classification', acuse, { matter: 'arbol', reason: 'Un árbol tapa las lámparas' });
    expect((await supervisor.reads(acuse)).state).toMatchObject({
      matter: 'arbol',
      department: 'servicios-publicos',
      status: 'in-progress',
    });
  });

  it('is one history for the citizen, who sees nothing of the sorting', async () => {
    const { history } = await new Citizen(hall).follows(acuse);
    expect(history.map(({ type }) => type)).not.toContain('CaseClassified');
  });
});

describe('a petition that turns out to be another procedure', () => {
  it('gets the term of that one, counted from its filing', async () => {
    const other = await clerk.registers(aFreeTextPetition());
    await clerk.classifies(other, 'luminaria', { procedure: 'reporte-de-servicio' });
    const { state } = await publicServices.receives(other);
    expect(state).toMatchObject({
      procedure: 'reporte-de-servicio',
      termDays: 10,
      filedOn: other.filedOn,
      public: false,
    });
    expect(state.dueOn < other.dueOn).toBe(true);
  });
});
