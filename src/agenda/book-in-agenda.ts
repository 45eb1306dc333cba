import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import type { BookingReceiptDto } from './agenda-page.dto.js';
import { AgendaBook, type AgendaCommand } from './agenda-book.js';
import { AgendaCases } from './agenda-cases.js';
import type { PerformanceRequestDto, ScheduleDto, TravelDto, VisitPlanDto } from './agenda.dto.js';
import {
  planVisit,
  type RequestGiven,
  requestPerformance,
  scheduleBooking,
  type TimingGiven,
} from './domain/agenda.bookings.js';
import { ParticipantUnknown } from './domain/agenda.refusals.js';
import { minuteOf } from './domain/local-time.js';
import { receiptOf } from './step-in-agenda.js';

/** The band is asked for: by a case, or by the institution itself. */
export class RequestPerformance extends Command<BookingReceiptDto> {
  constructor(
    readonly asked: AgendaCommand,
    readonly given: PerformanceRequestDto,
  ) {
    super();
  }
}

/** A visit is planned, and takes the time of who goes. */
export class PlanVisit extends Command<BookingReceiptDto> {
  constructor(
    readonly asked: AgendaCommand,
    readonly given: VisitPlanDto,
  ) {
    super();
  }
}

/** A booking is put at its time, or at another one. */
export class ScheduleBooking extends Command<BookingReceiptDto> {
  constructor(
    readonly asked: AgendaCommand,
    readonly bookingId: string,
    readonly given: ScheduleDto,
  ) {
    super();
  }
}

@CommandHandler(RequestPerformance)
export class RequestPerformanceHandler implements ICommandHandler<RequestPerformance> {
  constructor(
    private readonly book: AgendaBook,
    private readonly cases: AgendaCases,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ asked, given: { folio, from, until, ...given } }: RequestPerformance): Promise<BookingReceiptDto> {
    const { command, principal } = asked;
    await requirePlace(this.institutions, command.institution, given.place);
    const named = folio === undefined ? {} : await this.cases.named(principal, folio);
    const bookingId = command.commandId;
    const state = await this.book.decide(asked, 'book-in-agenda', (before, moment) =>
      requestPerformance(before, { ...given, ...named, bookingId, ...timesOf({ from, until }, moment.zone) }, moment),
    );
    return receiptOf(state, bookingId);
  }
}

@CommandHandler(PlanVisit)
export class PlanVisitHandler implements ICommandHandler<PlanVisit> {
  constructor(
    private readonly book: AgendaBook,
    private readonly cases: AgendaCases,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
  ) {}

  async execute({ asked, given: { folio, travel, ...given } }: PlanVisit): Promise<BookingReceiptDto> {
    const { command, principal } = asked;
    const { institution, commandId: bookingId } = command;
    await requirePlace(this.institutions, institution, given.place);
    await requireColleagues(this.staff, institution, travel.participants);
    const named = folio === undefined ? {} : await this.cases.named(principal, folio);
    const state = await this.book.decide(asked, 'book-in-agenda', (before, moment) => {
      const timing = timingOf(travel, moment.zone);
      const { from, until } = timing;
      const wish: RequestGiven = { ...given, ...named, bookingId, from, until };
      return planVisit(before, wish, timing, moment);
    });
    return receiptOf(state, bookingId);
  }
}

@CommandHandler(ScheduleBooking)
export class ScheduleBookingHandler implements ICommandHandler<ScheduleBooking> {
  constructor(
    private readonly book: AgendaBook,
    private readonly staff: StaffDirectory,
  ) {}

  async execute({ asked, bookingId, given }: ScheduleBooking): Promise<BookingReceiptDto> {
    await requireColleagues(this.staff, asked.command.institution, given.participants);
    const state = await this.book.decide(asked, 'book-in-agenda', (before, moment) =>
      scheduleBooking(before, bookingId, timingOf(given, moment.zone), moment),
    );
    return receiptOf(state, bookingId);
  }
}

/** What came in, as data. */
type Plain<Dto> = { [Field in keyof Dto]: Dto[Field] };

function timesOf({ from, until }: { from: string; until: string }, zone: string) {
  return { from: minuteOf(from, zone, 'from'), until: minuteOf(until, zone, 'until') };
}

function timingOf(given: Plain<TravelDto>, zone: string): TimingGiven {
  return { ...given, ...timesOf(given, zone) };
}

/** @throws PlaceUnknown */
async function requirePlace(institutions: InstitutionDirectory, institution: string, place: string): Promise<void> {
  institutions.requirePlace(await institutions.get(institution), place);
}

/** @throws ParticipantUnknown: who is no active officer or head of this institution travels for another one */
async function requireColleagues(
  staff: StaffDirectory,
  institution: string,
  ids: readonly string[] | undefined,
): Promise<void> {
  const found = await staff.membersAmong(institution, ids ?? []);
  const travels = found.filter(({ active, role }) => active && (role === 'officer' || role === 'head'));
  if (travels.length < new Set(ids).size) throw new ParticipantUnknown();
}
