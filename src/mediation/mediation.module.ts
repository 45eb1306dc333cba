import { Module } from '@nestjs/common';
import { CasesModule, ErasureAlongside, StepDesk } from '../cases/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { EraseInMediationHandler } from './erase-in-mediation.js';
import { IssueInvitationHandler } from './issue-invitation.js';
import { MediationActs } from './mediation-acts.js';
import { MediationBook } from './mediation-book.js';
import { MediationPages } from './mediation-pages.js';
import { MediationController } from './mediation.controller.js';
import { OpenMediationHandler, RefuseMediationHandler } from './open-mediation.js';
import { ReachAgreementHandler } from './reach-agreement.js';
import { StepInMediationHandler } from './step-in-mediation.js';

/** What a worker does about mediations: what a case lost is erased of the one in it. */
@Module({ providers: [ErasureAlongside, EraseInMediationHandler], exports: [EraseInMediationHandler] })
export class MediationModule {}

/** Mediation in conflicts over land: people alone take its steps, over HTTP. */
@Module({
  imports: [MediationModule, CasesModule, StaffDirectoryModule],
  controllers: [MediationController],
  providers: [
    StepDesk,
    MediationBook,
    MediationPages,
    MediationActs,
    OpenMediationHandler,
    RefuseMediationHandler,
    IssueInvitationHandler,
    ReachAgreementHandler,
    StepInMediationHandler,
  ],
})
export class MediationHttpModule {}
