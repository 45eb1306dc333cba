export type { Acuse } from './acuse/acuse.js';
export { renderAcuse } from './acuse/acuse-pdf.js';
export { trackingUrl } from './acuse/acuse-pdf-words.js';
export { type HeldPaper, HeldPapers } from './attachments/held-papers.js';
export { UPLOAD_BUDGET } from './attachments/upload-budget.js';
export { heard } from './attachments/uploaded-body.js';
export { PortalIntake, type PortalPetition } from './intake/portal-intake.js';
export { sendPdf } from './papers/send-pdf.js';
export { CITIZEN_REOPENING_REASONS } from './domain/case.reopening.js';
export { type CitizenCase, CitizenCases } from './public-status/citizen-case.js';
export type { FoundCase } from './public-status/public-status.js';
export { StatusDoor } from './public-status/status-door.js';
export type { CaseCommand, Viewer } from './case-command.js';
export { StepReceipt } from './step-receipt.dto.js';
export { acting, systemActor } from './case-command.js';
export { caseDelivery, deliverCaseProcessor, departmentQueue } from './case-delivery.queue.js';
export { type CaseFile, CaseFiles, shutTo } from './case-file.js';
export { caseRouting, routeCaseProcessor } from './case-routing.queue.js';
export { maySee, requireMay, requireVisible, subjectOf } from './case-scope.js';
export { caseStream } from './case-stream.js';
export { CaseReads, isBeyond } from './reads/case-reads.js';
export { versioned } from './steps/etag.js';
export { plain } from './steps/plain.js';
export { StepDesk } from './steps/step-desk.js';
export { Step, StepHeaders, type StepRequest } from './steps/step-request.js';
export { sameCode, secretCode } from './acuse/secret-code.js';
export { noticesOwed } from './domain/case.notification.js';
export { textHash } from './letters/letter-hash.js';
export { renderLetterPdf } from './letters/letter-pdf.js';
export { CaseUnknown } from './domain/case.refusals.js';
export { type CaseTimeAccount, CaseTimeAccounts, type Handover, handoverOf } from './term/case-time-account.js';
export { CasesHttpModule } from './cases-http.module.js';
export { CasesModule } from './cases.module.js';
export { CaseLedger } from './case-ledger.js';
export { attachmentIndexes } from './attachments/attachment-contents.store.js';
export { openingIndexes, OPENINGS, REVIEWS } from './break-glass/glass-book.store.js';
export { AttachmentSweep } from './attachments/sweep-attachments.js';
export { DeadlineWatch } from './deadline/deadline-watch.js';
export { caseCustody } from './custody/case-custody.view.js';
export { ExpireProposals } from './custody/expire-proposals.js';
export { type ListedErasure, RepeatErasures } from './outcome/repeat-erasures.js';
export { ShredList, type ShredReport } from './outcome/shred-list.store.js';
export { CHANNELS, type Channel } from './domain/case.codes.js';
export { type CaseState, isRegistered, type RegisteredCase } from './domain/case.state.js';
export { type DatedStep, type OfficeSpan, officeSpans } from './domain/time-account.js';
export { HandOver } from './handling/hand-over.js';
export { AssignOfficer } from './handling/assign-officer.js';
export { RecordStep } from './handling/record-step.js';
export {
  type GivenRegistration,
  type PetitionText,
  type Registered,
  RegisterPetition,
} from './intake/register-petition.js';
export {
  acceptJoinderProcessor,
  confirmJoinderProcessor,
  joinderAcceptance,
  joinderConfirmation,
  joinderRelease,
  releaseJoinedProcessor,
} from './joinder/case-joinder.queue.js';
export { destroyKeyProcessor, keyDestruction } from './key-destruction.queue.js';
export { RouteCase } from './intake/route-case.js';
export { RecomputeDueDate, RECOMPUTES } from './term/recompute-due-date.js';
export { type SweptFolios, SweepFolios } from './intake/sweep-folios.js';
export { SweepLetterNumbers } from './letters/sweep-letter-numbers.js';
export { CloseCase } from './outcome/close-case.js';
export { ErasureAlongside, type ErasureSource, type ToldErasure } from './outcome/erasure-alongside.js';
