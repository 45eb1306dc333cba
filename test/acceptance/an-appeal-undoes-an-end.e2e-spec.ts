import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { civilDateIn, dueDateByHand, plusDays } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { problemOf, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { petitionsGoUnderLfpa } from '../support/petitions-under-lfpa.js';
import { aServiceInPerson } from '../support/resolutions.js';
import type { CaseRef } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

// What ends a case without an answer, and the silence of the authority, are appealed like a resolution; granted, the case goes on.

const DAY_MS = 86_400_000;
/** Past the three months of LFPA 17 and of LFPA 60. */
const LATER = 120;
const APPEAL_DAYS = 15;
const byLaw = { reason: 'No respondió lo que se le pidió.', legalBasis: 'LFPA, artículo 60' };

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let supervisor: Supervisor;
let adviser: Officer;
let prevented: Acuse;
let asked: Acuse;
let unanswered: Acuse;
let today: string;

async function everybodyArrives(): Promise<void> {
  [clerk, officer, head, supervisor, adviser] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
    Supervisor.arrives(hall),
    Officer.arrives(hall, 'juridico1'),
  ]);
}

async function anAcceptedCase(): Promise<Acuse> {
  const acuse = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(acuse);
  return acuse;
}

beforeAll(async () => {
  hall = await TheTownHall.opens();
  await everybodyArrives();
  const { zone } = await clerk.registers(aStreetLightPetition());
  await petitionsGoUnderLfpa(hall, civilDateIn(zone), { silence: { effect: 'NEGATIVE', basis: ['cpaem-135'] } });
  [prevented, asked, unanswered] = [await anAcceptedCase(), await anAcceptedCase(), await anAcceptedCase()];
  await officer.prevents(prevented, prevented.filedOn);
  await officer.asks(asked, '¿En qué poste está la lámpara?');
  const warning = { ...byLaw, mode: 'in-person', notifiedOn: asked.filedOn, proof: 'Cédula 117, firmada' };
  await officer.takes('lapse/warning', asked, warning);
  await hall.letsDaysPass(LATER);
  today = plusDays(civilDateIn(zone), LATER);
  await everybodyArrives();
});

afterAll(() => hall?.close());

const appeals = (aCase: CaseRef, more: Record<string, unknown> = {}) =>
  clerk.tries('appeals', aCase, { party: 'p1', filedOn: today, grounds: 'Sí entregó lo pedido.', ...more });

/** How the last appeal of the case is decided, by whom. */
async function decides(by: Head | Supervisor, aCase: CaseRef, verdict: string) {
  const { appeals: all = [] } = (await by.reads(aCase)).state;
  return by.tries('appeal-decision', aCase, { appealId: all.at(-1)?.appealId, verdict, reasons: 'Es fundado.' });
}

describe('a dismissal', () => {
  it('is notified with proof, and its term to appeal runs from there', async () => {
    await head.dismisses(prevented);
    await until(
      'the adviser to find it among what waits for them',
      async () => (await adviser.http.get('/reviews')).text.includes(prevented.caseId) || undefined,
    );
    await adviser.confirms(prevented);
    expect(statusAndCode(await appeals(prevented))).toEqual([409, 'not-yet-appealable']);
    const wrong = aServiceInPerson(today, { act: 'lapse' });
    expect(statusAndCode(await clerk.tries('notification-services', prevented, wrong))).toEqual([
      409,
      'nothing-to-notify',
    ]);
    await clerk.takes('notification-services', prevented, aServiceInPerson(today, { act: 'dismissal' }));
    expect(statusAndCode(await appeals(prevented, { against: 'resolution' }))).toEqual([409, 'nothing-to-appeal']);
    expect((await appeals(prevented)).status).toBe(200);
    const { state, timeline } = await supervisor.reads(prevented);
    const termEndsOn = dueDateByHand(today, APPEAL_DAYS);
    expect(state.appeals).toMatchObject([{ number: 1, against: 'dismissal', timeliness: 'in-time', termEndsOn }]);
    expect(timeline.at(-1)).toMatchObject({ type: 'AppealFiled', data: { against: 'dismissal', number: 1 } });
  });

  it('is undone by the superior alone, and the case goes on with the officers it had', async () => {
    const refused = await head.tries('reopen', prevented, {
      reasonCode: 'citizen-disagrees',
      reason: 'Insiste mucho.',
    });
    expect(statusAndCode(refused)).toEqual([409, 'case-not-concluded']);
    expect(statusAndCode(await decides(head, prevented, 'revoked'))).toEqual([403, 'signer-cannot-decide-appeal']);
    const before = (await supervisor.readsFigures()).total;
    const granted = await decides(supervisor, prevented, 'revoked');
    expect(granted.body).toMatchObject({ status: 'in-progress' });

    const file = await officer.reads(prevented);
    expect(file.timeline.at(-1)).toMatchObject({ type: 'CaseReopened', data: { reasonCode: 'appeal-granted' } });
    expect(file.state.earlier).toMatchObject([
      { ending: { act: 'dismissal', on: today }, notices: [{ act: 'dismissal', servedOn: today }] },
    ]);
    expect(await officer.seesInInbox(file)).toMatchObject({ status: 'in-progress', waiting: false });
    const { total } = await supervisor.seesFigures('the reopening', {}, ({ reopened }) => reopened > before.reopened);
    expect([total.dismissed, total.reopened, total.pending]).toEqual([
      before.dismissed,
      before.reopened + 1,
      before.pending + 1,
    ]);
    await officer.answers(prevented);
  });
});

describe('an archiving by lapse', () => {
  it('is notified to the person, with how and the proof, before anything runs against them', async () => {
    await head.takes('lapse/archiving', asked, byLaw);
    await adviser.confirms(asked);
    const electronic = aServiceInPerson(today, { act: 'lapse', mode: 'electronic' });
    expect(statusAndCode(await clerk.tries('notification-services', asked, electronic))).toEqual([
      409,
      'electronic-not-accepted',
    ]);
    await clerk.takes('notification-services', asked, aServiceInPerson(today, { act: 'lapse' }));
    const { state, timeline } = await clerk.reads(asked);
    expect(state.notices).toMatchObject([{ act: 'lapse', party: 'p1', servedOn: today, effectiveOn: today }]);
    expect(timeline.at(-1)).toMatchObject({
      type: 'NotificationServed',
      data: {
        act: 'lapse',
        mode: 'in-person',
        rule: 'lfpa-38',
        proofKind: 'signed-slip',
        receiver: 'María Núñez Peña',
      },
    });
  });

  it('is undone by an appeal too: nothing is waited for any more', async () => {
    expect((await appeals(asked)).status).toBe(200);
    expect(statusAndCode(await decides(head, asked, 'upheld'))).toEqual([403, 'signer-cannot-decide-appeal']);
    const modified = await supervisor.tries('appeal-decision', asked, {
      appealId: (await supervisor.reads(asked)).state.appeals?.[0]?.appealId,
      verdict: 'modified',
      outcome: 'favourable',
      reasons: 'Es fundado.',
    });
    expect([statusAndCode(modified), problemOf(modified).details]).toEqual([
      [422, 'only-resolution-modified'],
      expect.objectContaining({ against: 'lapse' }),
    ]);
    expect((await decides(supervisor, asked, 'revoked')).body).toMatchObject({ status: 'in-progress' });
    const file = await officer.reads(asked);
    expect(file.state.earlier).toMatchObject([{ ending: { act: 'lapse' }, notices: [{ act: 'lapse' }] }]);
    await until('the search to follow', async () => {
      const [found] = (await clerk.searches({ folio: asked.folio }, file)).rows;
      return found?.status === 'in-progress' || undefined;
    });
    await expect(new Citizen(hall).follows(asked)).resolves.toMatchObject({
      status: 'in-progress',
      waitingForYou: false,
      overdue: false,
    });
  });
});

describe('a refusal by silence', () => {
  it('is appealed whenever the person likes, while no answer reached them', async () => {
    await hall.workerLives(LATER * DAY_MS);
    await officer.waitsFor('the silence', unanswered, ({ state }) => state.silence?.effect === 'negative');
    expect((await appeals(unanswered)).status).toBe(200);
    const { state, steps } = await supervisor.reads(unanswered);
    expect(state.appeals).toMatchObject([{ against: 'silence', timeliness: 'in-time', number: 1 }]);
    expect(state.appeals?.[0]).not.toHaveProperty('termEndsOn');
    expect(steps).toContainEqual({ step: 'decide-appeal', allowed: true });
  });

  it('is undone where the appeal is granted, and after an express answer there is that to appeal', async () => {
    expect((await decides(supervisor, unanswered, 'revoked')).body).toMatchObject({ status: 'in-progress' });
    const { state } = await officer.reads(unanswered);
    expect(state).not.toHaveProperty('silence');
    expect(state.dueOn > today).toBe(true);
    expect(state.earlier).toMatchObject([{ silence: { effect: 'negative' } }]);

    await officer.answers(unanswered);
    await officer.notifies(unanswered, today);
    expect(statusAndCode(await appeals(unanswered, { against: 'silence' }))).toEqual([409, 'answered-expressly']);
    expect((await appeals(unanswered)).status).toBe(200);
    const { appeals: all } = (await supervisor.reads(unanswered)).state;
    expect(all?.map(({ number, against }) => [number, against])).toEqual([
      [1, 'silence'],
      [2, 'resolution'],
    ]);
  });
});
