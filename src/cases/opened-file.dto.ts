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

export class AttachmentLineDto {
  attachmentId!: string;
  /** Absent where it was erased or withdrawn. */
  name?: string;
  mediaType!: string;
  bytes!: number;
  firstSheet!: number;
  lastSheet!: number;
  withdrawn?: AttachmentWithdrawnDto;
  erased?: boolean;
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
export class OpenedFileDto {
  caseId!: string;
  version!: number;
  state!: CaseStateDto;
  /** Absent for who may not read personal data. */
  petition?: FilePetitionDto;
  timeline!: TimelineEntryDto[];
  readiness?: ReadinessDto;
  preventionUnanswered!: boolean;
  /** The stages of its procedure; absent where it has none. */
  stages?: StageShownDto[];
  attachments?: AttachmentLineDto[];
  steps!: AllowedStepDto[];
}
