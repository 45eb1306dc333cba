import { verifyStream } from '@libs/audit-chain';
import type { Commit } from '@libs/event-store';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { PeopleFoundDto } from '../../src/people/people.dto.js';
import { Administrator } from '../support/administrator.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aComplaint, aDataRequest, aStreetLightPetition } from '../support/petitions.js';
import { aRectification } from '../support/rectifications.js';
import { signedIn, type StaffMember } from '../support/staff-member.js';
import { spilled } from '../support/stored-text.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

const WRONG = { name: 'Qxerrada Inventada', phone: '55 4917 0266', identifier: 'QXCA900101HDFNNR04' };
const RIGHT = { name: 'Qxcierta Inventada', identifier: 'QXCA900101MDFNNR05' };
const SIGNED = 'Qxfirmante Inventada';
const SIGNED_RIGHT = 'Qxsignataria Inventada';
const TRACE = /qxerrada|qxcierta|qxfirmante|qxsignataria|qxca9001|49170266|4917.0266|acta de nacimiento que/i;

describe('what a case has of a person', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let head: Head;
  let adviser: LegalAdviser;
  let supervisor: Supervisor;
  let acuse: Acuse;
  let request: Acuse;
  let before: Commit[];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'servicios1');
    head = await Head.arrives(hall, 'servicios.titular');
    adviser = await LegalAdviser.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
    [acuse, request] = await Promise.all([
      clerk.registers(aStreetLightPetition({ applicant: WRONG, group: { cosigners: [{ name: SIGNED }] } })),
      clerk.registers(aDataRequest('rectificacion', 'Mi nombre y mi CURP en el reporte de la lámpara')),
    ]);
    await officer.acceptsOnArrival(acuse);
    await officer.concludes(acuse);
    before = await history();
  });

  afterAll(() => hall?.close());

  const history = (): Promise<Commit[]> => {
    const { owner, name } = hall.databases;
    const commits = owner.db(`${name}_history`).collection<Commit>('commits');
    return commits.find({ streamId: acuse.caseId }).sort({ version: 1 }).toArray();
  };

  /** On the version that somebody who sees the case tells of. */
  async function proposes(who: StaffMember, body: object) {
    const { version } = await supervisor.reads(acuse);
    return who.tries('rectifications', acuse, body, { version });
  }

  async function proposal(): Promise<{ proposalId: string; payloadHash: string }> {
    const { proposalId = '', payloadHash = '' } = (await head.reads(acuse)).state.decisionProposal ?? {};
    return { proposalId, payloadHash };
  }

  const confirming = async (who: StaffMember, changes: object = {}) =>
    statusAndCode(await who.tries('decision-confirmation', acuse, { ...(await proposal()), ...changes }));

  /** Who finds whom: by words of the search, and at the desk by what they are known by. */
  async function found(q: string): Promise<boolean> {
    const { rows } = await supervisor.searches({ q });
    return rows.some(({ caseId }) => caseId === acuse.caseId);
  }

  async function lookedUp(by: string, value: string): Promise<string[]> {
    const answer = await clerk.http.post<PeopleFoundDto>('/people/look-up', { by, value });
    const { people } = expected(200, 'looking somebody up', answer).body;
    return people.filter(({ caseId }) => caseId === acuse.caseId).map(({ name }) => name);
  }

  it('is put right by no desk, no officer, no supervisor and no administrator', async () => {
    const administrator = await Administrator.arrives(hall);
    for (const who of [clerk, officer, supervisor, administrator])
      expect(statusAndCode(await proposes(who, aRectification(request, RIGHT)))).toEqual([403, 'forbidden']);
    const elsewhere = await Head.arrives(hall, 'obras.titular');
    expect((await proposes(elsewhere, aRectification(request, RIGHT))).status).toBe(404);
  });

  it('is put right only where a case asks for it, and of what the case has', async () => {
    const nowhere = aRectification({ caseId: crypto.randomUUID() }, RIGHT);
    expect(statusAndCode(await proposes(adviser, nowhere))).toEqual([422, 'request-unknown']);
    // Whoever tries folios does not learn of a reserved one.
    const { folio: reserved } = await clerk.registers(aComplaint());
    for (const folio of ['CHI-PET-2026-999999', reserved]) {
      const asked = aRectification({ caseId: folio }, RIGHT);
      expect(statusAndCode(await proposes(adviser, asked))).toEqual([422, 'request-unknown']);
    }
    expect(statusAndCode(await proposes(adviser, aRectification(request, {})))).toEqual([422, 'nothing-rectified']);
    const phone = aRectification(request, { phone: WRONG.phone }, 's1');
    expect(statusAndCode(await proposes(adviser, phone))).toEqual([422, 'not-held-of-them']);
    expect(statusAndCode(await proposes(adviser, aRectification(request, RIGHT, 'p7')))).toEqual([
      404,
      'subject-unknown',
    ]);
    expect(await history()).toHaveLength(before.length);
  });

  it('is as it was while only the legal adviser has proposed it', async () => {
    // Asked for elsewhere: the adviser proposes it on a case that is none of theirs until then.
    expect((await adviser.opens(acuse)).status).toBe(404);
    expected(200, 'proposing', await proposes(adviser, aRectification(request, RIGHT)));
    const file = await head.reads(acuse);
    expect(file.petition.applicant).toMatchObject(WRONG);
    expect(file.state).toMatchObject({ status: 'concluded', decisionProposal: { step: 'rectify', subject: 'p1' } });
    // Whoever confirms reads what they confirm.
    expect(file.timeline.at(-1)).toMatchObject({
      type: 'DecisionProposed',
      by: { id: adviser.id },
      data: { step: 'rectify', subject: 'p1', personal: RIGHT, content: { request: request.caseId } },
    });
    expect(JSON.stringify(file.timeline.at(-1))).not.toMatch(/salt/i);
    expect(statusAndCode(await proposes(head, aRectification(request, RIGHT)))).toEqual([409, 'proposal-pending']);
  });

  it('is not put right by the same person alone, nor otherwise than was proposed', async () => {
    expect(await confirming(adviser)).toEqual([403, 'proposer-cannot-approve']);
    expect(await confirming(head, { payloadHash: '0'.repeat(64) })).toEqual([409, 'proposal-altered']);
    for (const who of [officer, clerk]) expect(await confirming(who)).toEqual([403, 'forbidden']);
    expect((await supervisor.reads(acuse)).petition.applicant).toMatchObject(WRONG);
  });

  it('is put right with the confirmation of the head, in a case that has ended', async () => {
    await head.confirms(acuse);
    const { petition, state, timeline } = await officer.reads(acuse);
    expect(petition.applicant).toEqual({ ...WRONG, ...RIGHT });
    expect([state.status, state.decisionProposal]).toEqual(['concluded', undefined]);
    expect(timeline.slice(-2)).toMatchObject([
      { type: 'DecisionConfirmed', by: { id: head.id } },
      {
        type: 'PersonalDataRectified',
        by: { id: head.id, role: 'head' },
        data: {
          subject: 'p1',
          fields: 'name,identifier',
          request: request.caseId,
          requestFolio: request.folio,
          person: RIGHT,
        },
      },
    ]);
  });

  it('is told without the values to who may not read them', async () => {
    const { http } = await signedIn(hall, 'auditora');
    const file = expected(200, 'the file', await http.get<{ timeline: object[] }>(`/cases/${acuse.caseId}`));
    expect(file.body.timeline.at(-1)).toMatchObject({
      type: 'PersonalDataRectified',
      data: { subject: 'p1', fields: 'name,identifier', requestFolio: request.folio },
    });
    expect(file.text).not.toMatch(TRACE);
    expect(JSON.stringify(await new Citizen(hall).follows(acuse))).not.toMatch(TRACE);
  });

  it('is found under what is right, and no more under what was wrong', async () => {
    await hall.viewsCatchUp();
    expect(await Promise.all([found('qxcierta'), found('qxerrada')])).toEqual([true, false]);
    expect(await lookedUp('identifier', RIGHT.identifier)).toEqual([RIGHT.name]);
    expect(await lookedUp('identifier', WRONG.identifier)).toEqual([]);
    expect(await lookedUp('name', 'qxcierta')).toEqual([RIGHT.name]);
    expect(await lookedUp('name', 'qxerrada')).toEqual([]);
    // What was not asked for is as it was.
    expect(await lookedUp('phone', WRONG.phone)).toEqual([RIGHT.name]);
  });

  it('is put right of who signed beside the applicant, whom the desk is not shown', async () => {
    // By its folio, as somebody types it; what is kept is the case.
    const asked = aRectification({ caseId: request.folio.toLowerCase() }, { name: SIGNED_RIGHT }, 's1');
    expected(200, 'proposing', await proposes(head, asked));
    expect((await clerk.opens(acuse)).text).not.toMatch(/qxsignataria/i);
    expect((await adviser.reads(acuse)).timeline.at(-1)?.data).toMatchObject({
      personal: { name: SIGNED_RIGHT },
      content: { request: request.caseId },
    });
    await adviser.confirms(acuse);
    expect((await officer.reads(acuse)).cosigners).toEqual([{ cosigner: 's1', name: SIGNED_RIGHT }]);
    const { text, body } = await clerk.opens(acuse);
    expect(text).not.toMatch(/qxsignataria|qxfirmante/i);
    expect(body.timeline.at(-1)).toMatchObject({ type: 'PersonalDataRectified', data: { subject: 's1' } });
  });

  it('is not put right when the second person says no', async () => {
    expected(200, 'proposing', await proposes(adviser, aRectification(request, { name: 'Otra Inventada' })));
    const rejection = { ...(await proposal()), reason: 'El acta que exhibe es de otra persona' };
    await head.takes('decision-rejection', acuse, rejection);
    expect((await officer.reads(acuse)).petition.applicant).toMatchObject(RIGHT);
  });

  it('stands in clear in no history, key, queue or log, and every proof holds', async () => {
    const after = await history();
    expect(JSON.stringify(after.slice(0, before.length))).toBe(JSON.stringify(before));
    expect(verifyStream(after)).toMatchObject({ ok: true, commits: after.length });
    const places = await spilled(hall, TRACE);
    expect(places).toEqual([expect.stringMatching(/\.view_case-search/)]);
  });

  describe('that is erased', () => {
    beforeAll(async () => {
      // One more waits for its second person when the key goes.
      expected(200, 'proposing', await proposes(adviser, aRectification(request, { name: 'Qxcierta Ynventada' })));
      for (const subject of ['p1', 's1']) await isErasedBy([head, adviser], acuse, anErasure(subject));
    });

    it('can be read neither as it was nor as it was put right', async () => {
      for (const who of [supervisor, adviser, head]) {
        const { text, body } = await who.opens(acuse);
        expect(text).not.toMatch(TRACE);
        expect(body.petition).not.toHaveProperty('applicant');
        const told = body.timeline.filter(({ type }) => type === 'PersonalDataRectified');
        expect(told).toMatchObject([{ erased: ['person', 'reason'] }, { erased: ['person', 'reason'] }]);
      }
      expect(verifyStream(await history())).toMatchObject({ ok: true });
    });

    it('is found by neither, and what waited is not done any more', async () => {
      await hall.viewsCatchUp();
      expect(await Promise.all([found('qxcierta'), found('qxerrada')])).toEqual([false, false]);
      for (const value of [RIGHT.identifier, WRONG.identifier]) expect(await lookedUp('identifier', value)).toEqual([]);
      expect(await confirming(head)).toEqual([409, 'already-erased']);
    });

    it('is not put right any more', async () => {
      await head.takes('decision-rejection', acuse, { ...(await proposal()), reason: 'Sus datos ya se suprimieron' });
      expect(statusAndCode(await proposes(adviser, aRectification(request, RIGHT)))).toEqual([409, 'already-erased']);
    });
  });
});
