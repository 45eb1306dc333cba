import { Module } from '@nestjs/common';
import { APP_DB, type AppDb } from '../platform/index.js';
import { OversightController } from './oversight.controller.js';
import { ResponseTimeCells } from './response-time-cells.store.js';
import { ResponseTimes } from './response-times.js';

/** Figures, for any process. */
@Module({
  providers: [
    { provide: ResponseTimeCells, inject: [APP_DB], useFactory: (db: AppDb) => new ResponseTimeCells(db) },
    ResponseTimes,
  ],
  exports: [ResponseTimes, ResponseTimeCells],
})
export class OversightModule {}

@Module({ imports: [OversightModule], controllers: [OversightController] })
export class OversightHttpModule {}
