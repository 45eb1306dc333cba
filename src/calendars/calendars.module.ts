import { Module } from '@nestjs/common';
import { RecomputationProgressModule } from '../recomputation/index.js';
import { CalendarBook } from './calendar-book.js';
import { CalendarPages } from './calendar-page.js';
import { CalendarsController } from './calendars.controller.js';
import { DeclareHolidayHandler } from './declare-holiday.js';
import { DeclareSuspensionHandler } from './declare-suspension.js';
import { PublishCalendarHandler } from './publish-calendar.js';
import { RevokeDeclarationHandler } from './revoke-declaration.js';

const useCases = [DeclareHolidayHandler, DeclareSuspensionHandler, RevokeDeclarationHandler, PublishCalendarHandler];

/** What is declared in the institutions' calendars, for any process. */
@Module({ providers: [CalendarBook, ...useCases], exports: [CalendarBook] })
export class CalendarsModule {}

/** The same over HTTP. */
@Module({
  imports: [CalendarsModule, RecomputationProgressModule],
  controllers: [CalendarsController],
  providers: [CalendarPages],
})
export class CalendarsHttpModule {}
