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
