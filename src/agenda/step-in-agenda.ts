import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OperationName } from '@libs/identity';
import { InstitutionDirectory } from '../institutions/index.js';
import { AgendaBook, type AgendaCommand, type AgendaDecision } from './agenda-book.js';
import { AgendaCases } from './agenda-cases.js';
import type { BookingReceiptDto, EntrustedDto } from './agenda-page.dto.js';
import { entrustAgenda, requireBooking } from './domain/agenda.bookings.js';
import type { AgendaState } from './domain/agenda.state.js';
import { raiseDemand } from './domain/agenda.visits.js';

/** A step of a booking that needs nothing but the agenda, who takes it and the time. */
export class StepInAgenda extends Command<BookingReceiptDto> {
  constructor(
    readonly asked: AgendaCommand,
    readonly operation: OperationName,
    readonly bookingId: string,
    readonly decision: AgendaDecision,
  ) {
    super();
  }
}

@CommandHandler(StepInAgenda)
export class StepInAgendaHandler implements ICommandHandler<StepInAgenda> {
  constructor(private readonly book: AgendaBook) {}

  async execute({ asked, operation, bookingId, decision }: StepInAgenda): Promise<BookingReceiptDto> {
    return receiptOf(await this.book.decide(asked, operation, decision), bookingId);
  }
}

/** What was asked of a visit has become a case: it is named by its folio. */
export class RaiseDemand extends Command<BookingReceiptDto> {
  constructor(
    readonly asked: AgendaCommand,
    readonly given: { readonly bookingId: string; readonly report: number; readonly folio: string },
  ) {
    super();
  }
}

@CommandHandler(RaiseDemand)
export class RaiseDemandHandler implements ICommandHandler<RaiseDemand> {
  constructor(
    private readonly book: AgendaBook,
    private readonly cases: AgendaCases,
  ) {}

  async execute({ asked, given: { bookingId, report, folio } }: RaiseDemand): Promise<BookingReceiptDto> {
    const named = await this.cases.named(asked.principal, folio);
    const state = await this.book.decide(asked, 'book-in-agenda', (before, moment) =>
      raiseDemand(before, { bookingId, report, ...named }, moment),
    );
    return receiptOf(state, bookingId);
  }
}

/** A supervisor says which department keeps an agenda. */
export class EntrustAgenda extends Command<EntrustedDto> {
  constructor(
    readonly asked: AgendaCommand,
    readonly department: string,
  ) {
    super();
  }
}

@CommandHandler(EntrustAgenda)
export class EntrustAgendaHandler implements ICommandHandler<EntrustAgenda> {
  constructor(
    private readonly book: AgendaBook,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ asked, department }: EntrustAgenda): Promise<EntrustedDto> {
    await this.institutions.requireDepartment(asked.command.institution, department);
    const state = await this.book.decide(asked, 'entrust-agenda', (before, moment) =>
      entrustAgenda(before, department, moment),
    );
    return { department: state.department ?? department };
  }
}

export function receiptOf(state: AgendaState, bookingId: string): BookingReceiptDto {
  const { status } = requireBooking(state, bookingId);
  return { bookingId, status };
}
