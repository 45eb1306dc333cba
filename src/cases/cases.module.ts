import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { FoliosModule } from '../folios/index.js';
import { SearchModule } from '../search/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { AcuseDesk } from './acuse-desk.js';
import { CaseDeadlineController } from './case-deadline.controller.js';
import { CaseDeadlines } from './case-deadline.js';
import { CaseFiles } from './case-file.js';
import { CaseLedger } from './case-ledger.js';
import { CaseStepsController } from './case-steps.controller.js';
import { CasesController } from './cases.controller.js';
import { CommandDesk } from './command-desk.js';
import { AcceptCaseHandler } from './handling/accept-case.js';
import { AddNoteHandler } from './handling/add-note.js';
import { AskCitizenHandler } from './handling/ask-citizen.js';
import { AssignOfficerHandler } from './handling/assign-officer.js';
import { RecordReplyHandler } from './handling/record-reply.js';
import { RecordStepHandler } from './handling/record-step.js';
import { ReturnCaseHandler } from './handling/return-case.js';
import { RuleOnTransferHandler } from './handling/rule-on-transfer.js';
import { DueDateRecount } from './due-date-recount.js';
import { DeliverCaseHandler } from './intake/deliver-case.js';
import { RegisterPetitionHandler } from './intake/register-petition.js';
import { RouteCaseHandler } from './intake/route-case.js';
import { SweepFoliosHandler } from './intake/sweep-folios.js';
import { AnswerCaseHandler } from './outcome/answer-case.js';
import { CloseCaseHandler } from './outcome/close-case.js';
import { DestroyKeyHandler } from './outcome/destroy-key.js';
import { ErasePersonalDataHandler } from './outcome/erase-personal-data.js';
import { NotifyCitizenHandler } from './outcome/notify-citizen.js';
import { ReopenCaseHandler } from './outcome/reopen-case.js';
import { WithdrawCaseHandler } from './outcome/withdraw-case.js';
import { RecomputeDueDateHandler } from './recompute-due-date.js';
import { PublicStatusController } from './public-status.controller.js';
import { PublicStatusDesk } from './public-status.js';
import { StatusPageController } from './status-page.controller.js';
import { StatusLimits } from './status-limits.js';

const useCases = [
  RegisterPetitionHandler,
  RouteCaseHandler,
  DeliverCaseHandler,
  SweepFoliosHandler,
  AcceptCaseHandler,
  ReturnCaseHandler,
  RuleOnTransferHandler,
  AssignOfficerHandler,
  AddNoteHandler,
  AskCitizenHandler,
  RecordReplyHandler,
  RecordStepHandler,
  AnswerCaseHandler,
  NotifyCitizenHandler,
  CloseCaseHandler,
  ReopenCaseHandler,
  WithdrawCaseHandler,
  RecomputeDueDateHandler,
  ErasePersonalDataHandler,
  DestroyKeyHandler,
];

/** The case from the desk to the answer, for any process. */
@Module({
  imports: [DepartmentsModule, FoliosModule, SearchModule, StaffDirectoryModule],
  providers: [CaseLedger, DueDateRecount, CaseFiles, CaseDeadlines, AcuseDesk, CommandDesk, ...useCases],
  exports: [CaseLedger, CaseFiles, CaseDeadlines, AcuseDesk, CommandDesk],
})
export class CasesModule {}

/** The same over HTTP. */
@Module({
  imports: [CasesModule, FoliosModule, SearchModule],
  controllers: [
    CasesController,
    CaseDeadlineController,
    CaseStepsController,
    PublicStatusController,
    StatusPageController,
  ],
  providers: [PublicStatusDesk, StatusLimits],
})
export class CasesHttpModule {}
