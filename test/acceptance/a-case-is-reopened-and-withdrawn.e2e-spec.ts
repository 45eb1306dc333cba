import type { Acuse } from '../../src/cases/acuse.js';
import { dueDateByHand } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

describe('a case is reopened and withdrawn', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let head: Head;
  let supervisor: Supervisor;
  let citizen: Citizen;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    head = await Head.arrives(hall, 'servicios.titular');
    supervisor = await Supervisor.arrives(hall);
    citizen = new Citizen(hall);
    acuse = await clerk.registers(aStreetLightPetition());
    await head.receives(acuse);
    await head.accepts(acuse);
  }, 90_000);

  afterAll(() => hall?.close());

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
    expect(total).toMatchObject({ received: 1, concluded: 1, reopened: 1, withdrawn: 0, pending: 1 });
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
    expect(total).toMatchObject({ received: 1, concluded: 1, reopened: 1, withdrawn: 1, pending: 0 });
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
});
