import { Global, Module } from '@nestjs/common';
import { type AppConnection, MONGOOSE_CONNECTION } from '../platform/index.js';
import { InstitutionDirectory } from './institution-directory.js';
import { InstitutionStore } from './institution.store.js';

/** Reference data every area reads. */
@Global()
@Module({
  providers: [
    {
      provide: InstitutionStore,
      inject: [MONGOOSE_CONNECTION],
      useFactory: (connection: AppConnection) => new InstitutionStore(connection),
    },
    InstitutionDirectory,
  ],
  exports: [InstitutionDirectory],
})
export class InstitutionsModule {}
