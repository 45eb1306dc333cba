import type { Decider, Envelope } from '@libs/decider';
import type { AgendaEvent, BookingRequested, Schedule } from './agenda.events.js';
import { type AgendaState, type Booking, type CommunityState, isEnded, type Timing } from './agenda.state.js';

/** So long a booking that has ended stays in the lists; what was said of it stays in the history for good. */
export const KEPT_MINUTES = 2 * 366 * 1_440;

const NOTHING: AgendaState = { bookings: [], communities: [], cases: [] };

export const agendaDecider: Decider<AgendaState, AgendaEvent> = {
  initial: NOTHING,

  evolve(state, event, envelope) {
    switch (event.type) {
      case 'AgendaEntrusted':
        return { ...state, department: event.data.department };
      case 'PersonalDataErased':
        // What is gone is gone from the words; the time stays taken.
        return state;
      case 'BookingRequested':
        return requested(state, event.data, envelope);
      case 'BookingHeld':
      case 'SituationReported':
      case 'SituationReportApproved':
        return withCommunity(withBooking(state, event, envelope), event);
      default:
        return withBooking(state, event, envelope);
    }
  },
};

type Changing = Exclude<AgendaEvent, { type: 'AgendaEntrusted' | 'PersonalDataErased' | 'BookingRequested' }>;

/** What ended long ago makes room for what is new. */
function requested(state: AgendaState, data: BookingRequested['data'], envelope: Envelope): AgendaState {
  const { bookingId, keptUnder, caseId, folio, act, official, place, community, from, until } = data;
  const before = Date.parse(envelope.recordedAt) / 60_000 - KEPT_MINUTES;
  const booking: Booking = {
    bookingId,
    status: 'requested',
    keptUnder,
    ...(caseId !== undefined && { caseId }),
    ...(folio !== undefined && { folio }),
    ...(act !== undefined && { act }),
    official,
    place,
    ...(community !== undefined && { community }),
    from,
    until,
    there: 0,
    back: 0,
    resources: [],
    moves: 0,
    reports: [],
    demands: [],
    versions: [envelope.version],
  };
  const kept = state.bookings.filter((one) => !isEnded(one) || one.until >= before);
  const known = caseId === undefined || state.cases.includes(caseId);
  return { ...state, bookings: [...kept, booking], cases: known ? state.cases : [...state.cases, caseId] };
}

function withBooking(state: AgendaState, event: Changing, envelope: Envelope): AgendaState {
  const { version } = envelope;
  const bookings = state.bookings.map((one) => {
    if (one.bookingId !== event.data.bookingId) return one;
    const versions = one.versions.includes(version) ? one.versions : [...one.versions, version];
    return { ...changed(one, event, envelope), versions };
  });
  return { ...state, bookings };
}

function changed(booking: Booking, event: Changing, { actor }: Envelope): Booking {
  switch (event.type) {
    case 'BookingScheduled':
      return { ...timed(booking, event.data), status: 'scheduled', firstFrom: booking.firstFrom ?? event.data.from };
    case 'BookingRescheduled':
      return { ...timed(booking, event.data), status: 'scheduled', moves: booking.moves + 1 };
    case 'BookingDisplaced':
      return { ...onItsOwn(booking), status: 'in-review', displacedBy: event.data.displacedBy };
    case 'DirectTravelEnded':
      return onItsOwn(booking);
    case 'BookingConfirmed':
      return { ...booking, status: 'confirmed' };
    case 'BookingHeld':
      return { ...booking, status: 'held', heldOn: event.data.heldOn };
    case 'BookingNotHeld':
      return { ...booking, status: 'not-held' };
    case 'BookingCancelled':
      return { ...booking, status: 'cancelled' };
    case 'SituationReported': {
      const { report, place, community, informationOn } = event.data;
      const written = { report, place, community, informationOn, by: actor.id, approved: false };
      return { ...booking, reports: [...booking.reports, written] };
    }
    case 'SituationReportApproved':
      return {
        ...booking,
        reports: booking.reports.map((one) => (one.report === event.data.report ? { ...one, approved: true } : one)),
      };
    case 'DemandRaised': {
      const { report, caseId, folio } = event.data;
      return { ...booking, demands: [...booking.demands, { report, caseId, folio }] };
    }
  }
}

function timed(booking: Booking, { from, until, there, back, resources, follows, direct }: Schedule): Booking {
  const timing: Timing = {
    from,
    until,
    there,
    back,
    resources: resources.split(','),
    ...(follows !== undefined && { follows }),
    ...(direct !== undefined && { direct }),
  };
  return { ...onItsOwn(booking), ...timing };
}

function onItsOwn({ follows: _, direct: __, ...booking }: Booking): Booking {
  return booking;
}

type OfCommunity = Extract<AgendaEvent, { type: 'BookingHeld' | 'SituationReported' | 'SituationReportApproved' }>;

function withCommunity(state: AgendaState, event: OfCommunity): AgendaState {
  const booking = state.bookings.find(({ bookingId }) => bookingId === event.data.bookingId);
  if (booking === undefined) return state;
  // A performance of the band is no visit: it learns nothing of a community.
  if (event.type === 'BookingHeld') {
    const { place, community, act, heldOn } = booking;
    if (community === undefined || act !== undefined) return state;
    return learnt(state, { place, community, ...(heldOn !== undefined && { lastVisitOn: heldOn }) });
  }
  const { place, community, informationOn } = booking.reports.find(({ report }) => report === event.data.report) ?? {};
  if (place === undefined || community === undefined) return state;
  const { heldOn } = booking;
  return learnt(state, {
    place,
    community,
    ...(heldOn !== undefined && { lastVisitOn: heldOn }),
    ...(event.type === 'SituationReportApproved' && informationOn !== undefined && { informationOn }),
  });
}

/** The newest of what is known, whenever it comes to be told. */
function learnt(state: AgendaState, news: CommunityState): AgendaState {
  const { place, community } = news;
  const same = (one: CommunityState) => one.place === place && one.community === community;
  const known = state.communities.find(same);
  if (known === undefined) return { ...state, communities: [...state.communities, news] };
  const lastVisitOn = newest(known.lastVisitOn, news.lastVisitOn);
  const informationOn = newest(known.informationOn, news.informationOn);
  const merged: CommunityState = {
    place,
    community,
    ...(lastVisitOn !== undefined && { lastVisitOn }),
    ...(informationOn !== undefined && { informationOn }),
  };
  return { ...state, communities: state.communities.map((one) => (same(one) ? merged : one)) };
}

function newest(...days: readonly (string | undefined)[]): string | undefined {
  return days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
}
