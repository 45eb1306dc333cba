import { Module } from '@nestjs/common';
import { StaffDirectoryModule } from '../staff/index.js';
import { CasesLeft } from './cases-left.view.js';
import { MergeDepartmentsHandler } from './merge-departments.js';
import { MergerBook } from './merger-book.js';
import { MergerSweep } from './merger-sweep.js';
import { MergersController } from './mergers.controller.js';
import { PublishMergersHandler } from './publish-mergers.js';

/** Mergers of departments, for any process. */
@Module({
  providers: [MergerBook, CasesLeft, MergeDepartmentsHandler, PublishMergersHandler],
  exports: [MergerBook, CasesLeft],
})
export class MergersModule {}

/** What carries them out, for workers. */
@Module({ imports: [MergersModule, StaffDirectoryModule], providers: [MergerSweep], exports: [MergerSweep] })
export class MergingModule {}

/** The same over HTTP. */
@Module({ imports: [MergersModule], controllers: [MergersController] })
export class MergersHttpModule {}
