import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access-log/index.js';
import { CasesModule, ErasureAlongside } from '../cases/index.js';
import { FoliosModule } from '../folios/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { AgendaBook } from './agenda-book.js';
import { AgendaCases } from './agenda-cases.js';
import { AgendaDesk } from './agenda-desk.js';
import { AgendaPages } from './agenda-pages.js';
import { AgendaController } from './agenda.controller.js';
import { PlanVisitHandler, RequestPerformanceHandler, ScheduleBookingHandler } from './book-in-agenda.js';
import { EraseInAgendaHandler } from './erase-in-agenda.js';
import { EntrustAgendaHandler, RaiseDemandHandler, StepInAgendaHandler } from './step-in-agenda.js';
import { VisitsController } from './visits.controller.js';

/** What a worker does about agendas: what a case lost is erased of its bookings. */
@Module({ providers: [ErasureAlongside, EraseInAgendaHandler], exports: [EraseInAgendaHandler] })
export class AgendaModule {}

/** Bookings of the band and visits to communities: people alone take their steps, over HTTP. */
@Module({
  imports: [AccessLogModule, CasesModule, FoliosModule, StaffDirectoryModule],
  controllers: [AgendaController, VisitsController],
  providers: [
    AgendaBook,
    AgendaCases,
    AgendaDesk,
    AgendaPages,
    RequestPerformanceHandler,
    PlanVisitHandler,
    ScheduleBookingHandler,
    StepInAgendaHandler,
    RaiseDemandHandler,
    EntrustAgendaHandler,
  ],
})
export class AgendaHttpModule {}
