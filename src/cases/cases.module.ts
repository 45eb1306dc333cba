import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { FoliosModule } from '../folios/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { SearchModule } from '../search/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { AppealController } from './appeal/appeal.controller.js';
import { DecideAppealHandler } from './appeal/decide-appeal.js';
import { FileAppealHandler } from './appeal/file-appeal.js';
import { AcuseDesk } from './acuse/acuse-desk.js';
import { CaseDeadlineController } from './term/case-deadline.controller.js';
import { CaseDeadlines } from './term/case-deadline.js';
import { ResolutionLaws } from './resolution/resolution-law.js';
import { CaseFiles } from './case-file.js';
import { CaseLaws } from './term/case-law.js';
import { CaseLedger } from './case-ledger.js';
import { CaseStepsController } from './case-steps.controller.js';
import { CasesController } from './cases.controller.js';
import { CaseTimeAccounts } from './term/case-time-account.js';
import { CertifySilenceHandler } from './deadline/certify-silence.js';
import { DeadlineWatch } from './deadline/deadline-watch.js';
import { KeepDeadlineHandler } from './deadline/keep-deadline.js';
import { ExtendTermHandler } from './deadline/extend-term.js';
import { ArchiveLapsedHandler } from './deadline/archive-lapsed.js';
import { LapseController } from './deadline/lapse.controller.js';
import { WarnOfLapseHandler } from './deadline/warn-of-lapse.js';
import { ExtensionController } from './deadline/extension.controller.js';
import { SetSilenceAsideHandler } from './deadline/set-silence-aside.js';
import { SilencePaperController } from './deadline/silence-paper.controller.js';
import { SilencePapers } from './deadline/silence-papers.js';
import { SilenceController } from './deadline/silence.controller.js';
import { GroupController } from './group/group.controller.js';
import { ListCosignersHandler } from './group/list-cosigners.js';
import { ReplaceRepresentativeHandler } from './group/replace-representative.js';
import { AddAttachmentHandler } from './attachments/add-attachment.js';
import { AttachmentContents } from './attachments/attachment-contents.store.js';
import { AttachmentDesk } from './attachments/attachment-desk.js';
import { AttachmentDownloadController } from './attachments/attachment-download.controller.js';
import { AttachmentIntake } from './attachments/attachment-intake.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { PublicAttachmentsController } from './attachments/public-attachments.controller.js';
import { AttachmentSweep } from './attachments/sweep-attachments.js';
import { UploadLanes } from './attachments/upload-lanes.js';
import { WithdrawAttachmentHandler } from './attachments/withdraw-attachment.js';
import { StatusDoor } from './public-status/status-door.js';
import { AcceptCaseHandler } from './handling/accept-case.js';
import { AddNoteHandler } from './handling/add-note.js';
import { AskCitizenHandler } from './handling/ask-citizen.js';
import { AssignOfficerHandler } from './handling/assign-officer.js';
import { RebindCaseHandler } from './handling/rebind-case.js';
import { RecordReplyHandler } from './handling/record-reply.js';
import { RecordStepHandler } from './handling/record-step.js';
import { ReturnCaseHandler } from './handling/return-case.js';
import { RuleOnTransferHandler } from './handling/rule-on-transfer.js';
import { InstructionController } from './instruction/instruction.controller.js';
import { instructionUseCases } from './instruction/use-cases.js';
import { DueDateRecount } from './term/due-date-recount.js';
import { DeliverCaseHandler } from './intake/deliver-case.js';
import { FilingRules } from './intake/filing-rules.js';
import { RegisterPetitionHandler } from './intake/register-petition.js';
import { RouteCaseHandler } from './intake/route-case.js';
import { SweepFoliosHandler } from './intake/sweep-folios.js';
import { AcceptJoinderHandler } from './joinder/accept-joinder.js';
import { JoinderController } from './joinder/joinder.controller.js';
import { ReleaseJoinedHandler } from './joinder/release-joined.js';
import { RequestJoinderHandler } from './joinder/request-joinder.js';
import { SettleJoinderHandler } from './joinder/settle-joinder.js';
import { UndoJoinderHandler } from './joinder/undo-joinder.js';
import { AttemptNotificationHandler } from './notification/attempt-notification.js';
import { NamePartyHandler } from './notification/name-party.js';
import { NotificationController } from './notification/notification.controller.js';
import { ServeNotificationHandler } from './notification/serve-notification.js';
import { AnswerCaseHandler } from './outcome/answer-case.js';
import { CloseCaseHandler } from './outcome/close-case.js';
import { DestroyKeyHandler } from './outcome/destroy-key.js';
import { ErasePersonalDataHandler } from './outcome/erase-personal-data.js';
import { NotifyCitizenHandler } from './outcome/notify-citizen.js';
import { ReopenCaseHandler } from './outcome/reopen-case.js';
import { WithdrawCaseHandler } from './outcome/withdraw-case.js';
import { ApproveResolutionHandler } from './resolution/approve-resolution.js';
import { DraftResolutionHandler } from './resolution/draft-resolution.js';
import { ResolutionController } from './resolution/resolution.controller.js';
import { ReviewResolutionHandler } from './resolution/review-resolution.js';
import { SignResolutionHandler } from './resolution/sign-resolution.js';
import { BeginStagesHandler } from './stages/begin-stages.js';
import { RecordTaskHandler } from './stages/record-task.js';
import { RecordTaskSilenceHandler } from './stages/record-task-silence.js';
import { StageLedger } from './stages/stage-ledger.js';
import { StagesController } from './stages/stages.controller.js';
import { StepDesk } from './steps/step-desk.js';
import { RecomputeDueDateHandler } from './term/recompute-due-date.js';
import { PublicStatusController } from './public-status/public-status.controller.js';
import { PublicStatusDesk } from './public-status/public-status.js';
import { StatusPageController } from './public-status/status-page.controller.js';
import { StatusLimits } from './public-status/status-limits.js';

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
  RebindCaseHandler,
  AnswerCaseHandler,
  NotifyCitizenHandler,
  CloseCaseHandler,
  ReopenCaseHandler,
  WithdrawCaseHandler,
  RecomputeDueDateHandler,
  ErasePersonalDataHandler,
  DestroyKeyHandler,
  KeepDeadlineHandler,
  ExtendTermHandler,
  WarnOfLapseHandler,
  ArchiveLapsedHandler,
  CertifySilenceHandler,
  SetSilenceAsideHandler,
  ...instructionUseCases,
  BeginStagesHandler,
  RecordTaskHandler,
  RecordTaskSilenceHandler,
  DraftResolutionHandler,
  ReviewResolutionHandler,
  ApproveResolutionHandler,
  SignResolutionHandler,
  ListCosignersHandler,
  ReplaceRepresentativeHandler,
  NamePartyHandler,
  AttemptNotificationHandler,
  ServeNotificationHandler,
  FileAppealHandler,
  DecideAppealHandler,
  RequestJoinderHandler,
  AcceptJoinderHandler,
  SettleJoinderHandler,
  UndoJoinderHandler,
  ReleaseJoinedHandler,
  AddAttachmentHandler,
  WithdrawAttachmentHandler,
];

/** The case from the desk to the answer, for any process. */
@Module({
  imports: [AbsencesModule, DepartmentsModule, FoliosModule, ProceduresModule, SearchModule, StaffDirectoryModule],
  providers: [
    FilingRules,
    CaseLedger,
    StageLedger,
    DueDateRecount,
    CaseLaws,
    ResolutionLaws,
    CaseFiles,
    CaseDeadlines,
    CaseTimeAccounts,
    AcuseDesk,
    SilencePapers,
    DeadlineWatch,
    AttachmentContents,
    AttachmentSweep,
    ...useCases,
  ],
  exports: [
    CaseLedger,
    CaseFiles,
    CaseLaws,
    ResolutionLaws,
    CaseDeadlines,
    CaseTimeAccounts,
    AcuseDesk,
    SilencePapers,
    DeadlineWatch,
    AttachmentContents,
    AttachmentSweep,
  ],
})
export class CasesModule {}

/** The same over HTTP. */
@Module({
  imports: [CasesModule, FoliosModule, SearchModule],
  controllers: [
    CasesController,
    CaseDeadlineController,
    CaseStepsController,
    SilenceController,
    SilencePaperController,
    ExtensionController,
    LapseController,
    InstructionController,
    StagesController,
    ResolutionController,
    GroupController,
    NotificationController,
    AppealController,
    JoinderController,
    AttachmentsController,
    AttachmentDownloadController,
    PublicAttachmentsController,
    PublicStatusController,
    StatusPageController,
  ],
  providers: [PublicStatusDesk, StatusDoor, StatusLimits, StepDesk, AttachmentDesk, AttachmentIntake, UploadLanes],
})
export class CasesHttpModule {}
