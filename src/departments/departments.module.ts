import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/index.js';
import { SearchModule } from '../search/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { CasePlaces } from './case-places.view.js';
import { DepartmentLinesController } from './department-lines.controller.js';
import { DepartmentsController } from './departments.controller.js';
import { Inactivity } from './inactivity.js';
import { InstitutionController } from './institution.controller.js';
import { InboxReader } from './inbox-reader.view.js';
import { OfficerRota } from './officer-rota.store.js';
import { ReservedCases } from './reserved-cases.view.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViews } from './saved-views.store.js';
import { ReservedCasesController } from './reserved-cases.controller.js';
import { RunningClocks } from './running-clocks.view.js';

/** Units and whose turn it is, for any process. */
@Module({
  imports: [AbsencesModule, StaffDirectoryModule],
  providers: [CasePlaces, OfficerRota, RunningClocks],
  exports: [CasePlaces, OfficerRota, RunningClocks],
})
export class DepartmentsModule {}

/** The inboxes, as people read them. */
@Module({
  imports: [SearchModule, StaffDirectoryModule],
  controllers: [
    DepartmentLinesController,
    DepartmentsController,
    InstitutionController,
    ReservedCasesController,
    SavedViewsController,
  ],
  providers: [Inactivity, InboxReader, ReservedCases, SavedViews],
})
export class DepartmentsHttpModule {}
