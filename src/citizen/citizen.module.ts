import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CasesHttpModule } from '../cases/index.js';
import { LicencesHttpModule } from '../licences/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { ServiceCatalogue } from './catalogue/services.js';
import { CitizenCookies } from './citizen-cookies.js';
import { CitizenLimits } from './citizen-limits.store.js';
import { tellErrorsAsPages } from './error-pages.js';
import { DraftSessions } from './filing/draft-sessions.js';
import { FilingController } from './filing/filing.controller.js';
import { FilingDesk } from './filing/filing-desk.js';
import { FilingScreens } from './filing/filing-screens.js';
import { ActsController } from './follow/acts.controller.js';
import { CaseScreens } from './follow/case-screens.js';
import { FollowController } from './follow/follow.controller.js';
import { Visits } from './follow/visits.js';
import { LicencePageController } from './licence/licence-page.controller.js';
import { SealedSessions } from './sealed-sessions.store.js';

/** The pages of the citizen: what can be asked for, asking for it, and what became of it. They work without a script. */
@Module({
  imports: [CasesHttpModule, LicencesHttpModule, ProceduresModule],
  controllers: [CatalogueController, FilingController, FollowController, ActsController, LicencePageController],
  providers: [
    ServiceCatalogue,
    SealedSessions,
    CitizenCookies,
    CitizenLimits,
    DraftSessions,
    FilingDesk,
    FilingScreens,
    CaseScreens,
    Visits,
  ],
})
export class CitizenHttpModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    tellErrorsAsPages(this.host.httpAdapter.getInstance<FastifyInstance>());
  }
}
