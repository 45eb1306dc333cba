import { Global, Module } from '@nestjs/common';
import { DATABASES, type Databases } from '../platform/index.js';
import { InstitutionDirectory } from './institution-directory.js';
import { InstitutionStore, referenceVersions } from './institution.store.js';

/** Reference data every area reads. */
@Global()
@Module({
  providers: [
    {
      provide: InstitutionStore,
      inject: [DATABASES],
      useFactory: ({ connection, historyDb }: Databases) =>
        new InstitutionStore(connection, referenceVersions(historyDb)),
    },
    InstitutionDirectory,
  ],
  exports: [InstitutionDirectory],
})
export class InstitutionsModule {}
