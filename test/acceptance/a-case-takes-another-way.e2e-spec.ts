import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { GroupFigures } from '../../src/oversight/response-times.js';
import { dueDateByHand } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

let hall: TheTownHall;
let clerk: Clerk;
let supervisor: Supervisor;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  supervisor = await Supervisor.arrives(hall);
});

afterAll(() => hall?.close());

describe('a case is returned', () => {
  let publicServices: Officer;
  let publicWorks: Officer;
  let citizenCare: Officer;
  let acuse: Acuse;

  beforeAll(async () => {
    publicServices = await Officer.arrives(hall, 'servicios1');
    publicWorks = await Officer.arrives(hall, 'obras1');
    citizenCare = await Officer.arrives(hall, 'atencion1');
    acuse = await clerk.registers(aStreetLightPetition());
  });

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
    const { timeline, state, withheld } = await publicServices.reads(acuse);
    expect(state.returnedBy).toEqual(['servicios-publicos']);
    const returned = (entries: typeof timeline) => entries.find(({ type }) => type === 'CaseReturned')?.data;
    expect(returned(timeline)).toMatchObject({ reasonCode: 'not-our-matter' });
    // What became of it, and nothing more of who asked: names and texts are for those who have it now.
    expect([withheld, returned(timeline)?.['reason']]).toEqual([['petition', 'sealed'], undefined]);
    expect(returned((await publicWorks.reads(acuse)).timeline)).toMatchObject({
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
    // What came later has gone through the same queues meanwhile.
    const later = await clerk.registers(aStreetLightPetition());
    await publicServices.acceptsOnArrival(later);
    await publicServices.concludes(later);
    expect((await supervisor.reads(acuse)).version).toBe(returned.version);
    expect(await supervisor.seesRulings(acuse)).toHaveLength(1);
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
    expect(await supervisor.seesRulings()).toEqual([]);
  });

  it('is not returned after a ruling: it is accepted and answered', async () => {
    const again = await publicServices.tries('return', acuse, { reasonCode: 'other', reason: 'No es nuestro' });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'ruling-is-final' })]);

    await publicServices.accepts(acuse);
    await expect(publicServices.concludes(acuse)).resolves.toMatchObject({ status: 'concluded' });
  });
});

describe('a case is reopened and withdrawn', () => {
  let head: Head;
  let citizen: Citizen;
  let acuse: Acuse;
  let before: GroupFigures;

  beforeAll(async () => {
    head = await Head.arrives(hall, 'servicios.titular');
    citizen = new Citizen(hall);
    const settled = ({ received, pending }: GroupFigures) => received > 0 && pending === 0;
    before = (await supervisor.seesFigures('the earlier case concluded', {}, settled)).total;
    acuse = await clerk.registers(aStreetLightPetition());
    await head.acceptsOnArrival(acuse);
  });

  it('is not reopened while it is open', async () => {
    const early = await head.tries('reopen', acuse, { reasonCode: 'other', reason: 'Por si acaso' });
    expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: 'case-not-concluded' })]);
  });

  it('goes on in the department that had it, with a term of its own', async () => {
    const closed = await head.concludes(acuse);
    await head.noLongerSeesInInbox(closed);

    const reopened = await head.reopens(acuse);

    const { state, timeline } = await head.reads(acuse);
    expect(state).toMatchObject({
      status: 'in-progress',
      department: 'servicios-publicos',
      termDays: 15,
      dueOn: dueDateByHand(state.termFrom, 15),
    });
    expect(timeline.at(-1)).toMatchObject({ type: 'CaseReopened', data: { reason: 'La lámpara volvió a fallar' } });
    await expect(head.seesInInbox(reopened)).resolves.toMatchObject({ status: 'in-progress', dueOn: state.dueOn });
    await expect(citizen.follows(acuse)).resolves.toMatchObject({ status: 'in-progress' });
  });

  it('counts the reopening, so that the figures still reconcile', async () => {
    const { total } = await supervisor.seesFigures('the reopening', {}, ({ reopened }) => reopened === 1);
    expect(changesIn(total)).toEqual({ received: 1, concluded: 1, reopened: 1, withdrawn: 0, pending: 1 });
  });

  it('is withdrawn when the citizen wants it no more, and takes no step after that', async () => {
    const withdrawn = await clerk.withdraws(acuse, 'Se mudó de domicilio');

    expect(withdrawn.status).toBe('withdrawn');
    await head.noLongerSeesInInbox(withdrawn);
    for (const [step, body] of [
      ['answer', { outcome: 'favourable', text: 'Tarde' }],
      ['notes', { visibility: 'internal', text: 'Tarde' }],
      ['reopen', { reasonCode: 'other', reason: 'Tarde también' }],
    ] as const) {
      const late = await head.tries(step, acuse, body);
      expect([step, late.status]).toEqual([step, 409]);
    }
    const { total } = await supervisor.seesFigures('the withdrawal', {}, (figures) => figures.withdrawn === 1);
    expect(changesIn(total)).toEqual({ received: 1, concluded: 1, reopened: 1, withdrawn: 1, pending: 0 });
  });

  it('is withdrawn also before any department has it, and no department gets it then', async () => {
    await hall.worker.kill();
    const second = await clerk.registers(aStreetLightPetition());
    await clerk.withdraws(second);
    const third = await clerk.registers(aStreetLightPetition());

    await hall.worker.start();

    // The third came later through the same queue: when it has arrived, the second one had its turn.
    await supervisor.seesDelivered(third);
    const { state, version } = await supervisor.reads(second);
    expect([state.status, state.department, version]).toEqual(['withdrawn', undefined, 2]);
    await expect(citizen.follows(second)).resolves.toMatchObject({ status: 'withdrawn', department: null });
  });

  function changesIn(total: GroupFigures) {
    const since = (field: 'received' | 'concluded' | 'reopened' | 'withdrawn' | 'pending') =>
      total[field] - before[field];
    return {
      received: since('received'),
      concluded: since('concluded'),
      reopened: since('reopened'),
      withdrawn: since('withdrawn'),
      pending: since('pending'),
    };
  }
});
