import type { AgendaEvent } from './agenda.events.js';
import { type AgendaMoment, aliasOf } from './agenda.bookings.js';
import { minuteOf } from './local-time.js';

/** An agenda of the band of Chimaltenango and one of its visits, for specs. */

type Of<Type extends AgendaEvent['type']> = Extract<AgendaEvent, { type: Type }>;

export const ZONE = 'America/Guatemala';
export const FAIR = '11111111-1111-4111-8111-111111111111';
export const MASS = '22222222-2222-4222-8222-222222222222';
export const PARADE = '33333333-3333-4333-8333-333333333333';
export const VISIT = '44444444-4444-4444-8444-444444444444';
export const CASE_ID = '5b2b6f0e-0d3d-5e9a-9f51-0f3c3c1a7b10';
export const ANA = '0a000000-0000-4000-8000-00000000000a';
export const LUIS = '0b000000-0000-4000-8000-00000000000b';

export const at = (text: string) => minuteOf(text, ZONE, 'from');
export const moment: AgendaMoment = { now: at('2026-03-02T08:00'), on: '2026-03-02', zone: ZONE, by: ANA };
export const later = (text: string): AgendaMoment => ({ ...moment, now: at(text), on: text.slice(0, 10) });

export const entrusted: Of<'AgendaEntrusted'> = {
  type: 'AgendaEntrusted',
  data: { department: 'desarrollo', entrustedOn: '2026-03-02' },
};

export function requested(
  bookingId: string,
  more: Partial<Of<'BookingRequested'>['data']> = {},
): Of<'BookingRequested'> {
  const of = more.caseId ?? bookingId;
  return {
    type: 'BookingRequested',
    data: {
      bookingId,
      act: 'cultural',
      place: '0401',
      from: at('2026-03-15T10:00'),
      until: at('2026-03-15T12:00'),
      subject: 'Feria titular',
      official: false,
      keptUnder: aliasOf('c', of),
      hostUnder: aliasOf('h', of),
      requestedOn: '2026-03-02',
      ...more,
    },
  };
}

export function scheduled(
  bookingId: string,
  from: string,
  until: string,
  more: Partial<Of<'BookingScheduled'>['data']> = {},
): Of<'BookingScheduled'> {
  const data = { bookingId, scheduledOn: '2026-03-02', from: at(from), until: at(until), there: 60, back: 60 };
  return { type: 'BookingScheduled', data: { ...data, resources: 'band', ...more } };
}

export const confirmed = (bookingId: string): Of<'BookingConfirmed'> => ({
  type: 'BookingConfirmed',
  data: { bookingId, keptUnder: aliasOf('c', bookingId), confirmedOn: '2026-03-02' },
});

export function aVisit(more: Partial<Of<'BookingRequested'>['data']> = {}): Of<'BookingRequested'> {
  const { act: _, ...data } = requested(VISIT, { community: 'aldea-paraxaj', subject: 'Caminos', ...more }).data;
  return { type: 'BookingRequested', data };
}

export const visitHeld: Of<'BookingHeld'> = {
  type: 'BookingHeld',
  data: { bookingId: VISIT, keptUnder: aliasOf('c', VISIT), heldOn: '2026-03-15', report: 'Se recorrió la aldea.' },
};

export const reported: Of<'SituationReported'> = {
  type: 'SituationReported',
  data: {
    bookingId: VISIT,
    place: '0401',
    community: 'aldea-paraxaj',
    informationOn: '2026-03-15',
    population: 800,
    communityName: 'Aldea Paraxaj Inventada',
    services: 'Agua dos días a la semana.',
    keptUnder: aliasOf('c', VISIT),
    report: 1,
  },
};
