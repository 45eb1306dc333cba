import { type Booking, isTaken, type Timing } from './agenda.state.js';
import { dayOf, daysLater, type Minute } from './local-time.js';

/** From one booking straight to the next at most a day passes: else they have been home in between. */
export const MOST_BETWEEN = 1_440;
/** So many days ahead another time is looked for. */
const DAYS_LOOKED_AT = 7;

/** From the first minute on the way to the first minute back: the last one is free again. */
export interface Span {
  readonly from: Minute;
  readonly until: Minute;
}

/** What stands in the way of a booking: another one, for whom, and from when to when they are away for it. */
export interface Conflict extends Span {
  readonly bookingId: string;
  readonly resource: string;
}

/** A timing as it stands among others. */
export type Placed = Timing & Pick<Booking, 'bookingId' | 'official'>;

export function intersect(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until;
}

/** Where somebody can come from: what holds its time, and what was held. */
export function wasThere(booking: Pick<Booking, 'status'>): boolean {
  return isTaken(booking) || booking.status === 'held';
}

/**
 * When somebody is away for a booking: it, widened by the way there and back. Who goes straight on from one to the next is away all the time
 * between: to the first that lasts until its end, and to the second from then on.
 */
export function awayFor(
  booking: Timing & { readonly bookingId: string },
  resource: string,
  among: readonly Placed[],
): Span {
  const goes = (one: Timing) => one.resources.includes(resource);
  const before = among.find(({ bookingId }) => bookingId === booking.follows);
  const after = among.some((one) => one.follows === booking.bookingId && goes(one));
  return {
    from: before !== undefined && goes(before) ? before.until : booking.from - booking.there,
    until: after ? booking.until : booking.until + booking.back,
  };
}

/** Everything that holds its time and stands in the way, the earliest first. */
export function conflictsOf(booking: Placed, bookings: readonly Booking[]): Conflict[] {
  const others = bookings.filter((one) => one.bookingId !== booking.bookingId);
  // Nobody is away for longer than this, however they come and go: the rest is left alone.
  const reach = { from: booking.from - Math.max(booking.there, MOST_BETWEEN), until: booking.until + booking.back };
  const near = others.filter(
    (one) =>
      isTaken(one) &&
      intersect(reach, { from: one.from - Math.max(one.there, MOST_BETWEEN), until: one.until + one.back }),
  );
  const among = [...others.filter(wasThere), booking];
  const found = near.flatMap((other) =>
    booking.resources.flatMap((resource): Conflict[] => {
      if (!other.resources.includes(resource)) return [];
      const away = awayFor(other, resource, among);
      if (!intersect(awayFor(booking, resource, among), away)) return [];
      return [{ bookingId: other.bookingId, resource, ...away }];
    }),
  );
  return found.toSorted((one, other) => one.from - other.from);
}

/**
 * When there is time for a booking that has none: later on the same day, or at the same hour of one of the next seven days. As long as it
 * was, with the same way there and back from the base.
 */
export function nextFree(
  wished: Placed,
  bookings: readonly Booking[],
  { now, zone }: { readonly now: Minute; readonly zone: string },
): Span | undefined {
  const { follows: _, direct: __, ...booking } = wished;
  const length = booking.until - booking.from;
  const at = (from: Minute): Placed => ({ ...booking, from, until: from + length });
  const fits = (from: Minute) => from > now && conflictsOf(at(from), bookings).length === 0;
  const day = dayOf(booking.from, zone);
  const endsOn = dayOf(booking.until - 1, zone);
  const sameDay = afterOthers(booking, bookings).filter(
    (from) => dayOf(from, zone) === day && (endsOn !== day || dayOf(from + length - 1, zone) === day),
  );
  const laterDays = Array.from({ length: DAYS_LOOKED_AT }, (_value, nth) => daysLater(booking.from, nth + 1, zone));
  const from = [...sameDay, ...laterDays].find((one) => one !== undefined && fits(one));
  return from === undefined ? undefined : { from, until: from + length };
}

/** As soon as they are back from another one, in the order of time. */
function afterOthers(booking: Placed, bookings: readonly Booking[]): Minute[] {
  return bookings
    .filter((one) => isTaken(one) && one.bookingId !== booking.bookingId)
    .map(({ until, back }) => until + back + booking.there)
    .filter((from) => from > booking.from)
    .toSorted((one, other) => one - other);
}
