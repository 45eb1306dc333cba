import type { ActKind, BookingStatus } from './agenda.codes.js';
import type { Minute } from './local-time.js';

/** When somebody is where, with the way there and back. */
export interface Timing {
  readonly from: Minute;
  /** The first minute after it. */
  readonly until: Minute;
  readonly there: number;
  readonly back: number;
  /** The band, or the ids of who travels. */
  readonly resources: readonly string[];
  /** The booking that they come from. */
  readonly follows?: string;
  readonly direct?: number;
}

export interface ReportState {
  readonly report: number;
  readonly place: string;
  readonly community: string;
  readonly informationOn: string;
  readonly by: string;
  readonly approved: boolean;
}

export interface DemandState {
  readonly report: number;
  readonly caseId: string;
  readonly folio: string;
}

export interface Booking extends Timing {
  readonly bookingId: string;
  readonly status: BookingStatus;
  readonly keptUnder: string;
  readonly caseId?: string;
  readonly folio?: string;
  readonly act?: ActKind;
  readonly official: boolean;
  readonly place: string;
  readonly community?: string;
  /** The first time it held, however often it was put elsewhere, and how often that was. */
  readonly firstFrom?: Minute;
  readonly moves: number;
  readonly displacedBy?: string;
  readonly heldOn?: string;
  readonly reports: readonly ReportState[];
  readonly demands: readonly DemandState[];
  /** The commits that tell of it, for whoever reads its words. */
  readonly versions: readonly number[];
}

/** What is known of a community, and how old it is. */
export interface CommunityState {
  readonly place: string;
  readonly community: string;
  readonly lastVisitOn?: string;
  /** Of the newest report that was approved. */
  readonly informationOn?: string;
}

export interface AgendaState {
  /** Who keeps it; absent until it is entrusted to somebody. */
  readonly department?: string;
  /** What is open, and what ended in the last two years. */
  readonly bookings: readonly Booking[];
  readonly communities: readonly CommunityState[];
  /** Every case that has or had a booking here: what it loses, they lose. */
  readonly cases: readonly string[];
}

/** These hold their time. */
const TAKEN: ReadonlySet<BookingStatus> = new Set<BookingStatus>(['scheduled', 'confirmed']);
const ENDED: ReadonlySet<BookingStatus> = new Set<BookingStatus>(['held', 'not-held', 'cancelled']);

export function isTaken({ status }: Pick<Booking, 'status'>): boolean {
  return TAKEN.has(status);
}

export function isEnded({ status }: Pick<Booking, 'status'>): boolean {
  return ENDED.has(status);
}
