import { Module } from '@nestjs/common';
import { FoliosModule } from '../folios/index.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueReview } from './catalogue-review.js';
import { ProcedureCatalogue } from './procedure-catalogue.js';
import { ProceduresController } from './procedures.controller.js';
import { PublishProceduresHandler } from './publish-procedures.js';

/** The catalogue of procedures, for any process. */
@Module({
  imports: [FoliosModule],
  providers: [ProcedureCatalogue, PublishProceduresHandler],
  exports: [ProcedureCatalogue],
})
export class ProceduresModule {}

/** The same over HTTP: the public catalogue, and the one that is looked after. */
@Module({
  imports: [ProceduresModule],
  controllers: [ProceduresController, CatalogueController],
  providers: [CatalogueReview],
})
export class ProceduresHttpModule {}
