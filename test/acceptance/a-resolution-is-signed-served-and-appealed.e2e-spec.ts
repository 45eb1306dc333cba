import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { civilDateIn, dueDateByHand, plusDays } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { problemOf, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition } from '../support/petitions.js';
import { aServiceInPerson, draftOf } from '../support/resolutions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const TEXT = 'Se autoriza el uso comercial de la planta baja y se niega el de la azotea.';
const APPEAL_DAYS = 15;

describe('a resolution is approved, signed, served and appealed', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let colleague: Officer;
  let head: Head;
  let adviser: LegalAdviser;
  let supervisor: Supervisor;
  let citizen: Citizen;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    citizen = new Citizen(hall);
    await everybodySignsIn();
    acuse = await clerk.registers(aLandUsePetition({ procedure: 'constancia-de-uso-de-suelo' }));
    await officer.acceptsOnArrival(acuse);
  });

  afterAll(() => hall?.close());

  it('is not answered by one officer where the procedure asks for an approved resolution', async () => {
    const alone = await officer.tries('answer', acuse, { outcome: 'favourable', text: TEXT });
    expect(statusAndCode(alone)).toEqual([409, 'approval-required']);
    const { steps } = await officer.reads(acuse);
    expect(steps).toContainEqual({ step: 'answer', allowed: false, why: 'approval-required' });
    expect(steps).toContainEqual({ step: 'draft', allowed: true });
  });

  it('is drafted, and only then the legal adviser sees the case', async () => {
    expect((await adviser.opens(acuse)).status).toBe(404);
    await officer.takes('drafts', acuse, { outcome: 'partial', text: TEXT, legalBasis: 'CPAEM, artículo 135' });

    const { state, timeline } = await adviser.reads(acuse);
    expect(state.resolution).toMatchObject({ outcome: 'partial', drafter: officer.id });
    expect(state.resolution?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(timeline.at(-1)).toMatchObject({ words: 'Proyecto de resolución', data: { text: TEXT } });
    await expect(adviser.findsToReview(acuse)).resolves.toMatchObject({ status: 'in-progress', dueOn: acuse.dueOn });
  });

  it('tells the citizen nothing of the draft', async () => {
    const status = await citizen.follows(acuse);
    expect(status.status).toBe('in-progress');
    expect(JSON.stringify(status)).not.toMatch(/Resolution|azotea/);
  });

  it('is not approved before the review, nor against its objection', async () => {
    const early = await head.tries('approval', acuse, draftOf(await head.reads(acuse)));
    expect(statusAndCode(early)).toEqual([409, 'review-missing']);

    await adviser.reviews(acuse, 'objected', 'Falta fundar la negativa.');
    await until('the review to leave the list', async () => (await adviser.listsReviews()).length === 0 || undefined);
    const objected = await head.tries('approval', acuse, draftOf(await head.reads(acuse)));
    expect(statusAndCode(objected)).toEqual([409, 'draft-objected']);
  });

  it('is never approved by who drafted it', async () => {
    await head.takes('drafts', acuse, { outcome: 'partial', text: TEXT });
    const own = await head.tries('approval', acuse, draftOf(await head.reads(acuse)));
    expect(statusAndCode(own)).toEqual([403, 'drafter-cannot-decide']);
  });

  it('is approved by the head, the very text that was drafted', async () => {
    await colleague.takes('drafts', acuse, { outcome: 'partial', text: TEXT, legalBasis: 'CPAEM, artículo 135' });
    await adviser.reviews(acuse, 'cleared');
    const draft = draftOf(await head.reads(acuse));

    const altered = await head.tries('approval', acuse, { ...draft, contentHash: '0'.repeat(64) });
    expect(statusAndCode(altered)).toEqual([409, 'draft-altered']);
    const unsigned = await head.tries('signature', acuse, draft);
    expect(statusAndCode(unsigned)).toEqual([409, 'draft-not-approved']);
    await head.takes('approval', acuse, draft);
  });

  it('is signed by somebody competent on that day only, and is the answer then', async () => {
    const draft = draftOf(await officer.reads(acuse));
    // The delegation of this one has run out.
    const lapsed = await officer.tries('signature', acuse, draft);
    expect(statusAndCode(lapsed)).toEqual([403, 'signer-not-competent']);

    const signed = await head.takes('signature', acuse, draft);
    expect(signed.status).toBe('resolved');
    const { timeline } = await head.reads(acuse);
    expect(timeline.slice(-2)).toMatchObject([
      {
        type: 'ResolutionSigned',
        data: { ...draft, capacity: 'holder', competenceBasis: expect.any(String) as string },
      },
      { type: 'CaseAnswered', data: { outcome: 'partial', text: TEXT } },
    ]);
    expect(timeline.at(-1)?.version).toBe(timeline.at(-2)?.version);
    await expect(citizen.follows(acuse)).resolves.toMatchObject({ status: 'resolved' });
  });

  it('is not closed without proof that it was notified, and a word on the telephone is none', async () => {
    expect(statusAndCode(await officer.tries('close', acuse))).toEqual([409, 'citizen-not-notified']);
    const word = await officer.tries('notification', acuse, {
      mode: 'phone',
      proof: 'Contestó su hermana',
      notifiedOn: today(),
    });
    expect(statusAndCode(word)).toEqual([409, 'proof-required']);
    const wordless = await officer.tries('notification-services', acuse, {
      act: 'resolution',
      party: 'p1',
      mode: 'in-person',
      servedOn: today(),
      proofKind: 'signed-slip',
    });
    expect(wordless.status).toBe(400);
    expect(problemOf(wordless).errors).toContainEqual(expect.objectContaining({ field: 'proof' }));
    const electronic = aServiceInPerson(today(), { mode: 'electronic' });
    expect(statusAndCode(await officer.tries('notification-services', acuse, electronic))).toEqual([
      409,
      'electronic-not-accepted',
    ]);
  });

  it('is left with another person at the hour of the citatorio, not before', async () => {
    const attemptedOn = today();
    const another = { mode: 'with-another', receiver: 'Rosa Peña', relation: 'hermana' } as const;
    const unannounced = await clerk.tries('notification-services', acuse, aServiceInPerson(attemptedOn, another));
    expect(statusAndCode(unannounced)).toEqual([409, 'summons-missing']);

    await clerk.takes('notification-attempts', acuse, {
      act: 'resolution',
      party: 'p1',
      mode: 'in-person',
      attemptedOn,
      result: 'summons-left',
      hour: '10:00',
    });
    const { state } = await clerk.reads(acuse);
    const appointment = dueDateByHand(attemptedOn, 1);
    expect(state.notices).toMatchObject([{ party: 'p1', appointments: [appointment] }]);

    await daysPass(7);
    await clerk.takes('notification-services', acuse, aServiceInPerson(appointment, another));
    const { timeline } = await clerk.reads(acuse);
    expect(timeline.slice(-2)).toMatchObject([
      { type: 'NotificationServed', data: { effectiveOn: appointment, rule: 'lfpa-36', receiver: 'Rosa Peña' } },
      { type: 'CitizenNotified', data: { notifiedOn: appointment } },
    ]);
  });

  it('is appealed in time, and revoked: the department takes it up again', async () => {
    const filedOn = today();
    await clerk.takes('appeals', acuse, { party: 'p1', filedOn, grounds: 'No se valoró el dictamen.' });
    const { state } = await head.reads(acuse);
    expect(state.appeals).toMatchObject([{ number: 1, against: 'resolution', timeliness: 'in-time', filedOn }]);
    expect(statusAndCode(await officer.tries('close', acuse))).toEqual([409, 'appeal-pending']);

    const decision = { appealId: state.appeals?.[0]?.appealId, verdict: 'revoked', reasons: 'Es fundado el agravio.' };
    expect(statusAndCode(await head.tries('appeal-decision', acuse, decision))).toEqual([
      403,
      'signer-cannot-decide-appeal',
    ]);
    const revoked = await supervisor.takes('appeal-decision', acuse, decision);
    expect(revoked.status).toBe('in-progress');
    const { state: anew, timeline } = await officer.reads(acuse);
    expect(timeline.at(-1)).toMatchObject({ type: 'CaseReopened', data: { reasonCode: 'appeal-granted' } });
    // The first resolution stays in the file with its signature and with how it was served.
    expect(anew).not.toHaveProperty('resolution');
    expect(anew.earlier).toMatchObject([
      {
        resolution: { outcome: 'partial', signer: head.id },
        notices: [{ act: 'resolution', party: 'p1', appointments: [expect.any(String)], noticeId: expect.any(String) }],
      },
    ]);
    const status = await citizen.follows(acuse);
    expect(status.history.map(({ type }) => type).slice(-3)).toEqual(['AppealFiled', 'AppealDecided', 'CaseReopened']);
    expect(JSON.stringify(status)).not.toContain('fundado');
  });

  it('is resolved anew and concluded once every party was served', async () => {
    await officer.takes('drafts', acuse, { outcome: 'favourable', text: 'Se autoriza.' });
    await adviser.reviews(acuse, 'cleared');
    await head.takes('approval', acuse, draftOf(await head.reads(acuse)));
    await head.takes('parties', acuse, { role: 'third-party', person: { name: 'Vecina Inventada' } });
    await head.takes('signature', acuse, draftOf(await head.reads(acuse)));
    await officer.takes('notification-services', acuse, aServiceInPerson(today()));
    expect(statusAndCode(await officer.tries('close', acuse))).toEqual([409, 'citizen-not-notified']);
    await officer.takes('notification-services', acuse, aServiceInPerson(today(), { party: 'p2' }));
    // What was decided on the appeal is told to each as well.
    expect(statusAndCode(await officer.tries('close', acuse))).toEqual([409, 'citizen-not-notified']);
    const act = 'appeal-decision';
    for (const party of ['p1', 'p2'])
      await officer.takes('notification-services', acuse, aServiceInPerson(today(), { act, party }));
    expect((await officer.closes(acuse)).status).toBe('concluded');

    const month = { from: acuse.filedOn.slice(0, 7), to: today().slice(0, 7) };
    const { total } = await supervisor.seesFigures('the conclusion', month, ({ concluded }) => concluded === 1);
    expect(total).toMatchObject({ received: 1, concluded: 1, reopened: 0, pending: 0 });
  });

  it('is told when the term to appeal ended, and a person may receive it as late all the same', async () => {
    const { state, appealTerms } = await clerk.reads(acuse);
    const lastDay = dueDateByHand(state.notifiedOn ?? '', APPEAL_DAYS);
    expect(appealTerms?.find(({ party }) => party === 'p1')).toMatchObject({ against: 'resolution', lastDay });
    await daysPass(60);
    const filedOn = today();
    const writ = { party: 'p1', filedOn, grounds: 'Se enteró tarde.' };

    const late = await clerk.tries('appeals', acuse, writ);
    expect(statusAndCode(late)).toEqual([409, 'appeal-late']);
    expect(problemOf(late).details).toMatchObject({ termEndsOn: lastDay });

    await clerk.takes('appeals', acuse, { ...writ, overrideReason: 'Alega que la cédula no llegó.' });
    const { state: appealed, timeline } = await supervisor.reads(acuse);
    expect(timeline.at(-1)).toMatchObject({
      data: { timeliness: 'late', overrideReason: expect.any(String) as string },
    });
    const decision = {
      appealId: appealed.appeals?.at(-1)?.appealId,
      verdict: 'dismissed',
      reasons: 'Es extemporáneo.',
    };
    expect((await supervisor.takes('appeal-decision', acuse, decision)).status).toBe('concluded');
  });

  it('is appealed by another party too, and again: each appeal has its number, its term and its decision', async () => {
    const filedOn = today();
    const late = { filedOn, grounds: 'No se le oyó.', overrideReason: 'Alega que no fue notificada.' };
    for (const party of ['p2', 'p1']) await clerk.takes('appeals', acuse, { ...late, party });
    const twice = await clerk.tries('appeals', acuse, { ...late, party: 'p2' });
    expect(statusAndCode(twice)).toEqual([409, 'appeal-pending']);
    const { appeals = [] } = (await supervisor.reads(acuse)).state;
    expect(appeals.map(({ number, party, verdict }) => [number, party, verdict])).toEqual([
      [1, 'p1', 'revoked'],
      [2, 'p1', 'dismissed'],
      [3, 'p2', undefined],
      [4, 'p1', undefined],
    ]);
    expect(appeals.at(2)?.termEndsOn).toBe(appeals.at(1)?.termEndsOn);

    const reasons = 'Es infundado el agravio.';
    const decision = { appealId: appeals.at(2)?.appealId, verdict: 'upheld', reasons };
    expect((await supervisor.takes('appeal-decision', acuse, decision)).status).toBe('concluded');
    expect(statusAndCode(await supervisor.tries('appeal-decision', acuse, decision))).toEqual([
      409,
      'appeal-already-decided',
    ]);
    const told = { act: 'appeal-decision', appealId: decision.appealId } as const;
    await clerk.takes('notification-services', acuse, aServiceInPerson(filedOn, { ...told, party: 'p2' }));
    const undecided = aServiceInPerson(filedOn, { ...told, appealId: appeals.at(3)?.appealId });
    expect(statusAndCode(await clerk.tries('notification-services', acuse, undecided))).toEqual([
      409,
      'nothing-to-notify',
    ]);
  });

  let ahead = 0;

  /** The town's day, as the desk lives it. */
  function today(): string {
    return plusDays(civilDateIn(acuse.zone), ahead);
  }

  async function daysPass(days: number): Promise<void> {
    ahead += days;
    await hall.letsDaysPass(ahead);
    await everybodySignsIn();
  }

  async function everybodySignsIn(): Promise<void> {
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'urbano1');
    colleague = await Officer.arrives(hall, 'urbano2');
    head = await Head.arrives(hall, 'urbano.titular');
    adviser = await LegalAdviser.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
  }
});
