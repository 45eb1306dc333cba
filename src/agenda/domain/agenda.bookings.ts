import { type ActKind, BAND } from './agenda.codes.js';
import { type Conflict, conflictsOf, MOST_BETWEEN, nextFree, type Placed } from './agenda.conflicts.js';
import type { AgendaEvent, BookingRequested, Schedule } from './agenda.events.js';
import {
  AgendaConflict,
  AgendaFull,
  BookingEndsBeforeItBegins,
  BookingInThePast,
  BookingIsFollowed,
  BookingNotInStatus,
  BookingTooFarAhead,
  BookingTooLong,
  BookingUnknown,
  DisplacementReasonMissing,
  NotFollowed,
  ParticipantsMissing,
  RescheduleReasonMissing,
} from './agenda.refusals.js';
import { type AgendaState, type Booking, isEnded, isTaken, type Timing } from './agenda.state.js';
import { localTime, type Minute } from './local-time.js';

const MOST_OPEN = 2_000;
const MOST_DAYS = 31;
const MOST_AHEAD_DAYS = 2 * 366;
const DAY = 1_440;

/** When it is, for a decision. */
export interface AgendaMoment {
  readonly now: Minute;
  /** Its civil date there. */
  readonly on: string;
  readonly zone: string;
  readonly by: string;
}

export function entrustAgenda(state: AgendaState, department: string, { on }: { on: string }): AgendaEvent[] {
  if (state.department === department) return [];
  return [{ type: 'AgendaEntrusted', data: { department, entrustedOn: on } }];
}

/** What is asked for, in words too. */
export type RequestGiven = Omit<BookingRequested['data'], 'keptUnder' | 'hostUnder' | 'requestedOn' | 'official'> & {
  readonly official?: boolean;
};

/** A performance of the band is wished for: nothing is taken yet, and it may stand beside another wish. */
export function requestPerformance(
  state: AgendaState,
  given: RequestGiven & { readonly act: ActKind },
  moment: AgendaMoment,
): AgendaEvent[] {
  return requested(state, given, moment);
}

/** A visit is planned: who goes is taken with it. */
export function planVisit(
  state: AgendaState,
  given: RequestGiven,
  timing: TimingGiven,
  moment: AgendaMoment,
): AgendaEvent[] {
  const asked = requested(state, { ...given, from: timing.from, until: timing.until }, moment);
  const { bookingId } = given;
  const resources = participantsOf(timing.participants);
  return [...asked, ...taken(state, { bookingId, official: false, ...placed(timing, resources) }, moment).events];
}

function requested(state: AgendaState, given: RequestGiven, moment: AgendaMoment): AgendaEvent[] {
  if (state.bookings.filter((one) => !isEnded(one)).length >= MOST_OPEN) throw new AgendaFull(MOST_OPEN);
  requirePossible(given, moment);
  const of = given.caseId ?? given.bookingId;
  const data = {
    ...given,
    official: given.official ?? false,
    keptUnder: aliasOf('c', of),
    hostUnder: aliasOf('h', of),
    requestedOn: moment.on,
  };
  return [{ type: 'BookingRequested', data }];
}

/** The alias under which words of a case or a booking are sealed in the stream of the agenda. Part of stored ids: never to change. */
export function aliasOf(what: 'c' | 'h', id: string): string {
  return `${what}${id.replaceAll('-', '').slice(0, 31)}`;
}

export interface TimingGiven {
  readonly from: Minute;
  readonly until: Minute;
  readonly there: number;
  readonly back: number;
  readonly participants?: readonly string[];
  readonly follows?: string;
  readonly direct?: number;
  readonly reason?: string;
  /** Whatever is not official gives way. */
  readonly displaces?: boolean;
}

/** Puts a booking at its time, or at another one: what it held is free in the same step. */
export function scheduleBooking(
  state: AgendaState,
  bookingId: string,
  given: TimingGiven,
  moment: AgendaMoment,
): AgendaEvent[] {
  const booking = requireBooking(state, bookingId);
  const moves = isTaken(booking);
  if (isEnded(booking)) throw new BookingNotInStatus(booking.status);
  requirePossible(given, moment);
  const resources = isVisit(booking) ? (given.participants ?? booking.resources) : [BAND];
  const timing = placed(given, isVisit(booking) ? participantsOf(resources) : resources);
  if (moves && isSame(booking, timing)) return [];
  if (moves && given.reason === undefined) throw new RescheduleReasonMissing();
  requireNotFollowed(state, booking, moment);
  const { official, keptUnder, from: previousFrom } = booking;
  const { events, schedule } = taken(state, { bookingId, official, ...timing }, moment, given);
  if (!moves) return events;
  const displacing = events.filter(({ type }) => type !== 'BookingScheduled');
  const { reason = '' } = given;
  const moved = { bookingId, keptUnder, previousFrom, scheduledOn: moment.on, reason, ...schedule };
  return [...displacing, { type: 'BookingRescheduled', data: moved }];
}

/** Takes the time, or says what is in the way. */
function taken(
  { bookings }: AgendaState,
  booking: Placed,
  moment: AgendaMoment,
  { displaces = false, reason }: Pick<TimingGiven, 'displaces' | 'reason'> = {},
): { events: AgendaEvent[]; schedule: Schedule } {
  requireFollowing(bookings, booking);
  const displaced: AgendaEvent[] = [];
  let standing = bookings;
  // Again, because what followed something that gives way comes from the base now, and may be in the way by that.
  for (
    let conflicts = conflictsOf(booking, standing);
    conflicts.length > 0;
    conflicts = conflictsOf(booking, standing)
  ) {
    const inTheWay = standing.filter(({ bookingId }) => conflicts.some((one) => one.bookingId === bookingId));
    if (!displaces || !booking.official || inTheWay.some(({ official }) => official))
      throw refusalOf(conflicts, booking, bookings, moment);
    if (reason === undefined) throw new DisplacementReasonMissing();
    for (const { bookingId, keptUnder } of inTheWay) {
      const data = { bookingId, keptUnder, displacedBy: booking.bookingId, reason };
      displaced.push({ type: 'BookingDisplaced', data }, ...releasedBy(standing, bookingId));
      standing = without(standing, bookingId);
    }
  }
  const { bookingId, from, until, there, back, resources, follows, direct } = booking;
  const schedule = {
    from,
    until,
    there,
    back,
    resources: resources.join(','),
    ...(follows !== undefined && { follows }),
    ...(direct !== undefined && { direct }),
  };
  const scheduled = { bookingId, scheduledOn: moment.on, ...schedule };
  return { events: [...displaced, { type: 'BookingScheduled', data: scheduled }], schedule };
}

function refusalOf(
  conflicts: readonly Conflict[],
  booking: Placed,
  bookings: readonly Booking[],
  moment: AgendaMoment,
): AgendaConflict {
  const [first = { from: booking.from, until: booking.until, bookingId: '' }] = conflicts;
  const read = (minute: Minute) => localTime(minute, moment.zone);
  const free = nextFree(booking, bookings, moment);
  return new AgendaConflict(
    { leavesAt: read(first.from), backAt: read(first.until) },
    conflicts.filter(({ bookingId }) => bookingId === first.bookingId).map(({ resource }) => resource),
    free && { from: read(free.from), until: read(free.until) },
  );
}

/** The others, once it has given way. */
function without(bookings: readonly Booking[], bookingId: string): Booking[] {
  return bookings
    .filter((one) => one.bookingId !== bookingId)
    .map(({ follows, direct, ...one }) =>
      follows === undefined || follows === bookingId
        ? one
        : { ...one, follows, ...(direct !== undefined && { direct }) },
    );
}

export function requireBooking({ bookings }: AgendaState, bookingId: string): Booking {
  const booking = bookings.find((one) => one.bookingId === bookingId);
  if (booking === undefined) throw new BookingUnknown();
  return booking;
}

/** Only the band plays: what is no act is a visit. */
export function isVisit({ act }: Pick<Booking, 'act'>): boolean {
  return act === undefined;
}

/** Whoever followed it comes from the base now. */
export function releasedBy(bookings: readonly Booking[], bookingId: string): AgendaEvent[] {
  return bookings
    .filter((one) => one.follows === bookingId && isTaken(one))
    .map((one): AgendaEvent => ({ type: 'DirectTravelEnded', data: { bookingId: one.bookingId } }));
}

function requirePossible({ from, until }: Pick<TimingGiven, 'from' | 'until'>, { now }: AgendaMoment): void {
  if (from <= now) throw new BookingInThePast();
  if (from > now + MOST_AHEAD_DAYS * DAY) throw new BookingTooFarAhead(MOST_AHEAD_DAYS);
  if (until <= from) throw new BookingEndsBeforeItBegins();
  if (until - from > MOST_DAYS * DAY) throw new BookingTooLong(MOST_DAYS);
}

function requireNotFollowed({ bookings }: AgendaState, { bookingId }: Booking, { zone }: AgendaMoment): void {
  const follower = bookings.find((one) => one.follows === bookingId && isTaken(one));
  if (follower !== undefined) throw new BookingIsFollowed(localTime(follower.from, zone));
}

function requireFollowing(bookings: readonly Booking[], booking: Placed): void {
  const { follows, direct, from, resources } = booking;
  if (follows === undefined && direct === undefined) return;
  const before = bookings.find((one) => one.bookingId === follows && isTaken(one));
  if (before === undefined || direct === undefined) throw new NotFollowed();
  const [resource] = resources.filter((one) => before.resources.includes(one));
  const inTime = before.until + direct <= from && from - before.until <= MOST_BETWEEN;
  if (resource === undefined || !inTime || before.bookingId === booking.bookingId) throw new NotFollowed();
}

function participantsOf(participants: readonly string[] | undefined): readonly string[] {
  if (participants === undefined || participants.length === 0) throw new ParticipantsMissing();
  if (new Set(participants).size !== participants.length) throw new ParticipantsMissing();
  return participants;
}

function placed({ from, until, there, back, follows, direct }: TimingGiven, resources: readonly string[]): Timing {
  const straight = { ...(follows !== undefined && { follows }), ...(direct !== undefined && { direct }) };
  return { from, until, there, back, resources, ...straight };
}

function isSame(booking: Booking, timing: Timing): boolean {
  return (
    (['from', 'until', 'there', 'back', 'follows', 'direct'] as const).every((one) => booking[one] === timing[one]) &&
    booking.resources.join() === timing.resources.join()
  );
}
