import { rmSync } from 'node:fs';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type {
  AgendaPageDto,
  BookingPageDto,
  BookingReceiptDto,
  CommunitiesDto,
} from '../../src/agenda/agenda-page.dto.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected, problemOf, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import type { StaffMember } from '../support/staff-member.js';
import { documentsOf } from '../support/stored-text.js';
import { Supervisor } from '../support/supervisor.js';
import { theGobernacionOpens } from '../support/the-gobernacion.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

// Gobernación 4.4.5 and 4.4.7: the civil band is lent and communities are visited. K.22: the band overlaps by travel time, visits by person.

const MINUTE = 60_000;
const DAY = 1_440;
const HOST = 'Tránsito Anfitriona Inventada';
const KEEPERS = 'atencion-al-usuario';

let hall: TheTownHall;
let folder: string | undefined;
let clerk: Clerk;
let officer: Officer;
let colleague: Officer;
let elsewhere: Officer;
let head: Head;
let supervisor: Supervisor;
let adviser: LegalAdviser;
/** Noon of Guatemala, ten days from now: all of a test's bookings are around it. */
let noon: number;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  folder = (await theGobernacionOpens(hall)).folder;
  await everybodySignsIn();
  noon = Math.floor(Date.now() / (DAY * MINUTE)) * DAY + 10 * DAY + 18 * 60;
}, 120_000);

afterAll(async () => {
  await hall?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

async function everybodySignsIn(): Promise<void> {
  clerk = await Clerk.arrives(hall, 'gt.receptoria');
  officer = await Officer.arrives(hall, 'gt.usuario');
  colleague = await Officer.arrives(hall, 'gt.usuario2');
  elsewhere = await Officer.arrives(hall, 'gt.juridica');
  head = await Head.arrives(hall, 'gt.titular');
  supervisor = await Supervisor.arrives(hall, 'gt.contraloria');
  adviser = await LegalAdviser.arrives(hall, 'gt.asesor');
}

/** As the API takes it, in the time of Guatemala, which has no other. */
const local = (minute: number) => new Date((minute - 360) * MINUTE).toISOString().slice(0, 16);
const shown = (minute: number) => `${local(minute)}-06:00`;
const time = (from: number, length = 120) => ({ from: local(from), until: local(from + length) });
const trip = (from: number, more: object = {}) => ({ ...time(from), there: 60, back: 60, ...more });
const aWish = (from: number, more: object = {}) => ({
  act: 'cultural',
  place: '0404',
  community: 'aldea-paraxaj',
  subject: 'Concierto de la feria titular',
  host: { name: HOST, phone: '7839 0000' },
  ...time(from),
  ...more,
});
const posts = (who: StaffMember, path: string, body: object = {}, key?: string) =>
  who.http.post<BookingReceiptDto>(path, body, key === undefined ? {} : { 'idempotency-key': key });
const onBand = (who: StaffMember, id: string, step: string, body: object = {}) =>
  posts(who, `/agendas/band/bookings/${id}/${step}`, body);
const onVisit = (who: StaffMember, id: string, step: string, body: object = {}) =>
  posts(who, `/visits/${id}/${step}`, body);
async function asksForBand(from: number, more: object = {}): Promise<string> {
  return expected(201, 'a wish', await posts(officer, '/agendas/band/bookings', aWish(from, more))).body.bookingId;
}
async function takes(bookingId: string, from: number, more: object = {}): Promise<void> {
  expected(200, 'a time', await onBand(officer, bookingId, 'schedule', trip(from, more)));
}
async function reads(who: StaffMember, agenda: 'band' | 'visits', more = ''): Promise<AgendaPageDto> {
  const day = (minute: number) => local(minute).slice(0, 10);
  const path = `/agendas/${agenda}?from=${day(noon - 12 * DAY)}&to=${day(noon + 40 * DAY)}${more}`;
  return expected(200, 'the agenda', await who.http.get<AgendaPageDto>(path)).body;
}
async function opens(who: StaffMember, agenda: 'band' | 'visits', id: string): Promise<BookingPageDto> {
  return expected(200, 'the booking', await who.http.get<BookingPageDto>(`/agendas/${agenda}/bookings/${id}`)).body;
}

async function aPetition(): Promise<Acuse> {
  const acuse = await clerk.registers({
    procedure: 'peticion',
    matter: 'banda-de-musica',
    place: '0404',
    channel: 'desk',
    subject: 'Banda para la feria',
    description: 'Piden la banda para la feria titular.',
    applicant: { name: HOST },
    form: { asunto: 'Banda', hechos: 'Piden la banda para la feria titular.' },
  });
  await officer.acceptsOnArrival(acuse);
  await officer.takesOver(acuse);
  return acuse;
}

describe('an agenda', () => {
  it('is entrusted to a department by a supervisor, and kept by its people only', async () => {
    expect(statusAndCode(await posts(officer, '/agendas/band/bookings', aWish(noon)))).toEqual([
      409,
      'agenda-not-kept',
    ]);
    for (const agenda of ['band', 'visits']) {
      const answer = await posts(supervisor, `/agendas/${agenda}/keeper`, { department: KEEPERS });
      expect(expected(200, 'a keeper', answer).body).toEqual({ department: KEEPERS });
    }
    expect((await posts(head, '/agendas/band/keeper', { department: KEEPERS })).status).toBe(403);
    expect(statusAndCode(await posts(elsewhere, '/agendas/band/bookings', aWish(noon)))).toEqual([
      403,
      'agenda-of-another-department',
    ]);
    expect(await reads(supervisor, 'band')).toEqual({ department: KEEPERS, rows: [], people: [] });
  });

  it('tells of no reserved or unseen case, and knows its places and times', async () => {
    const asks = async (more: object) =>
      statusAndCode(await posts(officer, '/agendas/band/bookings', aWish(noon, more)));
    expect(await asks({ folio: 'GDC-PET-1999-000001' })).toEqual([404, 'case-unknown']);
    expect(await asks({ place: 'nunca' })).toEqual([422, 'place-unknown']);
    expect(await asks({ from: '2026-02-30T10:00' })).toEqual([422, 'time-malformed']);
    expect(await asks({ from: '2020-02-20T10:00' })).toEqual([422, 'booking-in-the-past']);
  });
});

describe('K.22: the band', () => {
  it('is lent on a case of the desk, and refuses a second place that it cannot reach in time', async () => {
    const acuse = await aPetition();
    const fair = await asksForBand(noon, { folio: acuse.folio });
    await takes(fair, noon);
    const mass = await asksForBand(noon + 200);
    const refused = await onBand(officer, mass, 'schedule', trip(noon + 200));
    expect(statusAndCode(refused)).toEqual([409, 'agenda-conflict']);
    expect(problemOf(refused).details).toMatchObject({
      leavesAt: shown(noon - 60),
      backAt: shown(noon + 180),
      freeFrom: shown(noon + 240),
      freeUntil: shown(noon + 360),
    });
    // When the other one is, and nothing else of it.
    expect(refused.text).not.toMatch(new RegExp(`${fair}|${acuse.folio}|paraxaj|feria`, 'i'));
    const { rows } = await reads(officer, 'band');
    expect(rows.map(({ bookingId, status, conflicts }) => [bookingId, status, conflicts])).toEqual([
      [fair, 'scheduled', []],
      [mass, 'requested', []],
    ]);
    expect(rows[0]).toMatchObject({ folio: acuse.folio, leavesAt: shown(noon - 60), backAt: shown(noon + 180) });
    await takes(mass, noon + 240);
    expect(statusAndCode(await onBand(officer, fair, 'schedule', trip(noon + 60)))).toEqual([
      422,
      'reschedule-reason-missing',
    ]);
  });

  it('is never in two places: of two that ask at the same time exactly one gets it', async () => {
    for (const [round, day] of [5, 6, 7, 8].entries()) {
      const from = noon + day * DAY;
      const ids = await Promise.all([asksForBand(from), asksForBand(from + 150)]);
      const answers = await Promise.all([
        onBand(officer, ids[0], 'schedule', trip(from)),
        onBand(round % 2 === 0 ? colleague : head, ids[1], 'schedule', trip(from + 150)),
      ]);
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
      expect(statusAndCode(answers.find(({ status }) => status === 409)!)[1]).toBe('agenda-conflict');
      const page = await reads(officer, 'band');
      const held = page.rows.filter(({ bookingId, status }) => ids.includes(bookingId) && status === 'scheduled');
      expect(held).toHaveLength(1);
    }
  });

  it('is put elsewhere in one step, confirmed, cancelled, and gives way to an official act', async () => {
    const from = noon + 15 * DAY;
    const fair = await asksForBand(from);
    await takes(fair, from);
    expected(200, 'confirmed', await onBand(officer, fair, 'confirmation'));
    await takes(fair, from + 60, { reason: 'Lo pide el anfitrión' });
    const parade = await asksForBand(from, { act: 'civic', official: true });
    const reason = 'Acto oficial de la Gobernación';
    expect(statusAndCode(await onBand(officer, parade, 'schedule', trip(from, { reason })))[1]).toBe('agenda-conflict');
    await takes(parade, from, { reason, displaces: true });
    expect(await opens(officer, 'band', fair)).toMatchObject({
      status: 'in-review',
      displacedBy: parade,
      moves: 1,
      firstFrom: shown(from),
      conflicts: [parade],
      steps: [
        { step: 'BookingRequested' },
        { step: 'BookingScheduled' },
        { step: 'BookingConfirmed' },
        { step: 'BookingRescheduled', reason: 'Lo pide el anfitrión' },
        { step: 'BookingDisplaced', reason },
      ],
    });
    expected(200, 'cancelled', await onBand(officer, parade, 'cancellation', { reason: 'Se suspendió el acto' }));
    await takes(fair, from);
    const first = await reads(officer, 'band', '&limit=1');
    const second = await reads(officer, 'band', `&limit=1&cursor=${first.next ?? ''}`);
    expect(first.rows[0]?.bookingId).not.toBe(second.rows[0]?.bookingId);
  });
});

const plan = (participants: string[], from: number, more: object = {}) =>
  posts(officer, '/visits', {
    place: '0401',
    community: 'aldea-paraxaj',
    subject: 'Caminos y agua de la aldea',
    travel: trip(from, { participants }),
    ...more,
  });

describe('K.22: a visit', () => {
  it('takes the time of each person who goes, and of nobody else', async () => {
    expected(201, 'a visit', await plan([officer.id, head.id], noon));
    const refused = await plan([colleague.id, head.id], noon + 200);
    expect(statusAndCode(refused)).toEqual([409, 'agenda-conflict']);
    expect(problemOf(refused).details).toMatchObject({ resources: [head.id], leavesAt: shown(noon - 60) });
    expected(201, 'another visit', await plan([colleague.id], noon));
    expect(statusAndCode(await plan([supervisor.id], noon + DAY))).toEqual([422, 'participant-unknown']);
    const { rows, people } = await reads(supervisor, 'visits', `&resource=${head.id}`);
    expect(rows).toHaveLength(1);
    expect(people).toHaveLength(2);
  });
});

describe('what is known of people', () => {
  it('lies sealed, its reading by who oversees is recorded, and it goes with its case', async () => {
    const acuse = await aPetition();
    const booking = await asksForBand(noon + 30 * DAY, { folio: acuse.folio });
    const { owner, name } = hall.databases;
    const found = new Set<string>();
    for (const database of [name, `${name}_history`])
      for await (const { where, text } of documentsOf(owner, database)) {
        if (text.includes(booking)) found.add(where);
        expect({ where, said: text.includes('Concierto de la feria') }).toEqual({ where, said: false });
      }
    expect([...found]).toContain(`${name}_history.commits`);
    expect(await opens(supervisor, 'band', booking)).toMatchObject({ host: { name: HOST } });
    const accesses = await supervisor.http.get<{ rows: { what: string }[] }>(`/cases/${acuse.caseId}/accesses`);
    expect(accesses.text).toContain('read-booking');
    await isErasedBy([head, adviser], acuse, anErasure('p1'));
    await until('the host to be erased', async () =>
      (await opens(officer, 'band', booking)).host === undefined ? true : undefined,
    );
    expect(await opens(officer, 'band', booking)).toMatchObject({ subject: 'Concierto de la feria titular' });
    expect((await elsewhere.http.get(`/agendas/band/bookings/${booking}`)).status).toBe(403);
  });
});

describe('a visit that took place', () => {
  it('ends in a report that somebody else approves, and its demands become cases', async () => {
    const acuse = await aPetition();
    const from = noon - 9 * DAY;
    const visit = expected(201, 'a visit', await plan([officer.id], from)).body.bookingId;
    expect((await onVisit(officer, visit, 'authorisation', { act: 'Nombramiento 12-2026' })).status).toBe(403);
    expected(200, 'authorised', await onVisit(head, visit, 'authorisation', { act: 'Nombramiento 12-2026' }));
    const report = { report: 'Se recorrió la aldea con el COCODE.' };
    const record = () => posts(officer, `/agendas/visits/bookings/${visit}/record`, report);
    expect(statusAndCode(await record())).toEqual([409, 'booking-to-come']);
    await hall.letsDaysPass(2);
    await everybodySignsIn();
    expected(200, 'held', await record());
    const today = local(from).slice(0, 10);
    const situation = {
      place: '0401',
      community: 'aldea-paraxaj',
      communityName: 'Aldea Paraxaj Inventada',
      informationOn: today,
      population: 800,
      services: 'Agua dos días a la semana.',
    };
    expected(200, 'a report', await onVisit(head, visit, 'reports', situation));
    expect(statusAndCode(await onVisit(head, visit, 'report-approvals', { report: 1 }))).toEqual([
      403,
      'own-situation-report',
    ]);
    expected(200, 'a report', await onVisit(officer, visit, 'reports', situation));
    const communities = async () =>
      expected(200, 'communities', await supervisor.http.get<CommunitiesDto>('/visits/communities')).body.rows;
    expect(await communities()).toEqual([
      { place: '0401', community: 'aldea-paraxaj', lastVisitOn: today, outdated: true },
    ]);
    expected(200, 'approved', await onVisit(head, visit, 'report-approvals', { report: 2 }));
    expect(await communities()).toMatchObject([{ informationOn: today, outdated: false }]);
    expected(200, 'a demand', await onVisit(officer, visit, 'demands', { report: 2, folio: acuse.folio }));
    expect(await opens(officer, 'visits', visit)).toMatchObject({
      status: 'held',
      reports: [
        { report: 1, approved: false },
        { report: 2, approved: true, services: 'Agua dos días a la semana.', communityName: 'Aldea Paraxaj Inventada' },
      ],
      demands: [{ report: 2, caseId: acuse.caseId, folio: acuse.folio }],
    });
  }, 120_000);
});
