import { verifyStream } from '@libs/audit-chain';
import type { Commit } from '@libs/event-store';
import type { ViewEntry } from '@libs/feed';
import type { Document } from 'mongodb';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { EndedRetentionsDto } from '../../src/cases/custody/custody.dto.js';
import { Administrator } from '../support/administrator.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { diesBeforeItIsDone } from '../support/dying-processes.js';
import { anErasure, isErasedBy, whatIsProposed } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected, problemOf, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aDataRequest, aStreetLightPetition } from '../support/petitions.js';
import type { CaseRef, StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const NAME = 'Qxborrada Inventada';
const WORDS = 'Palabras qxborradas del asunto';
/** Two years where it was worked and three in the archive, as seeds/chimalhuacan/retention.json has it. */
const AFTER_RETENTION_DAYS = 5 * 366 + 1;
const HOLD = { basis: 'investigation', reason: 'Investigación OIC-12/2026' };

describe('personal data', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let head: Head;
  let adviser: LegalAdviser;
  let supervisor: Supervisor;
  let administrator: Administrator;
  let acuse: Acuse;
  let request: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    await everybodyArrives();
    const withData = { applicant: { name: NAME }, subject: WORDS };
    [acuse, request] = await Promise.all([
      clerk.registers(aStreetLightPetition(withData)),
      clerk.registers(aDataRequest('cancelacion', 'Mi nombre en el reporte de la lámpara')),
    ]);
    await officer.acceptsOnArrival(acuse);
  });

  afterAll(() => hall?.close());

  async function everybodyArrives(): Promise<void> {
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'servicios1');
    head = await Head.arrives(hall, 'servicios.titular');
    adviser = await LegalAdviser.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
    administrator = await Administrator.arrives(hall);
  }

  /** On the version that somebody who sees the case tells of. */
  async function tries(who: StaffMember, step: 'erasure-proposals' | 'holds', aCase: CaseRef, body: object) {
    const { version } = await supervisor.reads(aCase);
    return who.tries(step, aCase, body, { version });
  }

  const history = (): Promise<Commit[]> => {
    const { owner, name } = hall.databases;
    const commits = owner.db(`${name}_history`).collection<Commit>('commits');
    return commits.find({ streamId: acuse.caseId }).sort({ version: 1 }).toArray();
  };

  const listed = async (who: StaffMember): Promise<string[]> => {
    const path = '/retention/ended?limit=100';
    const { rows } = expected(200, 'the archive', await who.http.get<EndedRetentionsDto>(path)).body;
    return rows.map(({ caseId }) => caseId);
  };

  it('are erased by no administrator alone, and proposed by none', async () => {
    const { version } = await supervisor.reads(acuse);
    const headers = { 'if-match': `"${version}"` };
    const alone = { subject: 'p1', basis: 'court-order' };
    expect((await administrator.http.post(`/cases/${acuse.caseId}/erasures`, alone, headers)).status).toBe(404);
    for (const who of [administrator, clerk, officer, supervisor])
      expect(statusAndCode(await tries(who, 'erasure-proposals', acuse, anErasure('p1')))).toEqual([403, 'forbidden']);
  });

  it('K.31: are not erased while they must be kept: blocking is offered instead', async () => {
    const asked = { ...anErasure('p1', 'arco-cancelacion'), request: request.caseId };
    const refused = await tries(adviser, 'erasure-proposals', acuse, asked);
    expect(statusAndCode(refused)).toEqual([409, 'retention-runs']);
    expect(problemOf(refused).details).toMatchObject({ because: 'running', instead: 'block' });
    await clerk.withdraws(acuse);
    await hall.viewsCatchUp();
    const { until: day, basis } = problemOf(await tries(adviser, 'erasure-proposals', acuse, asked)).details ?? {};
    const { withdrawnOn = '' } = (await supervisor.reads(acuse)).state;
    expect(day).toBe(`${Number(withdrawnOn.slice(0, 4)) + 5}${withdrawnOn.slice(4)}`);
    expect(basis).toMatch(/disposición documental/);
    expect(await listed(administrator)).not.toContain(acuse.caseId);
  });

  it('K.31: are blocked by two, for everybody but the legal adviser and the control body', async () => {
    const asked = { ...anErasure('p1', 'arco-cancelacion', 'block'), request: request.caseId };
    // Somebody asked for it elsewhere: the adviser proposes it on a case that is none of theirs until then.
    expect((await adviser.opens(acuse)).status).toBe(404);
    expected(200, 'proposing', await tries(adviser, 'erasure-proposals', acuse, asked));
    const proposed = await whatIsProposed(adviser, acuse);
    expect(statusAndCode(await adviser.tries('erasure-approval', acuse, proposed))).toEqual([
      403,
      'proposer-cannot-approve',
    ]);
    const altered = { ...proposed, payloadHash: '0'.repeat(64) };
    expect(statusAndCode(await head.tries('erasure-approval', acuse, altered))).toEqual([409, 'proposal-altered']);
    expect((await officer.opens(acuse)).text).toContain(NAME);
    await head.takes('erasure-approval', acuse, proposed);
    for (const who of [clerk, officer, head]) {
      const { text, body } = await who.opens(acuse);
      expect(text).not.toContain(NAME);
      expect(body.petition.subject).toBe(WORDS);
      expect(body.timeline[0]).toMatchObject({ type: 'PetitionRegistered', blocked: ['applicant'] });
    }
    for (const who of [adviser, supervisor]) expect((await who.opens(acuse)).text).toContain(NAME);
    expect(JSON.stringify(await new Citizen(hall).follows(acuse))).not.toContain(NAME);
    await until('the search to forget', async () => {
      const { rows } = await supervisor.searches({ q: 'qxborrada inventada' });
      return rows.every(({ caseId }) => caseId !== acuse.caseId) || undefined;
    });
  });

  it('are proposed and rejected, each with a reason in the history', async () => {
    await head.takes('erasure-proposals', acuse, anErasure('case'));
    const another = await head.tries('erasure-proposals', acuse, anErasure('case'));
    expect(statusAndCode(another)).toEqual([409, 'proposal-pending']);
    const rejection = { ...(await whatIsProposed(adviser, acuse)), reason: 'La sentencia no ha causado estado' };
    await adviser.takes('erasure-rejection', acuse, rejection);
    const { timeline, state } = await adviser.reads(acuse);
    expect(timeline.at(-1)).toMatchObject({ type: 'ErasureRejected', data: { reason: rejection.reason } });
    expect(state.erasureProposal).toBeUndefined();
  });

  it('are proposed only where the case that asks for it is there', async () => {
    const nowhere = { ...anErasure('p1'), request: crypto.randomUUID() };
    expect(statusAndCode(await tries(adviser, 'erasure-proposals', acuse, nowhere))).toEqual([422, 'request-unknown']);
  });

  describe('by order of a court', () => {
    let ordered: Acuse;
    let before: Document[];
    const who = { name: 'Qxordenada Inventada', phone: '55 9876 1234', identifier: 'QXCA900101HDFNNR04' };

    /** What the search that is served keeps of the case. */
    const row = async () => {
      await hall.viewsCatchUp();
      const app = hall.databases.owner.db(hall.databases.name);
      const view = await app.collection<ViewEntry>('views').findOne({ _id: 'case-search' });
      return app.collection<{ _id: string }>(view?.active ?? '').findOne({ _id: ordered.caseId });
    };
    const keys = () => hall.databases.owner.db(`${hall.databases.name}_keys`).collection('keys');
    const ofApplicant = () => keys().find({ streamId: ordered.caseId, alias: 'p1' }).toArray();
    const destroyed = [expect.objectContaining({ destroyedAt: expect.any(Date) })];

    it('are gone from the search as it is stored, with the keyed hashes by which somebody is found', async () => {
      ordered = await clerk.registers(aStreetLightPetition({ applicant: who }));
      await officer.acceptsOnArrival(ordered);
      const found = { applicant: who.name, identifierKey: expect.any(String), phoneKey: expect.any(String) };
      expect(await row()).toMatchObject(found);
      before = await ofApplicant();
      expect(before).toEqual([expect.objectContaining({ wrapped: expect.anything() })]);
      await isErasedBy([head, adviser], ordered, anErasure('p1'));
      const gone = await row();
      expect(gone).toMatchObject({ folio: ordered.folio, names: [] });
      for (const field of ['identifierKey', 'phoneKey']) expect(gone).not.toHaveProperty(field);
      expect(JSON.stringify(gone)).not.toMatch(/qxordenada/i);
      expect(await ofApplicant()).toEqual(destroyed);
    });

    it('are erased even where the process that recorded it died before it was done', async () => {
      await diesBeforeItIsDone(hall, { consumer: 'destroy-key', streamId: ordered.caseId }, async () => {
        for (const { _id, ...key } of before) await keys().replaceOne({ _id }, key);
        expect(await ofApplicant()).toEqual(before);
      });
      const isGone = async () => (await ofApplicant()).every((key) => !('wrapped' in key)) || undefined;
      await until('the key to be destroyed', isGone);
      expect(await ofApplicant()).toEqual(destroyed);
    });
  });

  describe('years later', () => {
    beforeAll(async () => {
      expected(200, 'holding', await tries(supervisor, 'holds', acuse, HOLD));
      await hall.viewsCatchUp();
      await hall.letsDaysPass(AFTER_RETENTION_DAYS);
      await everybodyArrives();
    });

    it('are kept as long as somebody holds the case', async () => {
      const refused = await head.tries('erasure-proposals', acuse, anErasure('p1', 'retention-ended'));
      expect(statusAndCode(refused)).toEqual([409, 'legal-hold-stands']);
      expect(await listed(administrator)).not.toContain(acuse.caseId);
      const { holds = [] } = (await supervisor.reads(acuse)).state;
      expect(statusAndCode(await head.tries('hold-liftings', acuse, lifting(holds[0]?.holdId)))).toEqual([
        403,
        'forbidden',
      ]);
      await supervisor.takes('hold-liftings', acuse, lifting(holds[0]?.holdId));
    });

    it('are in the list of what need not be kept any more', async () => {
      await until(
        'the case to be listed',
        async () => (await listed(administrator)).includes(acuse.caseId) || undefined,
      );
      expect((await clerk.http.get('/retention/ended')).status).toBe(403);
      // Page by page, each case once.
      const pages: string[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const path: string = `/retention/ended?limit=1${next === '' ? '' : `&cursor=${next}`}`;
        const { body } = expected(200, 'a page', await administrator.http.get<EndedRetentionsDto>(path));
        pages.push(...body.rows.map(({ caseId }) => caseId));
        next = body.next;
      }
      expect(new Set(pages).size).toBe(pages.length);
      expect(pages).toContain(acuse.caseId);
    });

    it('are erased by two: the key is gone, every proof holds', async () => {
      const before = await history();
      const { version } = await isErasedBy([head, adviser], acuse, anErasure('p1', 'retention-ended'));
      const { owner, name } = hall.databases;
      const keys = owner.db(`${name}_keys`).collection('keys');
      const [key] = await keys.find({ streamId: acuse.caseId, alias: 'p1' }).toArray();
      expect(key).toMatchObject({ destroyedAt: expect.any(Date) });
      expect(key).not.toHaveProperty('wrapped');
      for (const who of [adviser, supervisor]) expect((await who.opens(acuse)).text).not.toContain(NAME);
      const after = await history();
      expect(JSON.stringify(after.slice(0, before.length))).toBe(JSON.stringify(before));
      expect(verifyStream(after)).toMatchObject({ ok: true, commits: version });
      const [approval] = after.slice(-1);
      expect(approval?.events.map(({ type }) => type)).toEqual(['ErasureApproved', 'PersonalDataErased']);
      expect(approval?.meta.actor).toMatchObject({ id: adviser.id, role: 'legal-adviser' });
    });

    it('stay while nobody approves in 72 hours: the proposal is recorded as expired', async () => {
      await head.takes('erasure-proposals', acuse, anErasure('case', 'retention-ended'));
      await hall.letsDaysPass(AFTER_RETENTION_DAYS + 3);
      await everybodyArrives();
      const late = await adviser.tries('erasure-approval', acuse, await whatIsProposed(adviser, acuse));
      expect(statusAndCode(late)).toEqual([409, 'proposal-expired']);
      await hall.workerLives((AFTER_RETENTION_DAYS + 4) * 86_400_000);
      const look = async () => {
        const file = await adviser.reads(acuse);
        return file.state.erasureProposal === undefined ? file : undefined;
      };
      const { timeline } = await until('the proposal to expire', look, { withinMs: 60_000 });
      expect(timeline.at(-1)).toMatchObject({ type: 'ErasureExpired', by: { kind: 'system' } });
      expect((await supervisor.reads(acuse)).petition.subject).toBe(WORDS);
    });
  });
});

function lifting(holdId = '') {
  return { holdId, reason: 'Concluyó la investigación' };
}
