import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

const reason = 'La misma persona la presentó por la mañana en la otra ventanilla.';
const duplicateOf = ({ folio }: Acuse) => ({ reasonCode: 'duplicate', keptFolio: folio, reason });
const inError = { reasonCode: 'registered-in-error', reason: 'Era una queja para el gobierno del estado.' };

let hall: TheTownHall;
let clerk: Clerk;
let colleague: Clerk;
let officer: Officer;
let head: Head;
let headElsewhere: Head;
let adviser: Officer;
let supervisor: Supervisor;
let citizen: Citizen;
let first: Acuse;
let second: Acuse;
let mistaken: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  citizen = new Citizen(hall);
  [clerk, officer, head, headElsewhere, adviser, supervisor] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
    Head.arrives(hall, 'obras.titular'),
    Officer.arrives(hall, 'juridico1'),
    Supervisor.arrives(hall),
  ]);
  colleague = await Clerk.arrives(hall, 'ventanilla2');
  first = await clerk.registers(aStreetLightPetition());
  second = await clerk.registers(aStreetLightPetition());
  mistaken = await clerk.registers(aStreetLightPetition());
  for (const acuse of [first, second, mistaken]) await officer.acceptsOnArrival(acuse);
}, 180_000);

afterAll(() => hall?.close());

describe('a registration that should not be there', () => {
  it('is a duplicate of one that exists, is another one, and that the asker sees', async () => {
    const asked = [
      [{ reasonCode: 'duplicate', reason }, 422, 'kept-case-needed'],
      [{ ...inError, keptFolio: first.folio }, 422, 'kept-case-not-asked'],
      [duplicateOf({ ...first, folio: 'CHM-PET-1999-000001' }), 422, 'kept-case-unknown'],
      [duplicateOf(second), 422, 'duplicate-of-itself'],
    ] as const;
    for (const [body, ...wanted] of asked)
      expect(statusAndCode(await clerk.tries('voiding', second, body))).toEqual(wanted);
    expect((await supervisor.tries('voiding', second, inError)).status).toBe(403);
  });

  it('is proposed by the desk, which cannot confirm it, and goes on until somebody does', async () => {
    expect((await clerk.takes('voiding', second, duplicateOf(first))).status).toBe('in-progress');
    const { state, timeline } = await head.reads(second);
    const { proposalId, payloadHash } = state.decisionProposal ?? {};
    expect([state.status, state.decisionProposal]).toEqual([
      'in-progress',
      expect.objectContaining({ step: 'void', proposer: clerk.id, proposerRole: 'clerk' }),
    ]);
    expect(timeline.at(-1)?.data['content']).toEqual(duplicateOf(first));
    const seen = { proposalId, payloadHash };
    for (const by of [clerk, colleague, officer])
      expect((await by.tries('decision-confirmation', second, seen)).status).toBe(403);
    expect((await headElsewhere.opens(second)).status).toBe(404);
    const another = await officer.tries('voiding', second, inError);
    expect(statusAndCode(another)).toEqual([409, 'proposal-pending']);
    expect(await citizen.follows(second)).toMatchObject({ status: 'in-progress' });
  });

  it('is taken back by the clerk who proposed it, and by no colleague', async () => {
    await clerk.takes('voiding', mistaken, inError);
    const { proposalId, payloadHash } = (await clerk.reads(mistaken)).state.decisionProposal ?? {};
    const rejection = { proposalId, payloadHash, reason: 'Sí era para nosotros.' };
    const refused = await colleague.tries('decision-rejection', mistaken, rejection);
    expect(statusAndCode(refused)).toEqual([403, 'not-your-proposal']);
    await clerk.takes('decision-rejection', mistaken, rejection);
    expect((await clerk.reads(mistaken)).state).not.toHaveProperty('decisionProposal');
  });

  it('is annulled when the head confirms: it leaves the lists, and its folio is never used again', async () => {
    expect((await head.confirms(second)).status).toBe('voided');
    const file = await head.reads(second);
    expect(file.state).toMatchObject({
      status: 'voided',
      folio: second.folio,
      voided: { reasonCode: 'duplicate', keptCase: first.caseId, keptFolio: first.folio },
    });
    const { type, words, data } = file.timeline.at(-1) ?? {};
    expect([type, words, data?.['reason']]).toEqual(['CaseVoided', 'Se anuló el registro', reason]);
    await head.missesInInbox(head.department, file);
    const [found] = (await clerk.searches({ folio: second.folio }, file)).rows;
    expect(found?.status).toBe('voided');
    const next = await clerk.registers(aStreetLightPetition());
    expect([first.folio, second.folio, mistaken.folio]).not.toContain(next.folio);
  });

  it('takes no step after that, and nothing reopens it', async () => {
    const steps = [
      ['notes', { visibility: 'internal', text: 'Una nota más' }],
      ['voiding', inError],
      ['answer', { outcome: 'favourable', text: 'Se reparó la luminaria' }],
    ] as const;
    for (const [step, body] of steps)
      expect(statusAndCode(await officer.tries(step, second, body))).toEqual([409, 'case-already-ended']);
    const reopening = { reasonCode: 'closed-by-mistake', reason: 'No era un duplicado' };
    expect(statusAndCode(await head.tries('reopen', second, reopening))).toEqual([409, 'case-not-concluded']);
    const circle = await clerk.tries('voiding', first, duplicateOf(second));
    expect(statusAndCode(circle)).toEqual([409, 'kept-case-voided']);
  });

  it('tells its citizen that the petition goes on, and not where', async () => {
    const seen = await citizen.follows(second);
    expect(seen).toMatchObject({
      status: 'voided',
      waitingForYou: false,
      overdue: false,
      voided: { reasonCode: 'duplicate', goesOn: true },
    });
    expect(seen.history.at(-1)).toEqual({ on: expect.any(String) as string, type: 'CaseVoided' });
    const told = JSON.stringify(seen);
    for (const secret of [first.folio, first.caseId, reason]) expect(told).not.toContain(secret);
  });

  it('is annulled by the legal adviser alike, also what was registered in error', async () => {
    await officer.takes('voiding', mistaken, inError);
    expect((await adviser.confirms(mistaken)).status).toBe('voided');
    const seen = await citizen.follows(mistaken);
    expect(seen).toMatchObject({ status: 'voided', voided: { reasonCode: 'registered-in-error', goesOn: false } });
  });

  it('is not annulled once its answer reached the citizen', async () => {
    await officer.takes('answer', first, { outcome: 'favourable', text: 'Se reparó la luminaria' });
    const notice = { mode: 'in-person', notifiedOn: first.filedOn, proof: 'Firmó de recibido' };
    await officer.takes('notification', first, notice);
    const refused = await clerk.tries('voiding', first, inError);
    expect(statusAndCode(refused)).toEqual([409, 'citizen-already-notified']);
  });

  it('is counted apart: the figures reconcile, and the supervisor opens the cases behind the number', async () => {
    const month = second.filedOn.slice(0, 7);
    const { total, groups } = await supervisor.readsFigures({ from: month, to: month, by: 'department' });
    expect(total).toMatchObject({ pendingBefore: 0, received: 4, concluded: 0, voided: 2, pending: 2 });
    for (const one of [total, ...groups]) {
      const { pendingBefore, received, reopened, concluded, withdrawn, dismissed, voided, pending } = one;
      expect(pending).toBe(pendingBefore + received + reopened - concluded - withdrawn - dismissed - voided);
    }
    const behind = await supervisor.opensNumber({ of: 'voided', from: month, to: month });
    expect(behind.map(({ caseId }) => caseId).toSorted()).toEqual([second.caseId, mistaken.caseId].toSorted());
    expect(behind.map(({ status, open }) => [status, open])).toEqual([
      ['voided', false],
      ['voided', false],
    ]);
  });
});
