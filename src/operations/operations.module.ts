import { DeadDuties, dutyCollections } from '@libs/case-queues';
import { Clock } from '@libs/clock';
import { Module } from '@nestjs/common';
import { DATABASES, type Databases } from '../platform/index.js';
import { OperationsController } from './operations.controller.js';

/** How the installation fares, over HTTP. */
@Module({
  controllers: [OperationsController],
  providers: [
    {
      provide: DeadDuties,
      inject: [DATABASES, Clock],
      useFactory: ({ app }: Databases, clock: Clock) => new DeadDuties(dutyCollections(app), clock),
    },
  ],
})
export class OperationsHttpModule {}
