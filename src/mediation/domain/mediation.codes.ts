/** Closed lists of what may stand in clear about a mediation. One may be added, none is renamed. */

/** As the agrarian institutions of Guatemala sort conflicts over land. */
export const TYPOLOGIES = ['rights-dispute', 'occupation', 'territorial-limits', 'regularisation'] as const;
export type Typology = (typeof TYPOLOGIES)[number];

export const PARTY_KINDS = ['person', 'community', 'institution', 'company'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Where those in conflict go on, where a mediation is no way or came to nothing. */
export const NEXT_WAYS = ['courts', 'ric', 'fondo-de-tierras', 'other'] as const;
export type NextWay = (typeof NEXT_WAYS)[number];

export const DELIVERY_MODES = ['in-person', 'electronic'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export const POSTPONEMENT_CAUSES = ['force-majeure', 'agreement'] as const;
export type PostponementCause = (typeof POSTPONEMENT_CAUSES)[number];

/** Excused: absent with a cause that was accepted. */
export const ATTENDANCES = ['present', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What somebody may end a mediation for. */
export const EARLY_ENDS = ['will-of-party', 'breach-of-confidentiality', 'disrespect', 'death'] as const;
export type EarlyEnd = (typeof EARLY_ENDS)[number];

/** And what ends it by itself. */
export const ENDINGS = [...EARLY_ENDS, 'two-absences'] as const;
export type Ending = (typeof ENDINGS)[number];

export const SCOPES = ['total', 'partial'] as const;
export type Scope = (typeof SCOPES)[number];

/** Under this alias notes of sessions are sealed: a key of their own, so that nobody who reads the rest is handed them. */
export const NOTES = 'notes';
