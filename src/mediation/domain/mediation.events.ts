import type { EventOf } from '@libs/decider';
import type {
  DeliveryMode,
  Ending,
  NextWay,
  PartyKind,
  PostponementCause,
  Scope,
  Typology,
} from './mediation.codes.js';

/**
 * The mediation of a conflict over land, in a stream of its own beside the case. Lists of parties are their aliases with a comma between
 * two. What people are called, what they said and what they signed is sealed: no decision sees it.
 */
export type MediationEvent =
  | MediationOpened
  | MediationPartyNamed
  | MediationRefused
  | ViolenceRiskNoted
  | InvitationIssued
  | InvitationDelivered
  | SessionScheduled
  | SessionPostponed
  | SessionHeld
  | SessionNotHeld
  | SessionNoteTaken
  | MediationEndedEarly
  | MediationAgreed
  | CommitmentMade
  | MediationFailed
  | CommitmentDeclared
  | CommitmentVerified
  | CommitmentRescheduled
  | PersonalDataErased;
export type MediationEventType = MediationEvent['type'];

/** `inviteBy`: the last day for the invitation, by the calendar of then. */
export type MediationOpened = EventOf<
  'MediationOpened',
  {
    caseId: string;
    department: string;
    typology: Typology;
    violenceRisk: boolean;
    openedOn: string;
    inviteBy: string;
    /** Sealed. */
    territory?: string;
  }
>;

export interface Representative {
  name: string;
  /** What shows that they speak for the party: minutes of an assembly, a power of attorney. */
  accreditation: string;
}

/** `caseParty`: alias under which the case itself knows them. */
export type MediationPartyNamed = EventOf<
  'MediationPartyNamed',
  {
    party: string;
    kind: PartyKind;
    caseParty?: string;
    interpreter: boolean;
    /** Sealed, under the party's own key. */
    name: string;
    language?: string;
    representatives?: readonly Representative[];
  }
>;

/** Not admitted: the conflict is no matter for a mediation, and those in it were told where to go. */
export type MediationRefused = EventOf<
  'MediationRefused',
  {
    caseId: string;
    department: string;
    typology: Typology;
    violenceRisk: boolean;
    refusedOn: string;
    nextWay: NextWay;
    /** Sealed. */
    reason: string;
  }
>;

export type ViolenceRiskNoted = EventOf<
  'ViolenceRiskNoted',
  { violenceRisk: boolean; notedOn: string; /** Sealed. */ reason: string }
>;

/** `late`: after the last day for it. That is recorded, and refuses nothing. */
export type InvitationIssued = EventOf<
  'InvitationIssued',
  {
    invitation: number;
    facilitator: string;
    issuedOn: string;
    inviteBy: string;
    late: boolean;
    sessionOn: string;
    /** Sealed. */
    place: string;
    hour: string;
  }
>;

export type InvitationDelivered = EventOf<
  'InvitationDelivered',
  { invitation: number; party: string; mode: DeliveryMode; deliveredOn: string; /** Sealed. */ proof: string }
>;

/** With `invitation` place and hour are those of the invitation. */
export type SessionScheduled = EventOf<
  'SessionScheduled',
  { session: number; sessionOn: string; invitation?: number; /** Sealed. */ place?: string; hour?: string }
>;

export type SessionPostponed = EventOf<
  'SessionPostponed',
  {
    session: number;
    cause: PostponementCause;
    previousOn: string;
    sessionOn: string;
    /** Sealed. */
    reason: string;
    place?: string;
    hour?: string;
  }
>;

interface Attended {
  session: number;
  heldOn: string;
  present?: string;
  excused?: string;
  absent?: string;
}

/** `separate`: with some of the parties apart. That it took place is known, what was said there is not. */
export type SessionHeld = EventOf<
  'SessionHeld',
  Attended & { separate: boolean; unsigned?: string; /** Sealed: the act of the session. */ minutes: string }
>;

export type SessionNotHeld = EventOf<'SessionNotHeld', Attended & { /** Sealed. */ minutes: string }>;

/** `keptUnder`: the alias whose key seals the text. */
export type SessionNoteTaken = EventOf<
  'SessionNoteTaken',
  { noteId: string; keptUnder: string; session?: number; takenOn: string; /** Sealed. */ text: string }
>;

export type MediationEndedEarly = EventOf<
  'MediationEndedEarly',
  { cause: Ending; party?: string; endedOn: string; /** Sealed. */ reason?: string }
>;

export type MediationAgreed = EventOf<
  'MediationAgreed',
  { scope: Scope; agreedOn: string; unsigned?: string; /** Sealed. */ text: string; pending?: string }
>;

/** `party`: who is to fulfil it. It has a last day, or is looked at every so many days. */
export type CommitmentMade = EventOf<
  'CommitmentMade',
  {
    commitment: number;
    party: string;
    verifier: string;
    dueOn?: string;
    reviewEveryDays?: number;
    /** Sealed. */
    text: string;
  }
>;

/** There was no agreement: the rights of all stay as they were, and the act says which way is open. */
export type MediationFailed = EventOf<
  'MediationFailed',
  { failedOn: string; nextWay: NextWay; /** Sealed. */ reasons: string }
>;

export type CommitmentDeclared = EventOf<
  'CommitmentDeclared',
  { commitment: number; fulfilled: boolean; declaredOn: string; /** Sealed. */ evidence: string }
>;

/** `accepted` false: the evidence did not show it, and the commitment runs on. */
export type CommitmentVerified = EventOf<
  'CommitmentVerified',
  { commitment: number; accepted: boolean; verifiedOn: string; /** Sealed. */ remarks?: string }
>;

export type CommitmentRescheduled = EventOf<
  'CommitmentRescheduled',
  { commitment: number; previousDueOn?: string; dueOn: string; rescheduledOn: string; /** Sealed. */ reason: string }
>;

/** The case lost it, so the mediation does. `subject`: the alias whose key is destroyed; `basis`: that of the case's erasure. */
export type PersonalDataErased = EventOf<'PersonalDataErased', { subject: string; basis: string }>;
