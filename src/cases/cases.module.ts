import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { FoliosModule } from '../folios/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { SearchModule } from '../search/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { ZonesModule } from '../zones/index.js';
import { AppealTerms } from './appeal/appeal-terms.js';
import { DecideAppealHandler } from './appeal/decide-appeal.js';
import { FileAppealHandler } from './appeal/file-appeal.js';
import { AcuseDesk } from './acuse/acuse-desk.js';
import { CaseDeadlines } from './term/case-deadline.js';
import { ResolutionLaws } from './resolution/resolution-law.js';
import { CaseFiles } from './case-file.js';
import { CaseLaws } from './term/case-law.js';
import { CaseLedger } from './case-ledger.js';
import { CaseTimeAccounts } from './term/case-time-account.js';
import { CustodyCases } from './custody/custody-cases.view.js';
import { RetentionLaws } from './custody/retention-law.js';
import { custodyUseCases } from './custody/use-cases.js';
import { CertifySilenceHandler } from './deadline/certify-silence.js';
import { DeadlineWatch } from './deadline/deadline-watch.js';
import { KeepDeadlineHandler } from './deadline/keep-deadline.js';
import { ExtendTermHandler } from './deadline/extend-term.js';
import { ArchiveLapsedHandler } from './deadline/archive-lapsed.js';
import { WarnOfLapseHandler } from './deadline/warn-of-lapse.js';
import { SetSilenceAsideHandler } from './deadline/set-silence-aside.js';
import { SilencePapers } from './deadline/silence-papers.js';
import { ListCosignersHandler } from './group/list-cosigners.js';
import { ReplaceRepresentativeHandler } from './group/replace-representative.js';
import { AddAttachmentHandler } from './attachments/add-attachment.js';
import { AttachmentContents } from './attachments/attachment-contents.store.js';
import { AttachmentSweep } from './attachments/sweep-attachments.js';
import { RenumberSheetsHandler } from './attachments/renumber-sheets.js';
import { WithdrawAttachmentHandler } from './attachments/withdraw-attachment.js';
import { IssueLetterHandler } from './letters/issue-letter.js';
import { LetterDesk } from './letters/letter-desk.js';
import { LetterNumbers } from './letters/letter-numbers.js';
import { Signers } from './letters/signer.js';
import { SweepLetterNumbersHandler } from './letters/sweep-letter-numbers.js';
import { AcceptCaseHandler } from './handling/accept-case.js';
import { AddNoteHandler } from './handling/add-note.js';
import { AskCitizenHandler } from './handling/ask-citizen.js';
import { AssignOfficerHandler } from './handling/assign-officer.js';
import { RebindCaseHandler } from './handling/rebind-case.js';
import { RecordReplyHandler } from './handling/record-reply.js';
import { RecordStepHandler } from './handling/record-step.js';
import { ReturnCaseHandler } from './handling/return-case.js';
import { RuleOnTransferHandler } from './handling/rule-on-transfer.js';
import { instructionUseCases } from './instruction/use-cases.js';
import { DueDateRecount } from './term/due-date-recount.js';
import { DeliverCaseHandler } from './intake/deliver-case.js';
import { FilingRules } from './intake/filing-rules.js';
import { RegisterPetitionHandler } from './intake/register-petition.js';
import { RouteCaseHandler } from './intake/route-case.js';
import { SweepFoliosHandler } from './intake/sweep-folios.js';
import { RateServiceHandler } from './rating/rate-service.js';
import { AcceptJoinderHandler } from './joinder/accept-joinder.js';
import { ReleaseJoinedHandler } from './joinder/release-joined.js';
import { RequestJoinderHandler } from './joinder/request-joinder.js';
import { SettleJoinderHandler } from './joinder/settle-joinder.js';
import { UndoJoinderHandler } from './joinder/undo-joinder.js';
import { AttemptNotificationHandler } from './notification/attempt-notification.js';
import { NamePartyHandler } from './notification/name-party.js';
import { ServeNotificationHandler } from './notification/serve-notification.js';
import { AnswerCaseHandler } from './outcome/answer-case.js';
import { CloseCaseHandler } from './outcome/close-case.js';
import { DestroyKeyHandler } from './outcome/destroy-key.js';
import { ShredList } from './outcome/shred-list.store.js';
import { NotifyCitizenHandler } from './outcome/notify-citizen.js';
import { ReopenCaseHandler } from './outcome/reopen-case.js';
import { WithdrawCaseHandler } from './outcome/withdraw-case.js';
import { ApproveResolutionHandler } from './resolution/approve-resolution.js';
import { DraftResolutionHandler } from './resolution/draft-resolution.js';
import { ReviewResolutionHandler } from './resolution/review-resolution.js';
import { SignResolutionHandler } from './resolution/sign-resolution.js';
import { BeginStagesHandler } from './stages/begin-stages.js';
import { RecordTaskHandler } from './stages/record-task.js';
import { RecordTaskSilenceHandler } from './stages/record-task-silence.js';
import { HandOverHandler } from './handling/hand-over.js';
import { RequirementFacts } from './instruction/requirement-facts.js';
import { StageLedger } from './stages/stage-ledger.js';
import { TaskTerms } from './stages/task-terms.js';
import { RecomputeDueDateHandler } from './term/recompute-due-date.js';
import { AccessLogModule } from '../access-log/index.js';
import { CaseReads } from './reads/case-reads.js';
import { GrantAccessHandler } from './reserve/grant-access.js';
import { NameAccusedHandler } from './reserve/name-accused.js';
import { proposalUseCases } from './proposals/use-cases.js';
import { publicVersionUseCases } from './public-version/use-cases.js';
import { VersionPages } from './public-version/version-pages.js';
import { RaiseCaseHandler } from './reserve/raise-case.js';
import { ReserveDesk } from './reserve/reserve-desk.js';
import { WithdrawAccessHandler } from './reserve/withdraw-access.js';

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
  DestroyKeyHandler,
  ...custodyUseCases,
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
  RateServiceHandler,
  RequestJoinderHandler,
  AcceptJoinderHandler,
  SettleJoinderHandler,
  UndoJoinderHandler,
  ReleaseJoinedHandler,
  AddAttachmentHandler,
  RenumberSheetsHandler,
  WithdrawAttachmentHandler,
  IssueLetterHandler,
  SweepLetterNumbersHandler,
  GrantAccessHandler,
  WithdrawAccessHandler,
  NameAccusedHandler,
  RaiseCaseHandler,
  ...proposalUseCases,
  ...publicVersionUseCases,
];

/** The case from the desk to the answer, for any process. */
@Module({
  imports: [
    AbsencesModule,
    AccessLogModule,
    DepartmentsModule,
    FoliosModule,
    ProceduresModule,
    SearchModule,
    StaffDirectoryModule,
    ZonesModule,
  ],
  providers: [
    FilingRules,
    CaseLedger,
    StageLedger,
    RequirementFacts,
    HandOverHandler,
    TaskTerms,
    AppealTerms,
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
    LetterDesk,
    LetterNumbers,
    Signers,
    RetentionLaws,
    CustodyCases,
    ShredList,
    ReserveDesk,
    CaseReads,
    ...useCases,
  ],
  exports: [
    CaseLedger,
    AppealTerms,
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
    LetterDesk,
    Signers,
    CustodyCases,
    ShredList,
    CaseReads,
    VersionPages,
    FilingRules,
  ],
})
export class CasesModule {}
