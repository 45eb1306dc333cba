import type { EventOf } from '@libs/decider';

/** The citizen said how they were attended: from 1 to 5, once for each conclusion. */
export type ServiceRated = EventOf<'ServiceRated', { rating: number; ratedOn: string; comment?: string }>;

/** What they said of it in words is sealed. */
export const ratingSchemas = { ServiceRated: [{ clear: { rating: 'integer', ratedOn: 'date' } }] } as const;

/** Of the conclusion that stands; a reopening takes it away with what it was about. */
export type RatingRecord = Omit<ServiceRated['data'], 'comment'>;
