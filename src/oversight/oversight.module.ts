import { Module } from '@nestjs/common';
import { SearchModule } from '../search/index.js';
import { APP_DB, type AppDb } from '../platform/index.js';
import { CountedCases } from './counted-cases.view.js';
import { OversightController } from './oversight.controller.js';
import { ResponseTimeCells } from './response-time-cells.store.js';
import { ResponseTimes } from './response-times.js';
import { TimeAccountController } from './time-account.controller.js';
import { TimeAccounts } from './time-accounts.js';

/** Figures, for any process. */
@Module({
  providers: [
    { provide: ResponseTimeCells, inject: [APP_DB], useFactory: (db: AppDb) => new ResponseTimeCells(db) },
    ResponseTimes,
    TimeAccounts,
  ],
  exports: [ResponseTimes, ResponseTimeCells, TimeAccounts],
})
export class OversightModule {}

@Module({
  imports: [OversightModule, SearchModule],
  controllers: [OversightController, TimeAccountController],
  providers: [CountedCases],
})
export class OversightHttpModule {}
