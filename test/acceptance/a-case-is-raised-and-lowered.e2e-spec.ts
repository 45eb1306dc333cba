import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { type Answer } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import type { StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** What turns out to be delicate leaves every list at one person's word, and comes back at that of two. */

const APPLICANT = 'Petronila Resguardada Unica';
const GROUNDS = { reason: 'La persona teme a quien vive con ella', legalBasis: 'LGAMVLV, artículo 52' };
const NO_MORE = { reason: 'Ya vive en otro domicilio', legalBasis: 'LGAMVLV, artículo 52' };

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let colleague: Officer;
let head: Head;
let supervisor: Supervisor;
let adviser: Officer;
let acuse: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  [clerk, officer, colleague, head, supervisor, adviser] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Officer.arrives(hall, 'servicios2'),
    Head.arrives(hall, 'servicios.titular'),
    Supervisor.arrives(hall),
    Officer.arrives(hall, 'juridico1'),
  ]);
  acuse = await clerk.registers(aStreetLightPetition({ applicant: { name: APPLICANT } }));
  await officer.acceptsOnArrival(acuse);
  await officer.takesOver(acuse);
});

afterAll(() => hall?.close());

/** How many of these people's lists and searches have it, by name or by folio. */
async function foundBy(people: readonly StaffMember[]): Promise<number> {
  let found = 0;
  for (const { http } of people)
    for (const path of ['/cases?q=petronila', `/cases?folio=${acuse.folio}`, '/departments/servicios-publicos/inbox']) {
      const { text } = await http.get(path);
      if (text.includes(acuse.caseId)) found += 1;
    }
  return found;
}

async function reservedListOf({ http }: StaffMember): Promise<string> {
  return (await http.get('/reserved-cases')).text;
}

const code = ({ status, body }: Answer) => [status, (body as { code?: string }).code];

describe('a case that is raised', () => {
  it('was in every list before', async () => {
    await until(
      'three lists for three people',
      async () => (await foundBy([officer, colleague, supervisor])) === 9 || undefined,
    );
  });

  it('is raised by the desk alone, with a reason and a legal basis, and is then no case to it', async () => {
    const wordless = await clerk.tries('raising', acuse, { reason: GROUNDS.reason });
    expect(wordless.status).toBe(400);
    await clerk.takes('raising', acuse, GROUNDS);
    expect((await clerk.opens(acuse)).status).toBe(404);
  });

  it('is at once no case to anybody who is not on its list, and leaves every list and search', async () => {
    for (const one of [clerk, colleague, supervisor, adviser]) {
      expect((await one.opens(acuse)).status).toBe(404);
      expect((await one.http.get(`/cases/${acuse.caseId}/acuse`)).status).toBeGreaterThanOrEqual(403);
    }
    const { state, petition } = await officer.reads(acuse);
    expect(state.reserve).toMatchObject({ ground: 'raised', unit: 'servicios-publicos' });
    expect(state.reserve?.readers.map(({ account }) => account).toSorted()).toEqual([officer.id, head.id].toSorted());
    expect(petition.applicant).toMatchObject({ name: APPLICANT });
    await until(
      'no list to have it',
      async () => (await foundBy([clerk, officer, colleague, head, supervisor])) === 0 || undefined,
    );
    for (const { http } of [clerk, supervisor])
      expect((await http.get('/register-book')).text).not.toContain(acuse.folio);
    expect(await reservedListOf(officer)).toContain(acuse.caseId);
    expect(await reservedListOf(head)).toContain(acuse.caseId);
    expect(await reservedListOf(supervisor)).not.toContain(acuse.caseId);
  });

  it('tells the holder of the code no department any more, and lies nowhere in clear', async () => {
    const status = await new Citizen(hall).follows(acuse);
    expect(status).toMatchObject({ folio: acuse.folio, department: null });
    const { owner, name } = hall.databases;
    const db = owner.db(name);
    for (const { name: collection } of await db.listCollections().toArray()) {
      const rows = await db.collection(collection).find({}).toArray();
      expect([collection, JSON.stringify(rows).includes('Petronila')]).toEqual([collection, false]);
    }
  });
});

describe('a case that is lowered', () => {
  it('is proposed by the head, and nothing changes', async () => {
    expect((await officer.tries('lowering', acuse, NO_MORE)).status).toBe(403);
    await head.takes('lowering', acuse, NO_MORE);
    const { state } = await head.reads(acuse);
    expect(state.decisionProposal).toMatchObject({ step: 'lower', proposer: head.id });
    expect((await colleague.opens(acuse)).status).toBe(404);
    expect(code(await head.tries('lowering', acuse, NO_MORE))).toEqual([409, 'proposal-pending']);
  });

  it('is confirmed by nobody but the legal adviser, who is put on its list for that', async () => {
    const { state } = await head.reads(acuse);
    const { proposalId, payloadHash } = state.decisionProposal ?? {};
    const confirmation = { proposalId, payloadHash };
    expect(code(await head.tries('decision-confirmation', acuse, confirmation))).toEqual([
      403,
      'proposer-cannot-approve',
    ]);
    expect((await adviser.opens(acuse)).status).toBe(404);
    await head.takes('access', acuse, { account: adviser.id, reason: 'Confirma el levantamiento' });
    const { timeline } = await adviser.reads(acuse);
    expect(timeline.findLast(({ type }) => type === 'DecisionProposed')?.data).toMatchObject({ content: NO_MORE });
    const altered = await adviser.tries('decision-confirmation', acuse, { proposalId, payloadHash: 'f'.repeat(64) });
    expect(code(altered)).toEqual([409, 'proposal-altered']);
    await adviser.takes('decision-confirmation', acuse, confirmation);
  });

  it('is a case like others again, found by name, with who proposed and who confirmed in its history', async () => {
    await until(
      'the lists to have it',
      async () => (await foundBy([officer, colleague, supervisor])) === 9 || undefined,
    );
    const { state, timeline, petition } = await colleague.reads(acuse);
    expect([state.reserve, state.decisionProposal]).toEqual([undefined, undefined]);
    expect(petition.applicant).toMatchObject({ name: APPLICANT });
    const acts = timeline
      .filter(({ type }) => /Decision|ReserveLifted/.test(type))
      .map(({ type, by }) => [type, by.id]);
    expect(acts).toEqual([
      ['DecisionProposed', head.id],
      ['DecisionConfirmed', adviser.id],
      ['ReserveLifted', adviser.id],
    ]);
    expect(await reservedListOf(officer)).not.toContain(acuse.caseId);
    await hall.viewsCatchUp();
    expect((await clerk.http.get('/register-book')).text).toContain(acuse.folio);
  });
});
