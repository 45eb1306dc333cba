import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { CalendarBook } from './calendar-book.js';
import type { CalendarChange } from './calendar-change.js';
import { declareHoliday, type Holiday } from './domain/calendar.decisions.js';

/** A day does not count for any open case, by a published act. */
export class DeclareHoliday extends Command<CalendarChange> {
  constructor(
    readonly command: CaseCommand,
    readonly holiday: Holiday,
  ) {
    super();
  }
}

@CommandHandler(DeclareHoliday)
export class DeclareHolidayHandler implements ICommandHandler<DeclareHoliday> {
  constructor(private readonly book: CalendarBook) {}

  async execute({ command, holiday }: DeclareHoliday): Promise<CalendarChange> {
    const { version } = await this.book.decide(command, (state, facts) =>
      declareHoliday(state, { ...holiday, ...facts }),
    );
    // At once, so that the answer is true; a duty does it again should this process end here.
    const { revisions } = await this.book.publishEverywhere(command.institution);
    return { declarationId: holiday.declarationId, version, calendar: revisions.calendar };
  }
}
