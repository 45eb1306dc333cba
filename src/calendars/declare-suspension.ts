import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { CalendarBook } from './calendar-book.js';
import type { CalendarChange } from './calendar-change.js';
import { declareSuspension, type Suspension } from './domain/calendar.decisions.js';

/** Labours of the institution are suspended for some days, by a published act. */
export class DeclareSuspension extends Command<CalendarChange> {
  constructor(
    readonly command: InstitutionCommand,
    readonly suspension: Suspension,
  ) {
    super();
  }
}

@CommandHandler(DeclareSuspension)
export class DeclareSuspensionHandler implements ICommandHandler<DeclareSuspension> {
  constructor(private readonly book: CalendarBook) {}

  execute({ command, suspension }: DeclareSuspension): Promise<CalendarChange> {
    return this.book.change(command, suspension.declarationId, (state, facts) =>
      declareSuspension(state, { ...suspension, ...facts }),
    );
  }
}
