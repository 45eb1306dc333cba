import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** Under a short definition: it asks for nothing, and one officer answers. */
const aReport = () => aStreetLightPetition({ procedure: 'reporte-de-servicio' });

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let supervisor: Supervisor;
let works: Officer;
let water: Officer;

async function everybodyArrives(): Promise<void> {
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  head = await Head.arrives(hall, 'servicios.titular');
  supervisor = await Supervisor.arrives(hall);
  works = await Officer.arrives(hall, 'obras1');
  water = await Officer.arrives(hall, 'agua1');
}

async function anAcceptedCase(): Promise<Acuse> {
  const acuse = await clerk.registers(aReport());
  await officer.acceptsOnArrival(acuse);
  return acuse;
}

beforeAll(async () => {
  hall = await TheTownHall.opens();
  await everybodyArrives();
});

afterAll(() => hall?.close());

describe('the requirements of a file', () => {
  it('are those of the procedure it began with: this one asks for nothing', async () => {
    const acuse = await anAcceptedCase();
    const wrong = await clerk.tries('requirements', acuse, { met: ['acta'] });
    expect([wrong.status, wrong.body]).toEqual([422, expect.objectContaining({ code: 'requirement-unknown' })]);
    const malformed = await clerk.tries('requirements', acuse, { missing: ['Una frase entera'] });
    expect([malformed.status, malformed.body]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid-input', errors: [expect.objectContaining({ field: 'missing' })] }),
    ]);
    await clerk.takes('requirements', acuse, {});
    expect((await officer.reads(acuse)).state.instruction?.requirements).toMatchObject({ missing: [] });
  });
});

describe('a prevention', () => {
  let acuse: Acuse;

  beforeAll(async () => {
    acuse = await anAcceptedCase();
  });

  it('stops the clock from its notification, and the citizen reads what to complete', async () => {
    await officer.prevents(acuse, acuse.filedOn);

    const { state, timeline, readiness, preventionUnanswered } = await officer.reads(acuse);

    expect(state.instruction?.preventions).toMatchObject([
      { number: 1, inTime: true, effect: 'suspended', answerDays: 5 },
    ]);
    expect(timeline.slice(-2).map(({ words }) => words)).toEqual([
      'Se emitió la prevención',
      'Se notificó la prevención',
    ]);
    expect(readiness).toMatchObject({ ready: false, waitsFor: [{ what: 'prevention' }] });
    expect(preventionUnanswered).toBe(false);
    await expect(new Citizen(hall).follows(acuse)).resolves.toMatchObject({
      waitingForYou: true,
      history: expect.arrayContaining([expect.objectContaining({ text: 'Entregue el croquis del lugar' })]),
    });
    await expect(officer.seesInInbox(acuse, 'waiting')).resolves.toMatchObject({ answerBy: expect.any(String) });
  });

  it('dismisses nobody before the term to answer has passed', async () => {
    const early = await head.tries('dismissal', acuse, { reason: 'No contesta', legalBasis: 'CPAEM 119' });
    expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: 'prevention-term-running' })]);
  });

  it('is answered at the desk, and the clock runs on', async () => {
    await clerk.takesCompletion(acuse);
    const { state, readiness } = await officer.reads(acuse);
    expect(state.suspensions).toMatchObject([{ to: expect.any(String) }]);
    expect(state.instruction?.preventions).toMatchObject([{ answeredOn: acuse.filedOn }]);
    expect(readiness).toEqual({ ready: true, waitsFor: [] });
    const why = await officer.asksWhyDue(acuse);
    expect(why.body).toMatchObject({ dueOn: state.dueOn, agrees: true, term: { state: 'due' } });
  });

  it('is over with admission: another one needs a reason of the head', async () => {
    await officer.admits(acuse);
    const again = await officer.tries('preventions', acuse, { text: 'Y también la escritura' });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'prevention-needs-override' })]);
    const alone = await officer.tries('preventions', acuse, { text: 'Otra', override: 'Cambió el domicilio' });
    expect([alone.status, alone.body]).toEqual([403, expect.objectContaining({ code: 'override-not-yours' })]);
    await head.takes('preventions', acuse, { text: 'Otra', override: 'Cambió el domicilio' });
    const { instruction } = (await supervisor.reads(acuse)).state;
    expect(instruction?.preventions.at(-1)).toMatchObject({ number: 2, overridden: true });
  });
});

describe('other units are asked', () => {
  let acuse: Acuse;

  beforeAll(async () => {
    acuse = await anAcceptedCase();
    const dueOn = acuse.dueOn;
    await officer.asksUnits(acuse, '¿Hay obra o tubería junto al poste?', [
      { unit: 'obras-publicas', dueOn, blocking: true, silence: 'escalate' },
      { unit: 'agua-potable', dueOn, blocking: false, silence: 'go-on' },
    ]);
  });

  it('side by side, each finding the case in its own inbox with the question', async () => {
    for (const unit of [works, water]) {
      await expect(unit.seesInInbox(acuse, 'opinions')).resolves.toMatchObject({ folio: acuse.folio });
      const { timeline, steps } = await unit.reads(acuse);
      const question = timeline.find(
        ({ type, data }) => type === 'OpinionRequested' && data['unit'] === unit.department,
      );
      expect(question?.data['question']).toBe('¿Hay obra o tubería junto al poste?');
      expect(steps.filter(({ allowed }) => allowed).map(({ step }) => step)).toEqual(['give-opinion']);
    }
  });

  it('and nobody else: a third department still finds nothing', async () => {
    const stranger = await Officer.arrives(hall, 'urbano1');
    expect((await stranger.opens(acuse)).status).toBe(404);
    const opinion = { opinionId: acuse.caseId, sense: 'favourable', text: 'Sí' };
    expect((await stranger.tries('opinions', acuse, opinion, { version: 5 })).status).toBe(404);
    const other = await anAcceptedCase();
    expect((await works.opens(other)).status).toBe(404);
  });

  it('K.12: but decide nothing in it', async () => {
    for (const [step, body] of [
      ['answer', { outcome: 'informative', text: 'Hola' }],
      ['notes', { visibility: 'internal', text: 'Hola' }],
      ['return', { reasonCode: 'other', reason: 'No es nuestro' }],
    ] as const) {
      const refused = await works.tries(step, acuse, body);
      expect([step, refused.status, refused.body]).toEqual([
        step,
        403,
        expect.objectContaining({ code: 'not-this-department' }),
      ]);
    }
  });

  it('and the department waits for what blocks', async () => {
    const early = await officer.tries('answer', acuse, { outcome: 'favourable', text: 'Se atendió' });
    expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: 'file-not-ready' })]);
    expect((await officer.reads(acuse)).readiness).toMatchObject({ ready: false, waitsFor: [{ what: 'opinion' }] });
  });

  it('until they have spoken, or are asked no more', async () => {
    await works.givesOpinion(acuse);
    await works.missesInInbox('obras-publicas', acuse, 'opinions');
    // Who gave an opinion may see what becomes of it.
    expect((await works.opens(acuse)).status).toBe(200);

    const asked = (await officer.reads(acuse)).state.instruction?.opinions.find(({ unit }) => unit === 'agua-potable');
    await officer.takes('opinion-withdrawals', acuse, { opinionId: asked?.opinionId, reason: 'Ya no hace falta' });
    await water.missesInInbox('agua-potable', acuse, 'opinions');
    expect((await water.opens(acuse)).status).toBe(404);

    expect((await officer.reads(acuse)).readiness).toEqual({ ready: true, waitsFor: [] });
    await expect(officer.concludes(acuse)).resolves.toMatchObject({ status: 'concluded' });
  });

  it('never in ways that make no sense, and the answer says which field', async () => {
    const next = await anAcceptedCase();
    const unit = { unit: 'obras-publicas', dueOn: next.dueOn, blocking: true, silence: 'wait' };
    for (const [units, status, code] of [
      [[], 400, 'invalid-input'],
      [[{ ...unit, unit: 'no-hay' }], 422, 'department-unknown'],
      [[{ ...unit, unit: 'servicios-publicos' }], 422, 'opinion-of-own-unit'],
      [[{ ...unit, silence: 'sense' }], 422, 'silence-sense-missing'],
      [[{ ...unit, dueOn: '2020-01-01' }], 422, 'date-out-of-order'],
      [[{ ...unit, blocking: 'sí' }], 400, 'invalid-input'],
      [[unit, unit], 409, 'unit-asked-already'],
    ] as const) {
      const refused = await officer.tries('opinion-requests', next, { question: '¿Procede?', units });
      expect([code, refused.status, refused.body]).toEqual([code, status, expect.objectContaining({ code })]);
    }
  });
});

describe('a case that another authority must answer', () => {
  const body = { bodyKind: 'federal', body: 'Comisión Federal de Electricidad', reason: 'El poste es de la Comisión' };

  it('K.34: is kept while its answer is awaited, and what it lets know goes into this file only', async () => {
    const acuse = await anAcceptedCase();
    await officer.takes('referrals', acuse, { ...body, awaits: true, answerBy: acuse.dueOn });
    const waiting = await officer.reads(acuse);
    expect(waiting.readiness).toMatchObject({ ready: false, waitsFor: [{ what: 'referral' }] });
    const referralId = waiting.state.instruction?.referrals?.[0]?.referralId;
    await clerk.takes('referral-answers', acuse, { referralId, text: 'Se cambió la lámpara' });
    expect((await officer.reads(acuse)).readiness).toEqual({ ready: true, waitsFor: [] });
    await expect(officer.concludes(acuse)).resolves.toMatchObject({ status: 'concluded' });
  });

  it('is sent on for good only with word to the citizen, who reads where it went', async () => {
    const acuse = await anAcceptedCase();
    const untold = await officer.tries('referrals', acuse, { ...body, awaits: false });
    expect([untold.status, untold.body]).toEqual([422, expect.objectContaining({ code: 'referral-needs-notice' })]);
    const notice = { mode: 'email', notifiedOn: acuse.filedOn };
    const receipt = await officer.takes('referrals', acuse, { ...body, awaits: false, notice });
    expect(receipt.status).toBe('referred');
    await officer.noLongerSeesInInbox(receipt);
    const { status, history } = await new Citizen(hall).follows(acuse);
    expect([status, history.at(-1)?.text]).toEqual([
      'referred',
      'Comisión Federal de Electricidad: El poste es de la Comisión',
    ]);
  });
});

describe('a registration with a slip of the pen', () => {
  it('is corrected by a new fact with its reason, and found by what is right', async () => {
    const acuse = await clerk.registers(aReport());
    await officer.receives(acuse);
    const empty = await clerk.tries('corrections', acuse, { reason: 'Nada que corregir' });
    expect([empty.status, empty.body]).toEqual([422, expect.objectContaining({ code: 'nothing-corrected' })]);
    const corrected = await clerk.takes('corrections', acuse, {
      reason: 'Se escribió mal el apellido',
      applicant: { name: 'María Xicoténcatl Peña', phone: '55 1234 5678' },
    });
    const { petition, timeline } = await officer.reads(acuse);
    expect(petition).toMatchObject({
      applicant: { name: 'María Xicoténcatl Peña' },
      subject: aReport().subject,
    });
    expect(timeline.at(-1)).toMatchObject({
      words: 'Se corrigió el registro',
      data: { reason: 'Se escribió mal el apellido' },
    });
    const { rows } = await clerk.searches({ q: 'xicotencatl' }, corrected);
    expect(rows.map(({ caseId }) => caseId)).toEqual([acuse.caseId]);
  });
});

describe('a prevention that nobody answers', () => {
  let acuse: Acuse;
  let asked: Acuse;

  beforeAll(async () => {
    acuse = await anAcceptedCase();
    await officer.prevents(acuse, acuse.filedOn);
    asked = await anAcceptedCase();
    const unit = { unit: 'obras-publicas', dueOn: asked.filedOn, blocking: true, silence: 'go-on' };
    await officer.asksUnits(asked, '¿Hay obra?', [unit]);
    await hall.letsDaysPass(14);
    await everybodyArrives();
  });

  it('is a task for a person: a flag in the file and a list in the inbox, and nothing happens by itself', async () => {
    const file = await officer.reads(acuse);
    expect([file.preventionUnanswered, file.state.status]).toEqual([true, 'in-progress']);
    await expect(officer.seesInInbox(acuse, 'unanswered')).resolves.toMatchObject({ folio: acuse.folio });
  });

  it('lets the department dismiss the case with its legal basis; the citizen is told, and the figures reconcile', async () => {
    const before = (await supervisor.readsFigures({})).total;
    expect((await officer.dismisses(acuse)).status).toBe('in-progress');
    const { state } = await officer.reads(acuse);
    expect(state.decisionProposal).toMatchObject({ step: 'dismiss', proposer: officer.id });
    const { proposalId, payloadHash } = state.decisionProposal ?? {};
    const alone = await officer.tries('decision-confirmation', acuse, { proposalId, payloadHash });
    expect(alone.status).toBe(403);
    const receipt = await head.confirms(acuse);
    expect(receipt.status).toBe('dismissed');
    await officer.noLongerSeesInInbox(receipt);
    await expect(new Citizen(hall).follows(acuse)).resolves.toMatchObject({
      status: 'dismissed',
      waitingForYou: false,
    });
    const late = await officer.tries('answer', acuse, { outcome: 'favourable', text: 'Tarde' });
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: 'case-already-ended' })]);
    const after = await until('the dismissal in the figures', async () => {
      const { total } = await supervisor.readsFigures({});
      return total.dismissed === before.dismissed + 1 ? total : undefined;
    });
    expect(after.pending).toBe(before.pending - 1);
  });

  it('and a silent unit holds a file up no longer where that was declared', async () => {
    const opinionId = (await officer.reads(asked)).state.instruction?.opinions[0]?.opinionId;
    await officer.takes('opinion-silences', asked, { opinionId });
    expect((await officer.reads(asked)).readiness).toEqual({ ready: true, waitsFor: [] });
    // Speaking late is still speaking.
    await works.givesOpinion(asked);
    expect((await officer.reads(asked)).state.instruction?.opinions[0]).toMatchObject({ stage: 'given' });
  });
});
