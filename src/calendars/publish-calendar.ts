import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CalendarBook } from './calendar-book.js';

/** What was declared becomes the calendar in force, as the history has it. Harmless however often it is done. */
export class PublishCalendar extends Command<{ calendar: string }> {
  constructor(readonly institution: string) {
    super();
  }
}

@CommandHandler(PublishCalendar)
export class PublishCalendarHandler implements ICommandHandler<PublishCalendar> {
  constructor(private readonly book: CalendarBook) {}

  async execute({ institution }: PublishCalendar): Promise<{ calendar: string }> {
    const { revisions } = await this.book.publish(institution);
    return { calendar: revisions.calendar };
  }
}
