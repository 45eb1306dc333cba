import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { civilDateIn, dueDateByHand, isBusinessDay, plusDays } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** Days in which the citizen looks for the number of the post. Five business days or so. */
const DAYS_TO_REPLY = 7;

describe('a case from the desk to the answer', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let supervisor: Supervisor;
  let citizen: Citizen;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    citizen = new Citizen(hall);
    await everybodySignsIn();
  });

  afterAll(() => hall?.close());

  it('begins with an acuse: folio, term, due date, and a code to follow it by', async () => {
    acuse = await clerk.registers(aStreetLightPetition());

    expect(acuse).toMatchObject({
      institution: { code: 'chimalhuacan', name: 'Ayuntamiento de Chimalhuacán' },
      procedure: { code: 'peticion-ciudadana', name: 'Petición ciudadana' },
      matter: { code: 'luminaria', name: 'Luminaria apagada o dañada' },
      subject: 'Lámpara fundida en la esquina',
      channel: 'desk',
      termDays: 15,
      dueOn: dueDateByHand(acuse.filedOn, 15),
      zone: 'America/Mexico_City',
    });
    expect(acuse.folio).toMatch(/^CHI-PET-\d{4}-\d+$/);
    expect(acuse.secretCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(acuse.verification).toMatch(/^[0-9a-f]{64}$/);
    // The citizen's day is the town's, not Greenwich's.
    expect(acuse.filedOn).toBe(civilDateIn(acuse.zone, new Date(acuse.receivedAt)));
  });

  it('prints the same acuse again, also on paper', async () => {
    const { version: _now, ...again } = await clerk.reprints(acuse);
    const { version: _then, ...first } = acuse;
    expect(again).toEqual(first);

    const paper = await clerk.printsOnPaper(acuse);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(paper.headers.get('cache-control')).toBe('no-store');
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.bytes.length).toBeGreaterThan(5_000);
  });

  it('is accepted by its department', async () => {
    const accepted = await officer.acceptsOnArrival(acuse);

    expect(accepted).toEqual({ caseId: acuse.caseId, version: 4, status: 'in-progress' });
    await expect(officer.seesInInbox(accepted)).resolves.toMatchObject({ status: 'in-progress' });
    await expect(citizen.follows(acuse)).resolves.toMatchObject({
      folio: acuse.folio,
      institution: 'Ayuntamiento de Chimalhuacán',
      status: 'in-progress',
      department: 'Dirección de Servicios Públicos',
      dueOn: acuse.dueOn,
      waitingForYou: false,
      overdue: false,
    });
  });

  it('gives the citizen a page to follow it on, which loads nothing from elsewhere', async () => {
    const parts = await citizen.opensThePage();
    expect(parts.map(({ status, headers }) => `${status} ${headers.get('content-type')}`)).toEqual([
      '200 text/html; charset=utf-8',
      '200 text/css; charset=utf-8',
      '200 text/javascript; charset=utf-8',
    ]);
    expect(parts[0]?.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(parts.map(({ text }) => text).join()).not.toMatch(/https?:/);
  });

  it('shows the citizen the public notes and no others', async () => {
    await officer.notes(acuse, 'Se programa cuadrilla con el jefe de zona');
    await officer.notes(acuse, 'La cuadrilla va el martes', 'public');

    const shown = JSON.stringify(await citizen.follows(acuse));
    expect(shown).toContain('La cuadrilla va el martes');
    expect(shown).not.toContain('jefe de zona');
  });

  it('stands still while the citizen is asked', async () => {
    const asked = await officer.asks(acuse, '¿Cuál es el número del poste?');

    await expect(officer.seesInInbox(asked, 'waiting')).resolves.toMatchObject({ waiting: true, overdue: false });
    const status = await citizen.follows(acuse);
    expect(status.waitingForYou).toBe(true);
    expect(status.dueOn).toBeUndefined();
    expect(status.history.at(-1)).toMatchObject({ type: 'CitizenAsked', text: '¿Cuál es el número del poste?' });
    const again = await officer.tries('questions', acuse, { question: '¿Y la calle?' });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'question-already-open' })]);
  });

  it('goes on when the citizen replied, and is due later by the business days in between', async () => {
    const askedOn = (await officer.reads(acuse)).state.suspensions.at(-1)?.from ?? '';
    await hall.letsDaysPass(DAYS_TO_REPLY);
    await everybodySignsIn();

    const replied = await clerk.takesReply(acuse, 'Es el poste 33');

    const { state, timeline } = await officer.reads(acuse);
    const repliedOn = plusDays(askedOn, DAYS_TO_REPLY);
    expect(state.suspensions).toEqual([expect.objectContaining({ from: askedOn, to: repliedOn })]);
    expect(state.dueOn).toBe(dueDateByHand(acuse.filedOn, 15, [{ from: askedOn, to: repliedOn }]));
    expect(state.dueOn > acuse.dueOn).toBe(true);
    expect(businessDaysOf(acuse.dueOn, state.dueOn)).toBe(businessDaysOf(askedOn, repliedOn));
    expect(timeline.at(-1)).toMatchObject({
      type: 'CitizenReplied',
      data: { text: 'Es el poste 33', dueOn: state.dueOn },
    });
    await officer.noLongerSeesInInbox(replied, 'waiting');
    await expect(officer.seesInInbox(replied)).resolves.toMatchObject({ dueOn: state.dueOn, waiting: false });
    await expect(citizen.follows(acuse)).resolves.toMatchObject({ dueOn: state.dueOn, waitingForYou: false });
  });

  it('is not closed before it is answered, nor before the citizen was told', async () => {
    const early = await officer.tries('close', acuse);
    expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: 'case-not-answered' })]);

    const answered = await officer.answers(acuse, {
      text: 'Se cambió la lámpara del poste 33.',
      legalBasis: 'Bando municipal, artículo 12',
    });
    expect(answered.status).toBe('resolved');

    const untold = await officer.tries('close', acuse);
    expect([untold.status, untold.body]).toEqual([409, expect.objectContaining({ code: 'citizen-not-notified' })]);
  });

  it('needs proof that the citizen was told, on a day that has come (K.13)', async () => {
    const { state } = await officer.reads(acuse);
    const tomorrow = plusDays(state.answeredOn ?? '', 1);
    const call = { mode: 'phone', proof: 'Contestó ella misma' };
    const unproven = await officer.tries('notification', acuse, { mode: 'phone', notifiedOn: tomorrow });
    expect([unproven.status, JSON.stringify(unproven.body)]).toEqual([400, expect.stringContaining('proof')]);
    const future = await officer.tries('notification', acuse, { ...call, notifiedOn: tomorrow });
    expect([future.status, future.body]).toEqual([422, expect.objectContaining({ code: 'date-out-of-order' })]);
  });

  it('is notified and closed, and the figures of the supervisor change and reconcile', async () => {
    const { state } = await officer.reads(acuse);
    const period = { from: acuse.filedOn.slice(0, 7), to: (state.answeredOn ?? '').slice(0, 7) };
    const before = (await supervisor.readsFigures(period)).total;
    expect(before).toMatchObject({ received: 1, concluded: 0, pending: 1 });

    await officer.notifies(acuse, state.answeredOn ?? '', 'Firmó de recibido');
    const closed = await officer.closes(acuse);

    expect(closed.status).toBe('concluded');
    await officer.noLongerSeesInInbox(closed);
    const query = { ...period, by: 'department' };
    const { total, groups } = await supervisor.seesFigures('the conclusion', query, ({ concluded }) => concluded === 1);
    const { pendingBefore, received, reopened, concluded, withdrawn, pending } = total;
    expect(pending).toBe(pendingBefore + received + reopened - concluded - withdrawn);
    expect(total).toMatchObject({ received: 1, concluded: 1, pending: 0, onTime: 1, onTimePercent: 100, overdue: 0 });
    const legal = businessDaysOf(acuse.filedOn, state.answeredOn ?? '') - businessDaysOf(...span(state.suspensions[0]));
    expect(total.legalDays).toMatchObject({ median: legal, p90: legal });
    expect(total.calendarDays).toMatchObject({ median: DAYS_TO_REPLY });
    const own = groups.find(({ group }) => group === 'servicios-publicos');
    expect(own).toMatchObject({ received: 1, concluded: 1, pending: 0 });
  });

  it('tells the citizen the answer, from first to last', async () => {
    const status = await citizen.follows(acuse);

    expect(status.status).toBe('concluded');
    expect(status.history.map(({ type }) => type)).toEqual([
      'PetitionRegistered',
      'CaseRouted',
      'CaseAccepted',
      'NoteAdded',
      'CitizenAsked',
      'CitizenReplied',
      'CaseAnswered',
      'CitizenNotified',
      'CaseClosed',
    ]);
    expect(status.history.find(({ type }) => type === 'CaseAnswered')?.text).toBe('Se cambió la lámpara del poste 33.');
  });

  it('is numbered without a gap: the next petition gets the next folio', async () => {
    const next = await clerk.registers(aStreetLightPetition());
    expect(numberOf(next)).toBe(numberOf(acuse) + 1);
    await until('the next one to be routed', async () => {
      const { status } = await citizen.follows(next);
      return status === 'routed' || undefined;
    });
  });

  async function everybodySignsIn(): Promise<void> {
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'servicios1');
    supervisor = await Supervisor.arrives(hall);
  }
});

function numberOf({ folio }: Acuse): number {
  return Number(folio.split('-').at(-1));
}

function span(suspension: { from: string; to?: string } | undefined): [string, string] {
  return [suspension?.from ?? '', suspension?.to ?? ''];
}

/** Business days after the first date up to and including the second. */
function businessDaysOf(after: string, upTo: string): number {
  let count = 0;
  for (let day = plusDays(after, 1); day <= upTo; day = plusDays(day, 1)) if (isBusinessDay(day)) count += 1;
  return count;
}
