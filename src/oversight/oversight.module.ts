import { Module } from '@nestjs/common';
import { SearchModule } from '../search/index.js';
import { APP_DB, type AppDb } from '../platform/index.js';
import { BacklogController } from './backlog.controller.js';
import { Backlog } from './backlog.js';
import { CellCases } from './cell-cases.js';
import { CountedCases } from './counted-cases.view.js';
import { OversightController } from './oversight.controller.js';
import { PlaceFigures } from './place-figures.js';
import { PlacesController } from './places.controller.js';
import { PublicRatingsController } from './public-ratings.controller.js';
import { ResponseTimeCells } from './response-time-cells.store.js';
import { ResponseTimes } from './response-times.js';
import { ServiceRatings } from './service-ratings.js';
import { TimeAccountController } from './time-account.controller.js';
import { TimeAccounts } from './time-accounts.js';
import { WhatIfController } from './what-if.controller.js';
import { WhatIf } from './what-if.js';

/** Figures, for any process. */
@Module({
  providers: [
    { provide: ResponseTimeCells, inject: [APP_DB], useFactory: (db: AppDb) => new ResponseTimeCells(db) },
    CellCases,
    ResponseTimes,
    TimeAccounts,
    Backlog,
    ServiceRatings,
    PlaceFigures,
    WhatIf,
  ],
  exports: [ResponseTimes, ResponseTimeCells, TimeAccounts, Backlog, ServiceRatings, PlaceFigures, WhatIf],
})
export class OversightModule {}

@Module({
  imports: [OversightModule, SearchModule],
  controllers: [
    OversightController,
    TimeAccountController,
    BacklogController,
    PlacesController,
    WhatIfController,
    PublicRatingsController,
  ],
  providers: [CountedCases],
})
export class OversightHttpModule {}
