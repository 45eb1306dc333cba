import { isVisit, type AgendaMoment, requireBooking } from './agenda.bookings.js';
import type { AgendaEvent, SituationWords } from './agenda.events.js';
import {
  BookingNotInStatus,
  InformationOutOfTime,
  NotAVisit,
  OwnSituationReport,
  SituationReportUnknown,
  TooManyReports,
} from './agenda.refusals.js';
import type { AgendaState, Booking } from './agenda.state.js';

const MOST_OF_A_VISIT = 50;

export interface ReportGiven extends SituationWords {
  readonly bookingId: string;
  readonly place: string;
  readonly community: string;
  readonly informationOn: string;
  readonly population?: number;
}

/** What the visit learnt of a community; one report for each, or several. */
export function reportSituation(state: AgendaState, given: ReportGiven, { on }: AgendaMoment): AgendaEvent[] {
  const { keptUnder, reports, heldOn } = requireHeldVisit(state, given.bookingId);
  if (reports.length >= MOST_OF_A_VISIT) throw new TooManyReports(MOST_OF_A_VISIT);
  if (given.informationOn > on || given.informationOn < heldOn) throw new InformationOutOfTime(heldOn);
  return [{ type: 'SituationReported', data: { ...given, keptUnder, report: reports.length + 1 } }];
}

/** From here on the community's information is as old as it says. By somebody else than who wrote it. */
export function approveReport(
  state: AgendaState,
  { bookingId, report }: { readonly bookingId: string; readonly report: number },
  { on, by }: AgendaMoment,
): AgendaEvent[] {
  const found = requireReport(requireHeldVisit(state, bookingId), report);
  if (found.approved) return [];
  if (found.by === by) throw new OwnSituationReport();
  return [{ type: 'SituationReportApproved', data: { bookingId, report, approvedOn: on } }];
}

/** A demand that was raised there has become a case. */
export function raiseDemand(
  state: AgendaState,
  given: { readonly bookingId: string; readonly report: number; readonly caseId: string; readonly folio: string },
  { on }: AgendaMoment,
): AgendaEvent[] {
  const booking = requireHeldVisit(state, given.bookingId);
  const { report } = requireReport(booking, given.report);
  if (booking.demands.some((one) => one.report === report && one.caseId === given.caseId)) return [];
  if (booking.demands.length >= MOST_OF_A_VISIT) throw new TooManyReports(MOST_OF_A_VISIT);
  return [{ type: 'DemandRaised', data: { ...given, raisedOn: on } }];
}

function requireHeldVisit(state: AgendaState, bookingId: string): Booking & { readonly heldOn: string } {
  const booking = requireBooking(state, bookingId);
  if (!isVisit(booking)) throw new NotAVisit();
  const { status, heldOn } = booking;
  if (status !== 'held' || heldOn === undefined) throw new BookingNotInStatus(status);
  return { ...booking, heldOn };
}

function requireReport({ reports }: Booking, report: number): Booking['reports'][number] {
  const found = reports.find((one) => one.report === report);
  if (found === undefined) throw new SituationReportUnknown();
  return found;
}
