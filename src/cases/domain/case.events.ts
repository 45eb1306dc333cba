import type { EventOf } from '@libs/decider';
import type { FormAnswers } from '@libs/procedures';
import type {
  AssignmentPolicy,
  Channel,
  ClockWait,
  ClosingBasis,
  EscalationTarget,
  FOLIO_ANNULMENT_REASONS,
  MonthRule,
  NoteVisibility,
  NotificationMode,
  Outcome,
  RecomputationCause,
  REGISTRATION_ANNULMENT_REASONS,
  ReopeningReason,
  ReturnReason,
  RoutingBasis,
  SilenceEffect,
  TermUnit,
  WithdrawalReason,
} from './case.codes.js';
import type { InstructionEvent } from './case.instruction-events.js';
import type { AppealEvent } from './case.appeal.events.js';
import type { CustodyEvent } from './case.custody.events.js';
import type { AttachmentEvent } from './case.attachment.events.js';
import type { GroupEvent } from './case.group.events.js';
import type { JoinderEvent } from './case.joinder.events.js';
import type { LetterEvent } from './case.letter.events.js';
import type { LapseEvent } from './case.lapse.events.js';
import type { NoticeEvent } from './case.notice.events.js';
import type { ProposalEvent } from './case.proposal.events.js';
import type { PublicVersionEvent } from './case.public-version.events.js';
import type { ReserveEvent } from './case.reserve.events.js';
import type { ServiceRated } from './case.rating.events.js';
import type { ResolutionEvent } from './case.resolution.events.js';
import type { StageEvent } from './case.stages.events.js';
import type { Applicant, Location } from './case.petition.js';
import type { CaseVoided } from './case.voiding.events.js';
export type { Applicant, Location };

/**
 * What can have happened to a case. Names are kept for ever: what is stored is never renamed, only upcast. Dates are civil dates (YYYY-MM-DD) in
 * the institution's zone. Which fields lie in clear is said in case.event-schemas.ts; all others are sealed and may be absent when an event is read.
 */

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type PetitionRegistered = EventOf<
  'PetitionRegistered',
  {
    folio: string;
    series: string;
    procedure: string;
    /** Content hash of the definition in force at filing: it stays the case's own. */
    procedureVersion: string;
    matter: string;
    place: string;
    channel: Channel;
    office?: string;
    public: boolean;
    publicId?: string;
    applicantAlias?: string;
    /** Of a term in business days. */
    termDays?: number;
    dueOn: string;
    filedOn: string;
    language?: string;
    applicant?: Applicant;
    subject: string;
    description: string;
    /** What was filled in of the procedure's form, by field. */
    form?: FormAnswers;
    location?: Location;
    attachments?: readonly Attachment[];
  }
>;

/** The law that the case's term runs under from here on: with the registration, or with another version of the procedure. */
export type RegimeApplied = EventOf<
  'RegimeApplied',
  {
    /** Id of the regime, and the hash of its record as it was consulted. */
    regime: string;
    regimeVersion: string;
    unit: TermUnit;
    length: number;
    monthRule?: MonthRule;
    /** Day zero of the term, where that is not the day of filing: it came in after hours. */
    countsFrom?: string;
    /** The legal clock has not begun: until it does, the due date is the institution's own, counted from the filing. */
    waitsFor?: ClockWait;
  }
>;

/** A supervisor moved the case to another version of its procedure. The due date is here where it changed. */
export type CaseRebound = EventOf<
  'CaseRebound',
  { previousVersion: string; procedureVersion: string; dueOn?: string; termDays?: number; reason: string }
>;

/** A number was taken for this case and its registration never came: the gap in the series is explained here. */
export type RegistrationAnnulled = EventOf<
  'RegistrationAnnulled',
  { folio: string; series: string; reason: (typeof REGISTRATION_ANNULMENT_REASONS)[number] }
>;

/** A second number was taken for a case that already had one. */
export type FolioAnnulled = EventOf<
  'FolioAnnulled',
  { folio: string; series: string; reason: (typeof FOLIO_ANNULMENT_REASONS)[number] }
>;

export type CaseRouted = EventOf<
  'CaseRouted',
  { department: string; rule: string; basis: RoutingBasis; unroutable: boolean }
>;

/**
 * The unit that had the case, or that the rules name for it, is part of another one by a published act: what it had is the other's. The
 * officer and the state of the work stay. After a routing it says why the case went elsewhere than its rule names.
 */
export type CaseHandedOver = EventOf<
  'CaseHandedOver',
  { from: string; department: string; mergerId: string; handedOn: string }
>;

export type CaseDelivered = EventOf<
  'CaseDelivered',
  { department: string; policy: AssignmentPolicy; officer?: string }
>;

export type CaseAccepted = EventOf<'CaseAccepted', { department: string }>;

export type CaseReturned = EventOf<
  'CaseReturned',
  { department: string; reasonCode: ReturnReason; suggestedDepartment?: string; reason: string }
>;

/** The supervisor's order that ends a row of returns. */
export type TransferRuled = EventOf<'TransferRuled', { department: string; order: string }>;

export type OfficerAssigned = EventOf<'OfficerAssigned', { officer: string; previous?: string }>;

export type NoteAdded = EventOf<'NoteAdded', { noteId: string; visibility: NoteVisibility; text: string }>;

/** From `askedOn` the legal clock stands still. */
export type CitizenAsked = EventOf<'CitizenAsked', { requestId: string; askedOn: string; question: string }>;

/** From `repliedOn` it runs again, to the due date given here. */
export type CitizenReplied = EventOf<
  'CitizenReplied',
  { requestId: string; channel: Channel; repliedOn: string; dueOn: string; text: string }
>;

export type CaseAnswered = EventOf<
  'CaseAnswered',
  {
    outcome: Outcome;
    answeredOn: string;
    /** Only where the answer ended an open question: the clock runs again from `answeredOn`, to this date. */
    dueOn?: string;
    text: string;
    legalBasis?: string;
  }
>;

/** The answer reached everybody it is for: `notifiedOn` is the day it took effect. Without a mode where each party's own notice tells it. */
export type CitizenNotified = EventOf<
  'CitizenNotified',
  { mode?: NotificationMode; notifiedOn: string; proof?: string }
>;

export type CaseClosed = EventOf<'CaseClosed', { basis: ClosingBasis; closedOn: string }>;

/** A new term begins on `reopenedOn`. */
export type CaseReopened = EventOf<
  'CaseReopened',
  { reasonCode: ReopeningReason; reopenedOn: string; termDays?: number; dueOn: string; reason: string }
>;

export type CaseWithdrawn = EventOf<
  'CaseWithdrawn',
  { reasonCode: WithdrawalReason; withdrawnOn: string; reason?: string }
>;

/** The general actuación: something was done on the case, by whom and with what to show for it. */
export type StepRecorded = EventOf<
  'StepRecorded',
  { step: string; performedBy?: string; unit?: string; reference?: string; label?: string }
>;

/** The key of this alias was destroyed; what it sealed can be read no more. */
export type PersonalDataErased = EventOf<'PersonalDataErased', { subject: string; basis: string }>;

/** The due date passed without an answer. A flag and a fact for the figures; the case goes on. */
export type DeadlinePassed = EventOf<'DeadlinePassed', { dueOn: string }>;

/** Somebody higher up is told that the case nears its due date or has passed it. */
export type CaseEscalated = EventOf<'CaseEscalated', { to: EscalationTarget; dueOn: string }>;

/** What the law makes of the silence of the authority after `dueOn`. */
export type SilenceTookEffect = EventOf<'SilenceTookEffect', { effect: SilenceEffect; dueOn: string }>;

/** The constancia was issued to who asked for it. */
export type SilenceCertified = EventOf<'SilenceCertified', { certifiedOn: string; requestedOn?: string }>;

/** The effect of silence holds no more, for the reason given. */
export type SilenceSetAside = EventOf<'SilenceSetAside', { setAsideOn: string; reason: string }>;
/** The law changed while the case was open: it is due on another day. The declaration is one of the institution's calendar. */
export type DueDateRecomputed = EventOf<
  'DueDateRecomputed',
  { previousDueOn: string; dueOn: string; cause: RecomputationCause; declarationId?: string }
>;

/** Nothing that blocks is open ("en estado de resolver"): a law that counts from there begins, and until then the due date was the institution's own. */
export type FileReady = EventOf<
  'FileReady',
  {
    /** Day zero of the term. */
    readyOn: string;
    previousDueOn: string;
    dueOn: string;
  }
>;

/** A motivated act gave the department more days, counted from the due date before; the citizen was told so on `notifiedOn`. */
export type TermExtended = EventOf<
  'TermExtended',
  {
    /** In the unit of the term; natural days for months. */
    days: number;
    mode: NotificationMode;
    notifiedOn: string;
    previousDueOn: string;
    dueOn: string;
    reason: string;
    legalBasis: string;
    proof?: string;
  }
>;

export type CaseEvent =
  | PetitionRegistered
  | RegimeApplied
  | CaseRebound
  | RegistrationAnnulled
  | FolioAnnulled
  | CaseRouted
  | CaseHandedOver
  | CaseDelivered
  | CaseAccepted
  | CaseReturned
  | TransferRuled
  | OfficerAssigned
  | NoteAdded
  | CitizenAsked
  | CitizenReplied
  | CaseAnswered
  | CitizenNotified
  | CaseClosed
  | CaseReopened
  | CaseWithdrawn
  | StepRecorded
  | PersonalDataErased
  | DeadlinePassed
  | CaseEscalated
  | SilenceTookEffect
  | SilenceCertified
  | SilenceSetAside
  | InstructionEvent
  | ResolutionEvent
  | NoticeEvent
  | AppealEvent
  | JoinderEvent
  | GroupEvent
  | LapseEvent
  | AttachmentEvent
  | LetterEvent
  | CustodyEvent
  | StageEvent
  | ProposalEvent
  | PublicVersionEvent
  | ReserveEvent
  | CaseVoided
  | TermExtended
  | FileReady
  | DueDateRecomputed
  | ServiceRated;

export type CaseEventType = CaseEvent['type'];
export type CaseEventData<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>['data'];
