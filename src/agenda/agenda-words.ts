import type { ReadEvent } from '@libs/event-store';
import type { BookingLineDto, BookingPageDto, BookingStepDto, SituationReportLineDto } from './agenda-page.dto.js';
import type { AgendaEventType, BookingRequested, SituationReported } from './domain/agenda.events.js';
import type { Booking, ReportState } from './domain/agenda.state.js';
import { awayAround, conflictsShown } from './domain/agenda.steps.js';
import { localTime, type Minute } from './domain/local-time.js';

/** Reports have lines of their own, and what is said of a request stands above. */
const STEPS: ReadonlySet<string> = new Set<AgendaEventType>([
  'BookingRequested',
  'BookingScheduled',
  'BookingRescheduled',
  'BookingDisplaced',
  'DirectTravelEnded',
  'BookingConfirmed',
  'BookingHeld',
  'BookingNotHeld',
  'BookingCancelled',
  'DemandRaised',
]);

/** As data: the class is for the documentation of the API. */
type Line = { [Field in keyof BookingLineDto]: BookingLineDto[Field] };

/** As the list shows it. */
export function lineOf(booking: Booking, bookings: readonly Booking[], zone: string): Line {
  const { bookingId, status, official, place, there, back, resources, moves, reports } = booking;
  const { act, caseId, folio, community, follows, direct, firstFrom, displacedBy } = booking;
  const read = (minute: Minute) => localTime(minute, zone);
  const away = awayAround(booking, bookings);
  return {
    bookingId,
    status,
    ...present({ act, caseId, folio, community, follows, direct, displacedBy }),
    ...(firstFrom !== undefined && { firstFrom: read(firstFrom) }),
    official,
    place,
    from: read(booking.from),
    until: read(booking.until),
    leavesAt: read(away.from),
    backAt: read(away.until),
    there,
    back,
    resources: [...resources],
    moves,
    conflicts: conflictsShown(booking, bookings),
    reportsToApprove: reports.filter(({ approved }) => !approved).length,
  };
}

/** The same with everything that was said of it. */
export function shownBooking(
  booking: Booking,
  bookings: readonly Booking[],
  zone: string,
  events: readonly ReadEvent[],
): BookingPageDto {
  const asked = events.find(({ type }) => type === 'BookingRequested')?.data as BookingRequested['data'] | undefined;
  const { subject, programme, arrangements, host } = asked ?? {};
  const { heldOn, reports, demands } = booking;
  return {
    ...lineOf(booking, bookings, zone),
    ...present({ subject, programme, arrangements, host, heldOn }),
    steps: events.filter(({ type }) => STEPS.has(type)).map(stepOf),
    reports: reports.map((one) => reportOf(one, events)),
    demands: demands.map((one) => ({ ...one })),
  };
}

function stepOf({ type, data, envelope }: ReadEvent): BookingStepDto {
  const { cause, act, reason, report, attendance } = data as Partial<BookingStepDto>;
  // What kind of act it is stands above; the number of a report says nothing by itself.
  const words = {
    cause,
    reason,
    attendance,
    act: type === 'BookingConfirmed' ? act : undefined,
    report: type === 'BookingHeld' ? report : undefined,
  };
  return { step: type, at: envelope.recordedAt, by: envelope.actor.id, ...present(words) };
}

function reportOf(state: ReportState, events: readonly ReadEvent[]): SituationReportLineDto {
  const of = ({ type, data }: ReadEvent) =>
    type === 'SituationReported' && (data as Partial<SituationReported['data']>).report === state.report;
  const words = (events.find(of)?.data ?? {}) as Partial<SituationReported['data']>;
  const { population, communityName, access, services, risks, conflicts, authorities, remarks } = words;
  return {
    ...state,
    ...present({ population, communityName, access, services, risks, conflicts, authorities, remarks }),
  };
}

/** Without fields that have no value. */
function present<T extends object>(given: T): { [Field in keyof T]?: Exclude<T[Field], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Field in keyof T]?: Exclude<T[Field], undefined> };
}
