import { Global, Module } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { BusinessDayClock } from './business-day-clock.js';
import { DueDates } from './due-dates.js';
import { LegalClock } from './legal-clock.js';
import { PreventionClock } from './prevention-clock.js';

/** The one legal clock of the product, behind its interface. */
@Global()
@Module({
  providers: [
    {
      provide: LegalClock,
      inject: [InstitutionDirectory],
      useFactory: (institutions: InstitutionDirectory) => new BusinessDayClock(institutions),
    },
    {
      provide: PreventionClock,
      inject: [InstitutionDirectory],
      useFactory: (institutions: InstitutionDirectory) => new PreventionClock(institutions),
    },
    DueDates,
  ],
  exports: [DueDates, LegalClock, PreventionClock],
})
export class DeadlinesModule {}
