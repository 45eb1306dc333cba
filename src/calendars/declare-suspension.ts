import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { CalendarBook } from './calendar-book.js';
import type { CalendarChange } from './calendar-change.js';
import { declareSuspension, type Suspension } from './domain/calendar.decisions.js';

/** Labours of the institution are suspended for some days, by a published act. */
export class DeclareSuspension extends Command<CalendarChange> {
  constructor(
    readonly command: CaseCommand,
    readonly suspension: Suspension,
  ) {
    super();
  }
}

@CommandHandler(DeclareSuspension)
export class DeclareSuspensionHandler implements ICommandHandler<DeclareSuspension> {
  constructor(private readonly book: CalendarBook) {}

  async execute({ command, suspension }: DeclareSuspension): Promise<CalendarChange> {
    const { version } = await this.book.decide(command, (state, facts) =>
      declareSuspension(state, { ...suspension, ...facts }),
    );
    // At once, so that the answer is true; a duty does it again should this process end here.
    const { revisions } = await this.book.publishEverywhere(command.institution);
    return { declarationId: suspension.declarationId, version, calendar: revisions.calendar };
  }
}
