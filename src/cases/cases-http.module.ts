import { Module } from '@nestjs/common';
import { FoliosModule } from '../folios/index.js';
import { SearchModule } from '../search/index.js';
import { StaffDirectoryModule } from '../staff/index.js';
import { AppealController } from './appeal/appeal.controller.js';
import { CaseDeadlineController } from './term/case-deadline.controller.js';
import { CaseStepsController } from './case-steps.controller.js';
import { CasesController } from './cases.controller.js';
import { CustodyController } from './custody/custody.controller.js';
import { PresenceController } from './presence/presence.controller.js';
import { Presence } from './presence/presence.store.js';
import { RetentionController } from './custody/retention.controller.js';
import { LapseController } from './deadline/lapse.controller.js';
import { ExtensionController } from './deadline/extension.controller.js';
import { SilencePaperController } from './deadline/silence-paper.controller.js';
import { SilenceController } from './deadline/silence.controller.js';
import { GroupController } from './group/group.controller.js';
import { AttachmentDesk } from './attachments/attachment-desk.js';
import { AttachmentDownloadController } from './attachments/attachment-download.controller.js';
import { AttachmentIntake } from './attachments/attachment-intake.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { PublicAttachmentsController } from './attachments/public-attachments.controller.js';
import { HeldPapers } from './attachments/held-papers.js';
import { UploadLanes } from './attachments/upload-lanes.js';
import { IssuedLetters } from './letters/issued-letters.js';
import { LettersController } from './letters/letters.controller.js';
import { CitizenCases } from './public-status/citizen-case.js';
import { PortalIntake } from './intake/portal-intake.js';
import { StatusDoor } from './public-status/status-door.js';
import { InstructionController } from './instruction/instruction.controller.js';
import { JoinderController } from './joinder/joinder.controller.js';
import { NotificationController } from './notification/notification.controller.js';
import { ResolutionController } from './resolution/resolution.controller.js';
import { StagesController } from './stages/stages.controller.js';
import { StepDesk } from './steps/step-desk.js';
import { PublicStatusController } from './public-status/public-status.controller.js';
import { PublicStatusDesk } from './public-status/public-status.js';
import { AccessLogModule } from '../access-log/index.js';
import { AccessesController } from './reads/accesses.controller.js';
import { BreakGlass } from './break-glass/break-glass.js';
import { BreakGlassController } from './break-glass/break-glass.controller.js';
import { GlassBook } from './break-glass/glass-book.store.js';
import { VoidingController } from './voiding/voiding.controller.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { PublicVersionsController } from './public-version/public-versions.controller.js';
import { ReserveController } from './reserve/reserve.controller.js';
import { StatusLimits } from './public-status/status-limits.js';
import { CasesModule } from './cases.module.js';

/** Cases over HTTP. */
@Module({
  imports: [AccessLogModule, CasesModule, FoliosModule, SearchModule, StaffDirectoryModule],
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
    LettersController,
    CustodyController,
    RetentionController,
    PresenceController,
    AttachmentsController,
    AttachmentDownloadController,
    ReserveController,
    ProposalsController,
    VoidingController,
    PublicVersionsController,
    AccessesController,
    BreakGlassController,
    PublicAttachmentsController,
    PublicStatusController,
  ],
  providers: [
    BreakGlass,
    GlassBook,
    Presence,
    PublicStatusDesk,
    StatusDoor,
    StatusLimits,
    StepDesk,
    AttachmentDesk,
    AttachmentIntake,
    UploadLanes,
    IssuedLetters,
    HeldPapers,
    PortalIntake,
    CitizenCases,
  ],
  exports: [StatusDoor, HeldPapers, PortalIntake, CitizenCases],
})
export class CasesHttpModule {}
