import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { CalendarEvent } from './domain/calendar.events.js';
import { PublishCalendar } from './publish-calendar.js';

/** What was declared still has to come into force, whatever happened to the process that recorded it. */
export const calendarPublication = defineDuty<CalendarEvent>({
  consumer: 'publish-calendar',
  kind: 'calendar',
  wakesOn: ['HolidayDeclared', 'SuspensionDeclared', 'DeclarationRevoked'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function publishCalendarProcessor(commands: CommandBus): DutyProcessor {
  return async ({ institution }) => {
    await commands.execute(new PublishCalendar(institution));
    return { outcome: 'published' };
  };
}
