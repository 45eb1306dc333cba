export { calendarPublication, publishCalendarProcessor } from './calendar-publication.queue.js';
export { calendarStream } from './calendar-stream.js';
export { CalendarsHttpModule, CalendarsModule } from './calendars.module.js';
export { PublishCalendar } from './publish-calendar.js';
