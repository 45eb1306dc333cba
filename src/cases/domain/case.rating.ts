import type { CaseEvent } from './case.events.js';
import { type Acting, recorded, requireBetween, requireStep } from './case.guards.js';
import type { ServiceRated } from './case.rating.events.js';
import { RatingOutOfRange, ServiceAlreadyRated } from './case.rating.refusals.js';
import { CaseNotConcluded } from './case.refusals.js';
import type { CaseState } from './case.state.js';

export const WORST_RATING = 1;
export const BEST_RATING = 5;

export type Rating = ServiceRated['data'];

/**
 * How the citizen was attended. Only about what is over, so that nobody who still decides knows what was said of them.
 * @throws CaseNotConcluded | ServiceAlreadyRated | RatingOutOfRange
 */
export function rateService(state: CaseState, { by, source: _, ...rating }: Rating & Acting): CaseEvent[] {
  const registered = requireStep('rate', state, by);
  const { status, folio, closedOn } = registered;
  if (status !== 'concluded') throw new CaseNotConcluded(folio, status);
  if (registered.rating !== undefined) throw new ServiceAlreadyRated(registered.rating.ratedOn);
  const given = Number.isInteger(rating.rating) && rating.rating >= WORST_RATING && rating.rating <= BEST_RATING;
  if (!given) throw new RatingOutOfRange(WORST_RATING, BEST_RATING);
  requireBetween('ratedOn', rating.ratedOn, { notBefore: closedOn });
  return recorded('ServiceRated', rating);
}
