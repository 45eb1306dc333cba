export type { CaseCommand, StepReceipt } from './case-command.js';
export { acting, systemActor } from './case-command.js';
export { caseDelivery, deliverCaseProcessor, departmentQueue } from './case-delivery.queue.js';
export { type CaseFile, CaseFiles } from './case-file.js';
export { caseRouting, routeCaseProcessor } from './case-routing.queue.js';
export { caseStream } from './case-stream.js';
export { type CaseTimeAccount, CaseTimeAccounts, type Handover, handoverOf } from './term/case-time-account.js';
export { CasesHttpModule, CasesModule } from './cases.module.js';
export { CaseLedger } from './case-ledger.js';
export { attachmentIndexes } from './attachments/attachment-contents.store.js';
export { AttachmentSweep } from './attachments/sweep-attachments.js';
export { DeadlineWatch } from './deadline/deadline-watch.js';
export { CHANNELS, type Channel } from './domain/case.codes.js';
export { isRegistered, type RegisteredCase } from './domain/case.state.js';
export { type DatedStep, type OfficeSpan, officeSpans } from './domain/time-account.js';
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
export { RecomputeDueDate } from './term/recompute-due-date.js';
export { type SweptFolios, SweepFolios } from './intake/sweep-folios.js';
export { CloseCase } from './outcome/close-case.js';
