import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { CalendarBook } from './calendar-book.js';
import type { CalendarChange } from './calendar-change.js';
import { declareHoliday, type Holiday } from './domain/calendar.decisions.js';

/** A day does not count for any open case, by a published act. */
export class DeclareHoliday extends Command<CalendarChange> {
  constructor(
    readonly command: InstitutionCommand,
    readonly holiday: Holiday,
  ) {
    super();
  }
}

@CommandHandler(DeclareHoliday)
export class DeclareHolidayHandler implements ICommandHandler<DeclareHoliday> {
  constructor(private readonly book: CalendarBook) {}

  execute({ command, holiday }: DeclareHoliday): Promise<CalendarChange> {
    return this.book.change(command, holiday.declarationId, (state, facts) =>
      declareHoliday(state, { ...holiday, ...facts }),
    );
  }
}
