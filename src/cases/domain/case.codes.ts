/** Closed lists that stand in clear in the history. A literal may be added; none is ever renamed or taken away. */

/** The way a petition or a reply came in. */
export const CHANNELS = ['desk', 'web', 'phone', 'email', 'post', 'open311', 'internal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The unit a term is counted in, the law of months, and what a legal clock still waits for (docs/legal-clock.md). */
export const TERM_UNITS = ['BUSINESS_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'HOURS'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];
export const MONTH_RULES = ['LFPA_29', 'LOJ_45'] as const;
export type MonthRule = (typeof MONTH_RULES)[number];
export const CLOCK_WAITS = ['READY_TO_RESOLVE', 'NOTIFICATION'] as const;
export type ClockWait = (typeof CLOCK_WAITS)[number];

/** Why a department was chosen: a rule's name stands beside it in the event. */
export const ROUTING_BASES = ['rule', 'default', 'suggestion', 'ruling', 'import'] as const;
export type RoutingBasis = (typeof ROUTING_BASES)[number];

/** How a department hands its new cases to its officers. */
export const ASSIGNMENT_POLICIES = ['by-hand', 'round-robin', 'least-loaded'] as const;
export type AssignmentPolicy = (typeof ASSIGNMENT_POLICIES)[number];

/** Why a department sends a case back ("no es de mi competencia"). */
export const RETURN_REASONS = ['not-our-matter', 'not-our-territory', 'misclassified', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why only those on a list see a case: its procedure is sealed. */
export const RESERVE_GROUNDS = ['sealed-procedure', 'raised'] as const;
export type ReserveGround = (typeof RESERVE_GROUNDS)[number];
/** Why somebody is on that list: by working in the control body when it was filed, by having the case when it was raised, or by somebody's act. */
export const ACCESS_BASES = ['control-body', 'granted', 'raised'] as const;

/** What one person proposes and another confirms; nothing of it is in force before. */
export const PROPOSED_STEPS = ['lower', 'close', 'dismiss', 'archive-lapsed', 'extend', 'void', 'rectify'] as const;
export type ProposedStep = (typeof PROPOSED_STEPS)[number];

/** Documents of a case that are text, of which there may be a version for everybody. */
export const PUBLIC_VERSION_DOCUMENTS = ['petition', 'answer', 'letter'] as const;
export type PublicVersionDocument = (typeof PUBLIC_VERSION_DOCUMENTS)[number];

/** Only then is something classified: somebody asked for it, an authority ordered it, or it must be published (LGTAIP 103). */
export const CLASSIFICATION_OCCASIONS = ['information-request', 'authority-ruling', 'transparency-duty'] as const;
export type ClassificationOccasion = (typeof CLASSIFICATION_OCCASIONS)[number];

/** LGTAIP 112 and 115. */
export const SECRECY_KINDS = ['confidential', 'reserved'] as const;
export type SecrecyKind = (typeof SECRECY_KINDS)[number];

export const NOTE_VISIBILITIES = ['internal', 'public'] as const;
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];

/** Sense of the answer (DOMAIN.md D.1: favorable, parcial, desfavorable, improcedente, informativa). */
export const OUTCOMES = ['favourable', 'partial', 'unfavourable', 'inadmissible', 'informative'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the answer reached the citizen. */
export const NOTIFICATION_MODES = ['in-person', 'email', 'phone', 'post', 'notice-board'] as const;
export type NotificationMode = (typeof NOTIFICATION_MODES)[number];

export const CLOSING_BASES = ['notified', 'import'] as const;
export type ClosingBasis = (typeof CLOSING_BASES)[number];

export const REOPENING_REASONS = [
  'answer-incomplete',
  'work-not-done',
  'citizen-disagrees',
  'appeal-granted',
  'closed-by-mistake',
  'other',
] as const;
export type ReopeningReason = (typeof REOPENING_REASONS)[number];

export const WITHDRAWAL_REASONS = ['citizen-request', 'need-gone', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Why a registration is annulled: it should not be there at all, or there is another one of the same petition. */
export const VOIDING_REASONS = ['registered-in-error', 'duplicate'] as const;
export type VoidingReason = (typeof VOIDING_REASONS)[number];

/** What of the law moved a due date. `calendar-loaded`: another calendar was loaded than the one it was counted by. */
export const RECOMPUTATION_CAUSES = [
  'holiday-declared',
  'suspension-declared',
  'declaration-revoked',
  'calendar-loaded',
] as const;
export type RecomputationCause = (typeof RECOMPUTATION_CAUSES)[number];

export const REGISTRATION_ANNULMENT_REASONS = ['abandoned'] as const;
export const FOLIO_ANNULMENT_REASONS = ['second-number'] as const;
export const LETTER_ANNULMENT_REASONS = ['never-signed'] as const;

/** Who is told, one after the other, of a case that nears or passes its due date; the control body (OIC, Contraloría) is the last. */
export const ESCALATION_TARGETS = ['officer', 'head', 'supervisor', 'control-body'] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

/** What the law makes of silence: refused, or granted (negativa ficta, afirmativa ficta: DOMAIN.md C.1). */
export const SILENCE_EFFECTS = ['negative', 'positive'] as const;
export type SilenceEffect = (typeof SILENCE_EFFECTS)[number];
/** Stand where a petition says in free words only what it is about and where. No catalogue may have an entry called so. */
export const UNCLASSIFIED = 'unclassified';
export const UNPLACED = 'unplaced';

/** What became of a prevention's power over the clock (libs/legal-terms has the rules). Only the first two hold it. */
export const PREVENTION_EFFECTS = [
  'suspended',
  'interrupted',
  'late',
  'before-start',
  'after-term',
  'no-effect',
] as const;
export type PreventionEffect = (typeof PREVENTION_EFFECTS)[number];

/** What the law lets a person decide once a prevention went unanswered. */
export const UNANSWERED_EFFECTS = ['dismissed', 'not-filed', 'archived'] as const;
export type UnansweredEffect = (typeof UNANSWERED_EFFECTS)[number];

export const DISMISSAL_REASONS = ['prevention-unanswered'] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** Sense of a unit's opinion. */
export const OPINION_SENSES = ['favourable', 'conditional', 'unfavourable', 'informative'] as const;
export type OpinionSense = (typeof OPINION_SENSES)[number];

/** What was declared to follow when a unit stays silent: the file waits on, a supervisor sees it, it goes on without, or a sense stands. */
export const OPINION_SILENCES = ['wait', 'escalate', 'go-on', 'sense'] as const;
export type OpinionSilence = (typeof OPINION_SILENCES)[number];

/** The same of a task of a stage; in the place of a sense one of the task's own outcomes may stand. */
export const TASK_SILENCES = ['wait', 'escalate', 'go-on', 'outcome'] as const;
export type TaskSilenceEffect = (typeof TASK_SILENCES)[number];
/** What the legal adviser says of a draft: nothing against it, or it must be written anew. */
export const REVIEW_VERDICTS = ['cleared', 'objected'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** By what right somebody signs: their office, a delegation of it, or the absence of the one in whose place they act. */
export const SIGNING_CAPACITIES = ['holder', 'delegate', 'substitute'] as const;
export type SigningCapacity = (typeof SIGNING_CAPACITIES)[number];

/** As what somebody besides the applicant takes part. */
export const PARTY_ROLES = ['co-applicant', 'representative', 'third-party'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** What the parties are notified of, each with its own proof. */
export const NOTIFIED_ACTS = ['resolution', 'appeal-decision', 'dismissal', 'lapse'] as const;
export type NotifiedAct = (typeof NOTIFIED_ACTS)[number];

/** What ends a case without an answer, and is notified and appealed as one. */
export const ENDING_ACTS = ['dismissal', 'lapse'] as const;
export type EndingAct = (typeof ENDING_ACTS)[number];

/** What an appeal attacks; `silence` is the refusal that the law makes of an unanswered term. */
export const APPEALED_ACTS = ['resolution', ...ENDING_ACTS, 'silence'] as const;
export type AppealedAct = (typeof APPEALED_ACTS)[number];

/** How an act is served on a party so that it takes effect (DOMAIN.md E). */
export const SERVICE_MODES = [
  'in-person',
  'with-another',
  'posted-at-door',
  'certified-mail',
  'electronic',
  'edict',
  'notice-board',
  'shown-knowledge',
] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];

/** Why an attempt served nothing. `summons-left`: the citatorio, with its day. */
export const ATTEMPT_RESULTS = [
  'nobody-there',
  'summons-left',
  'wrong-address',
  'mail-returned',
  'not-opened',
] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** What shows that an act was served. */
export const PROOF_KINDS = [
  'signed-slip',
  'refusal-record',
  'posting-record',
  'mail-receipt',
  'electronic-receipt',
  'publications',
  'own-act',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** Whether an appeal came within its term as it was counted when it was filed; the authority decides on it. */
export const APPEAL_TIMELINESSES = ['in-time', 'late', 'unknown'] as const;
export type AppealTimeliness = (typeof APPEAL_TIMELINESSES)[number];

export const APPEAL_VERDICTS = ['upheld', 'modified', 'revoked', 'dismissed'] as const;
export type AppealVerdict = (typeof APPEAL_VERDICTS)[number];

/** Whom a case is sent on to, outside the institution. */
export const REFERRAL_BODIES = ['municipal', 'state', 'federal', 'autonomous', 'other'] as const;
export type ReferralBody = (typeof REFERRAL_BODIES)[number];

/** Why a person's data or the texts of a case are erased. Older histories may hold another code. */
export const ERASURE_BASES = [
  'arco-cancelacion',
  'retention-ended',
  'court-order',
  'consent-withdrawn',
  'other',
] as const;
export type ErasureBasis = (typeof ERASURE_BASES)[number];

/** By what right somebody has their data put right (LGPDPPSO: rectificación; Guatemala, D. 57-2008: habeas data). */
export const RECTIFICATION_BASES = ['arco-rectificacion', 'habeas-data', 'court-order', 'other'] as const;
export type RectificationBasis = (typeof RECTIFICATION_BASES)[number];

/** What is proposed: that nobody can read it any more, or that nobody but who must may (bloqueo). */
export const ERASURE_ACTIONS = ['erase', 'block'] as const;
export type ErasureAction = (typeof ERASURE_ACTIONS)[number];

/** For what nothing of a case may be erased. */
export const HOLD_BASES = ['court-order', 'investigation', 'audit', 'appeal', 'other'] as const;
export type HoldBasis = (typeof HOLD_BASES)[number];

/** What an attachment may be; its content says which. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
