import type { EventOf } from '@libs/decider';
import type {
  Channel,
  DismissalReason,
  NotificationMode,
  OpinionSense,
  OpinionSilence,
  PreventionEffect,
  ReferralBody,
  UnansweredEffect,
} from './case.codes.js';
import type { Applicant, Location } from './case.petition.js';

/**
 * What can happen to a case between its registration and a file ready to resolve. Lists of codes are one text with commas between
 * (codesOf, listOf in case.code-lists.ts). What is said of case.events.ts holds here too.
 */

/** What a petition is about was found out, or corrected. The fields of the procedure are there where it became another one. */
export type CaseClassified = EventOf<
  'CaseClassified',
  {
    matter: string;
    place: string;
    procedure?: string;
    procedureVersion?: string;
    termDays?: number;
    dueOn?: string;
    /** Where the procedure changed: whether the case may still be shown to everybody. */
    public?: boolean;
    /** The department that had it had not taken it: the rules look for one anew. */
    rerouted: boolean;
    reason?: string;
  }
>;

/** The file was held against the requirements of the procedure version it began with. Each code stands in one of the lists. */
export type RequirementsChecked = EventOf<
  'RequirementsChecked',
  { checkId: string; checkedOn: string; met?: string; missing?: string; notApplicable?: string; remarks?: string }
>;

/** The formal notice of what is missing, before it has reached the citizen: the clock still runs. */
export type PreventionIssued = EventOf<
  'PreventionIssued',
  {
    preventionId: string;
    /** Of this case, from 1. */
    number: number;
    issuedOn: string;
    /** Requirements that are missing. */
    missing?: string;
    /** Last day on which it could be issued, where the law has one. */
    limitOn?: string;
    /** Issued too late it moves no clock, and the case may not be dismissed as incomplete. */
    inTime: boolean;
    /** One more than the law allows, or after admission. */
    overridden: boolean;
    text: string;
    overrideReason?: string;
  }
>;

/** From `notifiedOn` it has its effect. */
export type PreventionNotified = EventOf<
  'PreventionNotified',
  {
    preventionId: string;
    mode: NotificationMode;
    notifiedOn: string;
    effect: PreventionEffect;
    /** Business days to answer in, where there is such a term. */
    answerDays?: number;
    /** Last day for the citizen to answer, where there is one. */
    answerBy?: string;
    /** What may be decided after that day without an answer; absent where nothing may. */
    unanswered?: UnansweredEffect;
    proof?: string;
  }
>;

/** The clock runs again from `answeredOn`, where the prevention held it: on, or from zero. */
export type PreventionAnswered = EventOf<
  'PreventionAnswered',
  {
    preventionId: string;
    channel: Channel;
    answeredOn: string;
    late: boolean;
    /** The term begins anew on `answeredOn`. */
    restarted: boolean;
    /** Where the clock was held. */
    dueOn?: string;
    text: string;
  }
>;

/** A person ended the case for what was not completed in time. */
export type CaseDismissed = EventOf<
  'CaseDismissed',
  {
    reasonCode: DismissalReason;
    effect: UnansweredEffect;
    preventionId: string;
    /** The last day to answer, counted again with the calendar in force. */
    answerBy: string;
    dismissedOn: string;
    reason: string;
    legalBasis: string;
  }
>;

/** The petition is taken up for decision. Diligences named here (LCA 1, Guatemala) must be recorded as done before the file is ready. */
export type CaseAdmitted = EventOf<
  'CaseAdmitted',
  { admittedOn: string; missing?: string; diligences?: string; reason?: string }
>;

/** One unit is asked for its opinion; several are asked in one commit. */
export type OpinionRequested = EventOf<
  'OpinionRequested',
  {
    opinionId: string;
    unit: string;
    requestedOn: string;
    dueOn: string;
    /** The file is not ready without it. */
    blocking: boolean;
    silence: OpinionSilence;
    /** The sense that silence stands for, where it stands for one. */
    silenceSense?: OpinionSense;
    /** The task of the procedure that this is. */
    task?: string;
    question: string;
  }
>;

export type OpinionGiven = EventOf<
  'OpinionGiven',
  { opinionId: string; unit: string; sense: OpinionSense; givenOn: string; late: boolean; text: string }
>;

/** The term passed without an opinion, and what was declared for that case takes effect. */
export type OpinionSilent = EventOf<
  'OpinionSilent',
  { opinionId: string; unit: string; effect: OpinionSilence; sense?: OpinionSense; dueOn: string; silentOn: string }
>;

/** It is asked no more. */
export type OpinionWithdrawn = EventOf<
  'OpinionWithdrawn',
  { opinionId: string; unit: string; withdrawnOn: string; reason: string }
>;

/**
 * Sent on to a competent body outside (canalizada). Nothing is ever written into that body's record: what it does is told here, as far as
 * it tells. Where its answer is not awaited, the case ends, and the citizen was told where it went and why.
 */
export type CaseReferred = EventOf<
  'CaseReferred',
  {
    referralId: string;
    bodyKind: ReferralBody;
    referredOn: string;
    awaits: boolean;
    /** Where it is awaited: the day on which somebody asks after it. */
    answerBy?: string;
    /** Where it is not: how and when the citizen was told. */
    mode?: NotificationMode;
    notifiedOn?: string;
    body: string;
    reason: string;
  }
>;

export type ReferralAnswered = EventOf<'ReferralAnswered', { referralId: string; answeredOn: string; text: string }>;

/** The other body let the day pass. */
export type ReferralSilent = EventOf<'ReferralSilent', { referralId: string; answerBy?: string; silentOn: string }>;

/** What was taken down wrong at registration, as it should have been. The registration itself stays as it is; so do folio and dates. */
export type RegistrationCorrected = EventOf<
  'RegistrationCorrected',
  {
    correctionId: string;
    correctedOn: string;
    channel?: Channel;
    office?: string;
    applicantAlias?: string;
    applicant?: Applicant;
    subject?: string;
    description?: string;
    location?: Location;
    language?: string;
    reason: string;
  }
>;

export type InstructionEvent =
  | CaseClassified
  | RequirementsChecked
  | PreventionIssued
  | PreventionNotified
  | PreventionAnswered
  | CaseDismissed
  | CaseAdmitted
  | OpinionRequested
  | OpinionGiven
  | OpinionSilent
  | OpinionWithdrawn
  | CaseReferred
  | ReferralAnswered
  | ReferralSilent
  | RegistrationCorrected;
