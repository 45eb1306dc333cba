import type { Acuse } from '../../src/cases/acuse.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

describe('a case is returned', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let supervisor: Supervisor;
  let publicServices: Officer;
  let publicWorks: Officer;
  let citizenCare: Officer;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
    publicServices = await Officer.arrives(hall, 'servicios1');
    publicWorks = await Officer.arrives(hall, 'obras1');
    citizenCare = await Officer.arrives(hall, 'atencion1');
    acuse = await clerk.registers(aStreetLightPetition());
  }, 90_000);

  afterAll(() => hall?.close());

  it('is not returned without a reason', async () => {
    await publicServices.receives(acuse);
    const silent = await publicServices.tries('return', acuse, { reasonCode: 'not-our-matter' });
    expect([silent.status, silent.body]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid-input', errors: [expect.objectContaining({ field: 'reason' })] }),
    ]);
  });

  it('goes to the department that the returning one suggests', async () => {
    await publicServices.returns(acuse, {
      reason: 'El poste está dentro de una obra',
      suggestedDepartment: 'obras-publicas',
    });

    const file = await publicWorks.receives(acuse);

    const route = file.timeline.findLast(({ type }) => type === 'CaseRouted')?.data;
    expect(route).toMatchObject({ department: 'obras-publicas', basis: 'suggestion' });
    await publicServices.noLongerSeesInInbox(file);
    await expect(publicWorks.seesInInbox(file, 'returned')).resolves.toMatchObject({ returned: true });
  });

  it('stays visible to those who returned it, who can no longer act on it', async () => {
    const { timeline, state } = await publicServices.reads(acuse);
    expect(state.returnedBy).toEqual(['servicios-publicos']);
    expect(timeline.find(({ type }) => type === 'CaseReturned')?.data).toMatchObject({
      reason: 'El poste está dentro de una obra',
    });
    const late = await publicServices.tries('accept', acuse);
    expect([late.status, late.body]).toEqual([403, expect.objectContaining({ code: 'not-this-department' })]);
  });

  it('never goes back to a department that returned it: the default has it next', async () => {
    // Accepted first: a department may find out later that the case is not its own.
    await publicWorks.accepts(acuse);
    await publicWorks.returns(acuse, { suggestedDepartment: 'servicios-publicos' });

    const { timeline } = await citizenCare.receives(acuse);

    const route = timeline.findLast(({ type }) => type === 'CaseRouted')?.data;
    expect(route).toMatchObject({ department: 'atencion-ciudadana', basis: 'default' });
  });

  it('waits for the supervisor after the third return, and no rule moves it', async () => {
    const early = await supervisor.tries('ruling', acuse, { department: 'servicios-publicos', order: 'Se ordena.' });
    expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: 'no-ruling-needed' })]);

    const returned = await citizenCare.returns(acuse);

    const file = await supervisor.reads(acuse);
    expect(file.state).toMatchObject({ status: 'registered', needsRuling: true, returns: 3 });
    await supervisor.waitsFor('the file to stay as it is', acuse, ({ version }) => version === returned.version);
    const rulings = await supervisor.listsRulings();
    expect(rulings.map(({ caseId }) => caseId)).toEqual([acuse.caseId]);
  });

  it('goes where the supervisor orders, and the order stands in its history', async () => {
    const nobody = await supervisor.tries('ruling', acuse, { department: 'no-hay', order: 'Se ordena atender.' });
    expect(nobody.status).toBe(422);

    await supervisor.rules(acuse, 'servicios-publicos', 'Atiende Servicios Públicos: el poste es alumbrado.');

    const { timeline, state } = await publicServices.receives(acuse);
    expect(timeline.find(({ type }) => type === 'TransferRuled')).toMatchObject({
      by: { kind: 'staff', role: 'supervisor', id: supervisor.id },
      data: { department: 'servicios-publicos', order: 'Atiende Servicios Públicos: el poste es alumbrado.' },
    });
    expect(state).toMatchObject({ ruled: true, needsRuling: false, department: 'servicios-publicos' });
    expect(state.officer).toBeDefined();
    await expect(supervisor.listsRulings()).resolves.toEqual([]);
  });

  it('is not returned after a ruling: it is accepted and answered', async () => {
    const again = await publicServices.tries('return', acuse, { reasonCode: 'other', reason: 'No es nuestro' });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'ruling-is-final' })]);

    await publicServices.accepts(acuse);
    await expect(publicServices.concludes(acuse)).resolves.toMatchObject({ status: 'concluded' });
  });
});
