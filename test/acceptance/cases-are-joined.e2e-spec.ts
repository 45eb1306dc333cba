import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { type Answer, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aPotholePetition, aStreetLightPetition } from '../support/petitions.js';
import type { File } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';

describe('cases are joined', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let head: Head;
  let main: Acuse;
  let other: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'servicios1');
    head = await Head.arrives(hall, 'servicios.titular');
    [main, other] = [await clerk.registers(aStreetLightPetition()), await clerk.registers(aStreetLightPetition())];
    for (const one of [main, other]) {
      await officer.acceptsOnArrival(one);
    }
  });

  afterAll(() => hall?.close());

  it('one after asking the other, each step seen in its own file', async () => {
    await joins(other, main);
    const joined = await officer.waitsFor('the joinder', other, stageIs('confirmed'));
    expect(joined.state.joinder).toMatchObject({ mainCase: main.caseId });
    expect(joined.timeline.slice(-2)).toMatchObject([
      { type: 'JoinderRequested', words: 'Se pidió acumular a otro expediente' },
      { type: 'JoinderConfirmed', by: { kind: 'system' } },
    ]);
    const { state, timeline } = await officer.reads(main);
    expect(state.joined).toEqual([{ joinderId: joined.state.joinder?.joinderId, joinedCase: other.caseId }]);
    expect(timeline.at(-1)).toMatchObject({ type: 'CaseJoined', by: { kind: 'system' } });
  });

  it('and keep their folio, their clock and their way', async () => {
    const { state } = await officer.reads(other);
    expect(state).toMatchObject({ folio: other.folio, dueOn: other.dueOn, status: 'in-progress' });
    expect((await officer.concludes(other)).status).toBe('concluded');
  });

  it('not twice, not to themselves, and not to what one does not see', async () => {
    expect(statusAndCode(await tries(main, main))).toEqual([422, 'joined-to-itself']);
    expect(statusAndCode(await tries(main, other))).toEqual([409, 'case-has-joined']);
    const elsewhere = await clerk.registers(aPotholePetition());
    expect(statusAndCode(await tries(main, elsewhere))).toEqual([422, 'main-case-unknown']);
  });

  it('until it is undone, which the main case learns too', async () => {
    await head.takes('joinder-undone', other, { reason: 'Son postes distintos' });
    const freed = await officer.waitsFor('the release', main, ({ state }) => state.joined?.length === 0);
    expect(freed.timeline.at(-1)).toMatchObject({ type: 'JoinedCaseReleased' });
    expect((await officer.reads(other)).state.joinder?.stage).toBe('undone');
  });

  it('or not at all: what the main case cannot take is declined, with the reason', async () => {
    const late = await clerk.registers(aStreetLightPetition());
    await officer.receives(late);
    await joins(late, other);
    const declined = await officer.waitsFor('the answer', late, stageIs('declined'));
    expect(declined.state.joinder).toMatchObject({ declinedFor: 'case-already-ended' });
    expect(declined.timeline.at(-1)).toMatchObject({ type: 'JoinderDeclined', words: 'No procedió la acumulación' });
  });

  async function joins(aCase: Acuse, to: Acuse): Promise<void> {
    await officer.takes('joinder', aCase, { mainCase: to.caseId, reason: 'Misma cuadra, misma falla' });
  }

  function tries(aCase: Acuse, to: Acuse): Promise<Answer> {
    return officer.tries('joinder', aCase, { mainCase: to.caseId, reason: 'Misma cuadra, misma falla' });
  }
});

function stageIs(stage: string): (file: File) => boolean {
  return ({ state }) => state.joinder?.stage === stage;
}
