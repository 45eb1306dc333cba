import { rmSync } from 'node:fs';
import { addBusinessDays, type BusinessCalendar, calendarOf } from '@libs/business-calendar';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { textOf } from '../../src/cases/papers/paper-text.fixture.js';
import type { MediationNotesDto } from '../../src/mediation/mediation-page.dto.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { aBoundaryConflict, mediates, readsMediation, takesInMediation, TOGETHER } from '../support/mediation.js';
import { Officer } from '../support/officer.js';
import type { CaseRef, StaffMember } from '../support/staff-member.js';
import { documentsOf } from '../support/stored-text.js';
import { Supervisor } from '../support/supervisor.js';
import { theGobernacionOpens } from '../support/the-gobernacion.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

// Gobernación 4.3.8: the departmental government mediates in conflicts over land, and decides nothing on who owns what.

/** What a paper says, without the blanks, which justified lines have as they please. */
const drawn = (pdf: Buffer) => tight(textOf(pdf));
const tight = (text: string) => text.replace(/\s+/g, '');

const SECRET = 'Aceptarían ceder dos brazadas';

let hall: TheTownHall;
let folder: string | undefined;
let calendar: BusinessCalendar;
let clerk: Clerk;
/** Has the case. */
let officer: Officer;
/** Leads the sessions. */
let facilitator: Officer;
/** Works in the same department, and does not mediate. */
let colleague: Officer;
let head: Head;
let supervisor: Supervisor;
let elsewhere: Officer;
let adviser: LegalAdviser;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  const opened = await theGobernacionOpens(hall);
  folder = opened.folder;
  calendar = calendarOf(opened.calendar);
  clerk = await Clerk.arrives(hall, 'gt.receptoria');
  officer = await Officer.arrives(hall, 'gt.usuario');
  facilitator = await Officer.arrives(hall, 'gt.usuario2');
  colleague = await Officer.arrives(hall, 'gt.usuario3');
  head = await Head.arrives(hall, 'gt.titular');
  supervisor = await Supervisor.arrives(hall, 'gt.contraloria');
  adviser = await LegalAdviser.arrives(hall, 'gt.asesor');
  elsewhere = await Officer.arrives(hall, 'gt.juridica');
});

afterAll(async () => {
  await hall?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

async function aConflict(): Promise<Acuse> {
  const acuse = await clerk.registers({
    procedure: 'peticion',
    matter: 'tierra',
    place: '0401',
    channel: 'desk',
    subject: 'Lindero',
    description: 'Piden que se medie por el lindero.',
    applicant: { name: 'Juana Prueba Inventada' },
    form: { asunto: 'Lindero', hechos: 'Piden que se medie por el lindero.' },
  });
  await officer.acceptsOnArrival(acuse);
  await officer.takesOver(acuse);
  return acuse;
}

const takes = (aCase: CaseRef, step: string, body: object, who: StaffMember = officer) =>
  takesInMediation(who, aCase, step, body);
const answers = async (aCase: CaseRef, step: string, body: object, who: StaffMember = officer) =>
  statusAndCode(await mediates(who, aCase, step, body));

/** Everybody has the invitation to a session of today. */
async function aSession(): Promise<Acuse> {
  const acuse = await aConflict();
  await takes(acuse, '', aBoundaryConflict());
  await invites(acuse);
  return acuse;
}

async function invites(acuse: Acuse): Promise<void> {
  const { filedOn: today } = acuse;
  const place = { place: 'Salón de la Gobernación', hour: '09:30' };
  await takes(acuse, 'invitations', { facilitator: facilitator.id, sessionOn: today, ...place });
  for (const party of ['m1', 'm2'])
    await takes(acuse, 'deliveries', { party, mode: 'in-person', deliveredOn: today, proof: 'Firmó de recibido' });
}

const someoneMissing = {
  held: false,
  minutes: 'No llegó una de las partes.',
  attendance: [
    { party: 'm1', attendance: 'present' },
    { party: 'm2', attendance: 'absent' },
  ],
};
const together = { held: true, attendance: TOGETHER, minutes: 'Las partes hablaron del lindero.' };

describe('a mediation that comes to an agreement', () => {
  let acuse: Acuse;

  it('is invited to within five business days of its opening, and goes beside the case', async () => {
    acuse = await aConflict();
    const before = await officer.reads(acuse);
    expect(await readsMediation(officer, acuse)).toMatchObject({ status: 'none', version: 0, mediates: true });
    await takes(acuse, '', aBoundaryConflict());
    expect(await readsMediation(officer, acuse)).toMatchObject({
      status: 'opened',
      violenceRisk: true,
      inviteBy: addBusinessDays(acuse.filedOn, 5, calendar),
      parties: [{ party: 'm1', language: 'cak', representatives: [{}, {}] }, { party: 'm2' }],
    });
    await invites(acuse);
    expect(await readsMediation(officer, acuse)).toMatchObject({
      status: 'scheduled',
      facilitator: facilitator.id,
      invitation: { late: false, deliveries: [{}, {}] },
      sessions: [{ session: 1, stage: 'scheduled', place: 'Salón de la Gobernación', hour: '09:30' }],
    });
    const { version, state } = await officer.reads(acuse);
    expect([version, state.status, state.dueOn]).toEqual([before.version, before.state.status, before.state.dueOn]);
  });

  it('K.23: is put off twice, and a third time is told what else there is to do', async () => {
    const putOff = {
      cause: 'agreement',
      sessionOn: acuse.filedOn,
      reason: 'Lo pidieron las dos partes',
      hour: '11:00',
    };
    await takes(acuse, 'postponements', putOff);
    await takes(acuse, 'postponements', putOff);
    const third = await mediates(officer, acuse, 'postponements', putOff);
    expect(statusAndCode(third)).toEqual([409, 'too-many-postponements']);
    expect(third.text).toContain('record the session as held or not held');
    expect((await readsMediation(officer, acuse)).sessions).toMatchObject([{ postponed: 2, hour: '11:00' }]);
  });

  it('is held by its facilitator, whose notes only who mediates reads', async () => {
    await takes(acuse, 'session-records', { ...together, unsigned: ['m2'] }, facilitator);
    await takes(acuse, 'notes', { text: SECRET }, facilitator);
    for (const mediator of [officer, facilitator, head]) {
      const { body } = await mediator.http.get<MediationNotesDto>(`/cases/${acuse.caseId}/mediation/notes`);
      expect(body.notes).toMatchObject([{ session: 1, text: SECRET, by: facilitator.id }]);
    }
    for (const [other, status] of [
      [colleague, 404],
      [elsewhere, 404],
      [supervisor, 403],
      [clerk, 403],
    ] as const) {
      const answer = await other.http.get(`/cases/${acuse.caseId}/mediation/notes`);
      expect([other.account.role, answer.status]).toEqual([other.account.role, status]);
    }
    const seen = await supervisor.http.get(`/cases/${acuse.caseId}/mediation`);
    expect([seen.status, seen.text.includes(SECRET)]).toEqual([200, false]);
    expect(seen.text).toContain('Las partes hablaron del lindero.');
    expect((await supervisor.opens(acuse)).text).not.toContain(SECRET);
  });

  it('ends in promises, whose fulfilment one person declares and another verifies', async () => {
    const promise = {
      party: 'm1',
      verifier: facilitator.id,
      dueOn: acuse.filedOn,
      text: 'Poner los mojones del lindero',
    };
    const agreement = { scope: 'total', text: 'El lindero es el río.', commitments: [promise] };
    expect(
      await answers(acuse, 'agreement', { ...agreement, commitments: [{ ...promise, verifier: elsewhere.id }] }),
    ).toEqual([422, 'not-of-the-department']);
    expect((await takes(acuse, 'agreement', agreement)).status).toBe('follow-up');
    const later = addBusinessDays(acuse.filedOn, 5, calendar);
    await takes(acuse, 'commitment-dates', { commitment: 1, dueOn: later, reason: 'Llovió toda la semana' });
    await takes(acuse, 'commitment-declarations', { commitment: 1, fulfilled: true, evidence: 'Fotografías' });
    const verified = { commitment: 1, accepted: true };
    expect(await answers(acuse, 'commitment-verifications', verified)).toEqual([403, 'declarer-cannot-verify']);
    expect(await answers(acuse, 'commitment-verifications', verified, colleague)).toEqual([403, 'not-the-verifier']);
    expect((await takes(acuse, 'commitment-verifications', verified, facilitator)).status).toBe('fulfilled');
    expect((await readsMediation(supervisor, acuse)).commitments).toMatchObject([
      { stage: 'fulfilled', dueOn: later, firstDueOn: acuse.filedOn, onFirstDay: true },
    ]);
  });

  it('prints its act', async () => {
    const act = await supervisor.http.get(`/cases/${acuse.caseId}/mediation/act.pdf`);
    expect([act.status, act.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const words = drawn(act.bytes);
    for (const told of [
      'Acta de acuerdo de mediación',
      acuse.folio,
      'Comunidad Arriba Inventada, por Juana Representante (Acta 12 de la asamblea)',
      'El lindero es el río.',
      'Poner los mojones del lindero',
    ])
      expect(words).toContain(tight(told));
    expect(words).not.toContain(tight(SECRET));
  });

  it('lies sealed wherever it lies', async () => {
    const { owner, name } = hall.databases;
    const words = [
      SECRET,
      'Comunidad Arriba Inventada',
      'Juana Representante',
      'El lindero es el río',
      'río Inventado',
    ];
    for (const database of [name, `${name}_history`])
      for await (const { where, text } of documentsOf(owner, database))
        expect([where, words.filter((told) => text.includes(told))]).toEqual([where, []]);
  });
});

describe('a mediation that comes to none', () => {
  it('K.23: ends by absence at two sessions in a row without cause, which is recorded and no error', async () => {
    const acuse = await aSession();
    expect((await takes(acuse, 'session-records', someoneMissing)).status).toBe('between-sessions');
    await takes(acuse, 'sessions', { sessionOn: acuse.filedOn, place: 'Salón comunal' });
    expect((await takes(acuse, 'session-records', someoneMissing)).status).toBe('ended-early');
    expect((await readsMediation(officer, acuse)).ending).toMatchObject({ cause: 'two-absences', party: 'm2' });
    expect(await answers(acuse, 'sessions', { sessionOn: acuse.filedOn })).toEqual([409, 'mediation-over']);
    const act = await officer.http.get(`/cases/${acuse.caseId}/mediation/act.pdf`);
    expect(drawn(act.bytes)).toContain(tight('Acta de conclusión anticipada'));
  });

  it('K.23: concludes without agreement by an act like any other', async () => {
    const acuse = await aSession();
    expect(statusAndCode(await officer.http.get(`/cases/${acuse.caseId}/mediation/act.pdf`))).toEqual([
      409,
      'mediation-without-act',
    ]);
    await takes(acuse, 'session-records', together);
    // Longer than a page: an act is never cut.
    const reasons = `${'Se habló del paso de agua. '.repeat(250)}Ninguna de las partes cede el paso.`;
    const failure = { nextWay: 'fondo-de-tierras', reasons };
    expect((await takes(acuse, 'failure', failure)).status).toBe('no-agreement');
    const act = await officer.http.get(`/cases/${acuse.caseId}/mediation/act.pdf`);
    expect(act.status).toBe(200);
    for (const told of ['Acta de mediación sin acuerdo', 'Ninguna de las partes cede el paso.', 'Fondo de Tierras'])
      expect(drawn(act.bytes)).toContain(tight(told));
    expect((await officer.reads(acuse)).state.status).toBe('in-progress');
  });

  it('is refused with the way to go where it is no matter for one', async () => {
    const acuse = await aConflict();
    const given = {
      typology: 'rights-dispute',
      violenceRisk: false,
      nextWay: 'ric',
      reason: 'Se discute un registro.',
    };
    expected(201, 'not mediable', await mediates(officer, acuse, 'not-mediable', given));
    expect(await readsMediation(clerk, acuse)).toMatchObject({ status: 'not-mediable', ending: { nextWay: 'ric' } });
  });
});

describe('a mediation in a case of which something is erased', () => {
  it('loses who it is about, as the case does', async () => {
    const acuse = await aConflict();
    await takes(acuse, '', aBoundaryConflict());
    const { owner, name } = hall.databases;
    const keys = owner.db(`${name}_keys`).collection<{ alias: string; destroyedAt?: Date }>('keys');
    await isErasedBy([head, adviser], acuse, anErasure('p1'));
    await until('the name to be gone', async () => {
      const { parties } = await readsMediation(officer, acuse);
      return parties[0]?.name === undefined || undefined;
    });
    const { parties, territory } = await readsMediation(officer, acuse);
    expect([parties[1]?.name, territory]).toEqual(['Comunidad Abajo Inventada', 'El lindero del río Inventado']);
    // Its key goes a moment after the event that says so.
    const destroyed = { alias: 'm1', destroyedAt: { $exists: true } };
    await until('its key to be gone', async () => (await keys.countDocuments(destroyed)) > 0 || undefined);
    expect(await keys.countDocuments(destroyed)).toBe(1);
  });
});

describe('a mediation is led', () => {
  it('by who has the case and the head, and nobody else', async () => {
    const acuse = await aConflict();
    expect(await answers(acuse, '', aBoundaryConflict(), colleague)).toEqual([403, 'not-the-mediator']);
    expect(await answers(acuse, '', aBoundaryConflict(), supervisor)).toEqual([403, 'forbidden']);
    expect((await elsewhere.http.get(`/cases/${acuse.caseId}/mediation`)).status).toBe(404);
    expect((await takes(acuse, '', aBoundaryConflict(), head)).version).toBe(1);
    expect((await readsMediation(colleague, acuse)).mediates).toBe(false);
  });

  it('once a case, on the version that was seen, and once for each key', async () => {
    const acuse = await aConflict();
    const headers = { 'idempotency-key': `opening-${acuse.caseId}` };
    const opening = await mediates(officer, acuse, '', aBoundaryConflict(), headers);
    const again = await mediates(officer, acuse, '', aBoundaryConflict(), headers);
    expect([opening.status, again.status, again.body]).toEqual([201, 201, opening.body]);
    expect(await answers(acuse, '', aBoundaryConflict())).toEqual([409, 'mediation-already-begun']);
    const risk = { violenceRisk: false, reason: 'Se calmaron los ánimos' };
    await takes(acuse, 'violence-risk', risk);
    const stale = await mediates(officer, acuse, 'violence-risk', risk, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
  });
});
