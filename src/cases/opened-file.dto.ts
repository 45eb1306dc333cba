import { AskedRequirementDto } from '../procedures/index.js';
import type { AllowedStep } from './domain/case.steps.js';

/** Who acted: a member of staff by id, or what acted by itself. */
export class ActorDto {
  kind!: string;
  id!: string;
  role?: string;
  department?: string;
}

export class TimelineEntryDto {
  version!: number;
  type!: string;
  /** The same in words, in Spanish. */
  words!: string;
  /** When it counts from, ISO 8601 UTC. */
  at!: string;
  recordedAt!: string;
  source!: string;
  by!: ActorDto;
  data!: Record<string, unknown>;
  /** Fields whose content was erased. */
  erased?: string[];
  /** Fields whose content is blocked: it is there, and not shown to this reader. */
  blocked?: string[];
}

export class FileApplicantDto {
  name?: string;
  phone?: string;
  email?: string;
  identifier?: string;
}

export class FileLocationDto {
  text?: string;
  latitude?: number;
  longitude?: number;
}

export class FileInterpreterDto {
  needed!: boolean;
  language?: string;
}

export class FilePetitionDto {
  subject?: string;
  description?: string;
  applicant?: FileApplicantDto;
  location?: FileLocationDto;
  form?: Record<string, unknown>;
  language?: string;
  groupName?: string;
  interpreter?: FileInterpreterDto;
}

export class SuspensionSpanDto {
  requestId!: string;
  from!: string;
  to?: string;
}

export class PreventionRecordDto {
  preventionId!: string;
  issuedOn!: string;
  notifiedOn?: string;
  answerBy?: string;
  answeredOn?: string;
}

export class OpinionRecordDto {
  opinionId!: string;
  unit!: string;
  dueOn!: string;
  stage!: string;
}

export class ReferralRecordDto {
  referralId!: string;
  referredOn!: string;
  stage!: string;
}

export class InstructionDto {
  preventions!: PreventionRecordDto[];
  opinions!: OpinionRecordDto[];
  referrals?: ReferralRecordDto[];
}

export class ResolutionDto {
  draftId!: string;
  contentHash!: string;
  outcome!: string;
}

export class AppealRecordDto {
  appealId!: string;
  number!: number;
  party!: string;
  filedOn!: string;
  /** Absent while it waits for its decision. */
  verdict?: string;
}

export class CodedNameDto {
  code!: string;
  name!: string;
}

export class TaskShownDto {
  task!: string;
  name!: string;
  kind!: string;
  unit?: string;
  blocking!: boolean;
  phase!: string;
  overdue?: boolean;
  dueOn?: string;
  outcome?: CodedNameDto;
  /** While it may be recorded: what it may come to. */
  outcomes?: CodedNameDto[];
}

export class StageShownDto {
  stage!: string;
  name!: string;
  phase!: string;
  tasks!: TaskShownDto[];
}

export class AttachmentWithdrawnDto {
  on!: string;
  reason?: string;
}

export class SheetsBeforeDto {
  firstSheet!: number;
  lastSheet!: number;
  on!: string;
  reason?: string;
}

export class AttachmentLineDto {
  attachmentId!: string;
  /** Absent where it was erased or withdrawn. */
  name?: string;
  mediaType!: string;
  bytes!: number;
  firstSheet!: number;
  lastSheet!: number;
  withdrawn?: AttachmentWithdrawnDto;
  /** Numbers it had before, with the dated note of each change. */
  renumbered?: SheetsBeforeDto[];
  erased?: boolean;
}

export class ErasureProposalShownDto {
  proposalId!: string;
  payloadHash!: string;
  action!: string;
  subject!: string;
  basis!: string;
  /** Account of who proposed it: somebody else approves. */
  proposer!: string;
  proposedAt!: string;
}

export class HoldShownDto {
  holdId!: string;
  basis!: string;
}

export class DecisionProposalShownDto {
  proposalId!: string;
  payloadHash!: string;
  step!: string;
  /** Alias of whose data it is about, where it is about somebody's. */
  subject?: string;
  /** Account of who proposed it: somebody else confirms. */
  proposer!: string;
  proposedAt!: string;
}

export class ReaderDto {
  account!: string;
  department?: string;
}

export class AccusedShownDto {
  staff!: string[];
  departments!: string[];
}

/** Of a case that only those on its list see: who they are, and whom it is about. */
export class ReserveDto {
  /** Sealed by its procedure, or raised by somebody. */
  ground!: string;
  unit!: string;
  readers!: ReaderDto[];
  accused!: AccusedShownDto;
}

/** Where the case stands. There is more in it; this is what the screens rest on. */
export class CaseStateDto {
  status!: string;
  folio!: string;
  procedure!: string;
  matter!: string;
  place!: string;
  channel!: string;
  filedOn!: string;
  termFrom!: string;
  termDays?: number;
  /** By the calendar in force. */
  dueOn!: string;
  suspensions!: SuspensionSpanDto[];
  /** The question the citizen has not replied to: the clock stands still. */
  openQuestion?: string;
  department?: string;
  /** Whether the case stands in that department's inbox. */
  delivered!: boolean;
  officer?: string;
  returned!: boolean;
  needsRuling!: boolean;
  outcome?: string;
  answeredOn?: string;
  notifiedOn?: string;
  closedOn?: string;
  instruction?: InstructionDto;
  resolution?: ResolutionDto;
  appeals?: AppealRecordDto[];
  /** Waits for a second person. */
  erasureProposal?: ErasureProposalShownDto;
  holds?: HoldShownDto[];
  /** Aliases whose data are withheld from most. */
  blocked?: string[];
  reserve?: ReserveDto;
  /** A step that waits for a second person. */
  decisionProposal?: DecisionProposalShownDto;
}

export class WaitDto {
  what!: string;
  ref?: string;
}

export class ReadinessDto {
  ready!: boolean;
  waitsFor!: WaitDto[];
}

export class AllowedStepDto {
  step!: AllowedStep['step'];
  allowed!: boolean;
  /** Code of the refusal, or `already-done` where the step would change nothing. */
  why?: string;
  waitsFor?: WaitDto[];
}

/** A case's file as the API answers it. */
export class AppealTermDto {
  party!: string;
  against!: string;
  /** The day on which the notification took effect; absent for a refusal by silence. */
  from?: string;
  /** By the calendar in force; absent where no term is known, and where none runs. */
  lastDay?: string;
}

export class OpenedFileDto {
  caseId!: string;
  version!: number;
  state!: CaseStateDto;
  /** Absent for who may not read personal data. */
  petition?: FilePetitionDto;
  timeline!: TimelineEntryDto[];
  readiness?: ReadinessDto;
  preventionUnanswered!: boolean;
  /** Until when each party may appeal what stands decided against it; absent where nothing can be appealed. */
  appealTerms?: AppealTermDto[];
  /** The stages of its procedure; absent where it has none. */
  stages?: StageShownDto[];
  attachments?: AttachmentLineDto[];
  /** What its procedure asks for, by what the form says; absent for who may not read personal data. */
  requirements?: AskedRequirementDto[];
  steps!: AllowedStepDto[];
}
