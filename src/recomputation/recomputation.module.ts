import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { DueDateRecomputations } from './due-date-recomputations.store.js';
import { DueDateSweep } from './due-date-sweep.js';
import { OpenCases } from './open-cases.view.js';
import { RecomputationRunner } from './recomputation-runner.js';

/** How far a change of law has reached, for any process. */
@Module({ providers: [DueDateRecomputations], exports: [DueDateRecomputations] })
export class RecomputationProgressModule {}

/** What carries it out, for workers. */
@Module({
  imports: [CasesModule, RecomputationProgressModule],
  providers: [OpenCases, DueDateSweep, RecomputationRunner],
  exports: [RecomputationRunner],
})
export class RecomputationModule {}
