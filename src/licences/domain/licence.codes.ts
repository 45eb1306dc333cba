/** Of a licence on a civil date. Part of what the API says: never renamed. */
export const VALIDITY_STATUSES = [
  'valid',
  'valid-under-timely-renewal',
  'suspended',
  'revoked',
  'expired',
  'not-yet-valid',
] as const;
export type ValidityStatus = (typeof VALIDITY_STATUSES)[number];

/** How far a case that asks for a renewal has come. */
export const RENEWAL_RESULTS = ['pending', 'granted', 'refused', 'withdrawn', 'dismissed', 'lapsed', 'ended'] as const;
export type RenewalResult = (typeof RENEWAL_RESULTS)[number];

/** What two persons may do about a licence that stands. Part of stored events: never renamed. */
export const MEASURES = ['suspension', 'reinstatement', 'revocation'] as const;
export type Measure = (typeof MEASURES)[number];

/** Legal basis where the procedure names none: GT, D. 5-2021; MX, no rule. Part of stored events: never renamed. */
export const TIMELY_BY_COUNTRY = 'gt-d-5-2021-renewal';
export const NO_TIMELY_RULE = 'no-timely-rule';
