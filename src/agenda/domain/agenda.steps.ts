import { BAND, type NotHeldCause } from './agenda.codes.js';
import { type AgendaMoment, isVisit, releasedBy, requireBooking } from './agenda.bookings.js';
import { awayFor, conflictsOf, type Span, wasThere } from './agenda.conflicts.js';
import type { AgendaEvent } from './agenda.events.js';
import { BookingNotInStatus, BookingToCome, NotAPerformance, NotAVisit } from './agenda.refusals.js';
import { type AgendaState, type Booking, isEnded, isTaken } from './agenda.state.js';
import { dayOf, localTime } from './local-time.js';

/** By the host, for the band; of a visit by the head, who appoints who travels. */
export function confirmPerformance(state: AgendaState, bookingId: string, { on }: AgendaMoment): AgendaEvent[] {
  const booking = requireBooking(state, bookingId);
  if (isVisit(booking)) throw new NotAPerformance();
  if (booking.status === 'confirmed') return [];
  if (booking.status !== 'scheduled') throw new BookingNotInStatus(booking.status);
  return [{ type: 'BookingConfirmed', data: { bookingId, keptUnder: booking.keptUnder, confirmedOn: on } }];
}

export function authoriseVisit(
  state: AgendaState,
  { bookingId, act }: { readonly bookingId: string; readonly act: string },
  { on }: AgendaMoment,
): AgendaEvent[] {
  const booking = requireBooking(state, bookingId);
  if (!isVisit(booking)) throw new NotAVisit();
  if (booking.status === 'confirmed') return [];
  if (booking.status !== 'scheduled') throw new BookingNotInStatus(booking.status);
  return [{ type: 'BookingConfirmed', data: { bookingId, keptUnder: booking.keptUnder, confirmedOn: on, act } }];
}

/** What became of it, with the report that closes it. */
export function recordHeld(
  state: AgendaState,
  given: { readonly bookingId: string; readonly attendance?: number; readonly report: string },
  moment: AgendaMoment,
): AgendaEvent[] {
  const booking = requireBegun(state, given.bookingId, moment);
  if (booking.status !== 'confirmed') throw new BookingNotInStatus(booking.status);
  const heldOn = dayOf(booking.from, moment.zone);
  return [{ type: 'BookingHeld', data: { ...given, keptUnder: booking.keptUnder, heldOn } }];
}

export function recordNotHeld(
  state: AgendaState,
  given: { readonly bookingId: string; readonly cause: NotHeldCause; readonly reason: string },
  moment: AgendaMoment,
): AgendaEvent[] {
  const booking = requireBegun(state, given.bookingId, moment);
  if (!isTaken(booking)) throw new BookingNotInStatus(booking.status);
  const { keptUnder } = booking;
  const notHeld: AgendaEvent = { type: 'BookingNotHeld', data: { ...given, keptUnder, recordedOn: moment.on } };
  return [notHeld, ...releasedBy(state.bookings, given.bookingId)];
}

/** Its time is free again. */
export function cancelBooking(
  state: AgendaState,
  given: { readonly bookingId: string; readonly reason: string },
  { on }: AgendaMoment,
): AgendaEvent[] {
  const { bookingId } = given;
  const { status, keptUnder } = requireBooking(state, bookingId);
  if (status === 'cancelled') return [];
  if (status === 'held' || status === 'not-held') throw new BookingNotInStatus(status);
  const cancelled: AgendaEvent = { type: 'BookingCancelled', data: { ...given, keptUnder, cancelledOn: on } };
  return [cancelled, ...releasedBy(state.bookings, bookingId)];
}

function requireBegun(state: AgendaState, bookingId: string, { now, zone }: AgendaMoment): Booking {
  const booking = requireBooking(state, bookingId);
  if (booking.from > now) throw new BookingToCome(localTime(booking.from, zone));
  return booking;
}

/** Whether two wishes, or a wish and what holds its time, stand in each other's way; for the list, which takes nothing. */
export function conflictsShown(booking: Booking, bookings: readonly Booking[]): string[] {
  if (isEnded(booking)) return [];
  const resources = booking.resources.length > 0 ? booking.resources : [BAND];
  return [...new Set(conflictsOf({ ...booking, resources }, bookings).map(({ bookingId }) => bookingId))];
}

/** When they leave the base for it and are back, or come from and go on to another one. */
export function awayAround(booking: Booking, bookings: readonly Booking[]): Span {
  const among = bookings.filter((one) => wasThere(one) || one.bookingId === booking.bookingId);
  return awayFor(booking, booking.resources[0] ?? BAND, among);
}
