import type { EventOf } from '@libs/decider';
import type { ActKind, NotHeldCause } from './agenda.codes.js';

/**
 * An agenda: who is where when. Every booking of it lies in one stream, so that two of them cannot take the same time. Times are minutes since
 * 1970-01-01T00:00Z; `there` and `back` are minutes on the way from the base and to it. Words are sealed under the key that `keptUnder` names, the
 * host under that of `hostUnder`: those of a case's booking go with the case.
 */
export type AgendaEvent =
  | AgendaEntrusted
  | BookingRequested
  | BookingScheduled
  | BookingRescheduled
  | BookingDisplaced
  | DirectTravelEnded
  | BookingConfirmed
  | BookingHeld
  | BookingNotHeld
  | BookingCancelled
  | SituationReported
  | SituationReportApproved
  | DemandRaised
  | PersonalDataErased;
export type AgendaEventType = AgendaEvent['type'];

/** From here on this department keeps it. */
export type AgendaEntrusted = EventOf<'AgendaEntrusted', { department: string; entrustedOn: string }>;

/** As it is wished; it holds no time. `act` and `official` are of the band's. */
export type BookingRequested = EventOf<
  'BookingRequested',
  {
    bookingId: string;
    keptUnder: string;
    hostUnder: string;
    caseId?: string;
    folio?: string;
    act?: ActKind;
    official: boolean;
    place: string;
    community?: string;
    from: number;
    until: number;
    requestedOn: string;
    /** Sealed: what is asked for, what is played, the way through the day, who pays and drives. */
    subject: string;
    programme?: string;
    arrangements?: string;
    /** Sealed, under `hostUnder`: whom to ask for there. */
    host?: { name: string; phone?: string };
  }
>;

/** `resources`: the band, or the ids of who travels, a comma between two. `follows`: they come from there and not from the base. */
export interface Schedule {
  from: number;
  until: number;
  there: number;
  back: number;
  resources: string;
  follows?: string;
  /** Minutes from that place to this one. */
  direct?: number;
}

export type BookingScheduled = EventOf<'BookingScheduled', { bookingId: string; scheduledOn: string } & Schedule>;

/** The time it held is free again, and this one taken, in one step. */
export type BookingRescheduled = EventOf<
  'BookingRescheduled',
  { bookingId: string; keptUnder: string; previousFrom: number; scheduledOn: string; reason: string } & Schedule
>;

/** It gives way to an official act, and needs another time. */
export type BookingDisplaced = EventOf<
  'BookingDisplaced',
  { bookingId: string; keptUnder: string; displacedBy: string; reason: string }
>;

/** What it followed is not there any more: they come from the base. */
export type DirectTravelEnded = EventOf<'DirectTravelEnded', { bookingId: string }>;

/** Of the band: the host stands by it. Of a visit: who travels is appointed, with the act that says so. */
export type BookingConfirmed = EventOf<
  'BookingConfirmed',
  { bookingId: string; keptUnder: string; confirmedOn: string; act?: string }
>;

export type BookingHeld = EventOf<
  'BookingHeld',
  { bookingId: string; keptUnder: string; heldOn: string; attendance?: number; report: string }
>;

export type BookingNotHeld = EventOf<
  'BookingNotHeld',
  { bookingId: string; keptUnder: string; cause: NotHeldCause; recordedOn: string; reason: string }
>;

export type BookingCancelled = EventOf<
  'BookingCancelled',
  { bookingId: string; keptUnder: string; cancelledOn: string; reason: string }
>;

/** What a visit learnt of a community. Only place, community, the day and how many live there lie in clear. */
export type SituationReported = EventOf<
  'SituationReported',
  {
    bookingId: string;
    keptUnder: string;
    report: number;
    place: string;
    community: string;
    informationOn: string;
    population?: number;
  } & SituationWords
>;

/** Sealed. */
export interface SituationWords {
  communityName: string;
  access?: string;
  services?: string;
  risks?: string;
  conflicts?: string;
  authorities?: string;
  remarks?: string;
}

export type SituationReportApproved = EventOf<
  'SituationReportApproved',
  { bookingId: string; report: number; approvedOn: string }
>;

/** What was asked of the visit there is a case now. */
export type DemandRaised = EventOf<
  'DemandRaised',
  { bookingId: string; report: number; caseId: string; folio: string; raisedOn: string }
>;

/** The case lost it, so its bookings do. `subject`: the alias whose key is destroyed; `basis`: that of the case's erasure. */
export type PersonalDataErased = EventOf<'PersonalDataErased', { subject: string; basis: string }>;
