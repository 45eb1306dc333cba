/** Closed lists that stand in clear in the history. A literal may be added; none is ever renamed or taken away. */

/** The way a petition or a reply came in. */
export const CHANNELS = ['desk', 'web', 'phone', 'email', 'post', 'open311', 'internal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a department was chosen: a rule's name stands beside it in the event. */
export const ROUTING_BASES = ['rule', 'default', 'suggestion', 'ruling', 'import'] as const;
export type RoutingBasis = (typeof ROUTING_BASES)[number];

/** How a department hands its new cases to its officers. */
export const ASSIGNMENT_POLICIES = ['by-hand', 'round-robin', 'least-loaded'] as const;
export type AssignmentPolicy = (typeof ASSIGNMENT_POLICIES)[number];

/** Why a department sends a case back ("no es de mi competencia"). */
export const RETURN_REASONS = ['not-our-matter', 'not-our-territory', 'misclassified', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

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

export const REGISTRATION_ANNULMENT_REASONS = ['abandoned'] as const;
export const FOLIO_ANNULMENT_REASONS = ['second-number'] as const;

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

/** Whom a case is sent on to, outside the institution. */
export const REFERRAL_BODIES = ['municipal', 'state', 'federal', 'autonomous', 'other'] as const;
export type ReferralBody = (typeof REFERRAL_BODIES)[number];
