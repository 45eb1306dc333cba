import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearPartOf, specOf } from '@libs/testing';
import { agendaDecider } from './agenda.decider.js';
import { agendaEventSchemas } from './agenda.event-schemas.js';
import type { AgendaEvent } from './agenda.events.js';
import * as story from './agenda.fixture.js';

const { at, CASE_ID, FAIR, MASS, VISIT } = story;
const { keptUnder } = story.requested(FAIR).data;

const all: AgendaEvent[] = [
  story.entrusted,
  story.requested(FAIR, {
    caseId: CASE_ID,
    folio: 'GDC-PET-2026-000001',
    community: 'aldea-paraxaj',
    host: { name: 'Juana Inventada', phone: '7839 0000' },
  }),
  story.scheduled(FAIR, '2026-03-15T10:00', '2026-03-15T12:00', { follows: MASS, direct: 15 }),
  {
    type: 'BookingRescheduled',
    data: {
      ...story.scheduled(FAIR, '2026-03-16T10:00', '2026-03-16T12:00', { follows: MASS, direct: 15 }).data,
      keptUnder,
      previousFrom: at('2026-03-15T10:00'),
      reason: 'Lo pide el anfitrión',
    },
  },
  { type: 'BookingDisplaced', data: { bookingId: FAIR, keptUnder, displacedBy: MASS, reason: 'Acto oficial' } },
  { type: 'DirectTravelEnded', data: { bookingId: FAIR } },
  story.confirmed(FAIR),
  { type: 'BookingHeld', data: { bookingId: FAIR, keptUnder, heldOn: '2026-03-16', attendance: 300, report: 'Sí' } },
  {
    type: 'BookingNotHeld',
    data: { bookingId: FAIR, keptUnder, cause: 'weather', recordedOn: '2026-03-16', reason: 'Llovió' },
  },
  { type: 'BookingCancelled', data: { bookingId: FAIR, keptUnder, cancelledOn: '2026-03-16', reason: 'Desistió' } },
  story.reported,
  { type: 'SituationReportApproved', data: { bookingId: VISIT, report: 1, approvedOn: '2026-03-20' } },
  {
    type: 'DemandRaised',
    data: { bookingId: VISIT, report: 1, caseId: CASE_ID, folio: 'GDC-PET-2026-000001', raisedOn: '2026-03-20' },
  },
  { type: 'PersonalDataErased', data: { subject: keptUnder, basis: 'arco' } },
];
const folder = join(__dirname, 'golden');
const fileOf = (type: string) => join(folder, `${type}.v1.json`);
const stored = (type: string) => JSON.parse(readFileSync(fileOf(type), 'utf8')) as AgendaEvent & { v: number };

describe('events of an agenda as they are stored', () => {
  it('have a golden sample each', () => {
    const types = Object.keys(agendaEventSchemas);
    expect(all.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(types.map((type) => `${type}.v1.json`).toSorted());
  });

  it.each(all.map((event) => [event.type, event] as const))(
    '%s: its clear fields, and nothing that is sealed',
    (type, event) => {
      const { type: name, data } = clearPartOf(event, agendaEventSchemas);
      expect(stored(type)).toEqual({ type: name, v: 1, data });
    },
  );

  it('fold as they did', () => {
    const told = (...types: AgendaEvent['type'][]) => specOf(agendaDecider)(...types.map(stored)).state;
    expect(told('AgendaEntrusted', 'BookingRequested', 'BookingScheduled', 'BookingConfirmed')).toMatchObject({
      department: 'desarrollo',
      bookings: [{ bookingId: FAIR, status: 'confirmed', caseId: CASE_ID, follows: MASS, direct: 15, there: 60 }],
      cases: [CASE_ID],
    });
    const { bookings } = told('BookingRequested', 'BookingScheduled', 'BookingRescheduled', 'DirectTravelEnded');
    expect(bookings).toMatchObject([{ status: 'scheduled', moves: 1, firstFrom: at('2026-03-15T10:00') }]);
    expect(bookings[0]).not.toHaveProperty('follows');
    expect(told('BookingRequested', 'BookingScheduled', 'BookingDisplaced').bookings[0]?.status).toBe('in-review');
    expect(told('BookingRequested', 'BookingScheduled', 'BookingHeld').bookings[0]?.heldOn).toBe('2026-03-16');
    expect(told('BookingRequested', 'BookingNotHeld').bookings[0]?.status).toBe('not-held');
    expect(told('BookingRequested', 'BookingCancelled').bookings[0]?.status).toBe('cancelled');
    const visit = (...types: AgendaEvent['type'][]) =>
      specOf(agendaDecider)(story.aVisit(), story.visitHeld, ...types.map(stored)).state;
    expect(visit('SituationReported', 'SituationReportApproved', 'DemandRaised')).toMatchObject({
      bookings: [{ reports: [{ report: 1, approved: true }], demands: [{ caseId: CASE_ID }] }],
      communities: [{ community: 'aldea-paraxaj', informationOn: '2026-03-15' }],
    });
    expect(visit('PersonalDataErased').bookings).toHaveLength(1);
  });
});
