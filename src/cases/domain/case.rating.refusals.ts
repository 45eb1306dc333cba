import { Refusal } from '@libs/decider';

/** Why a rating is not taken. The code is the class name in kebab-case and never changes; screens word it. */

export class ServiceAlreadyRated extends Refusal {
  readonly code = 'service-already-rated';
  readonly kind = 'conflict';
  constructor(ratedOn: string) {
    super(`How the case was attended was told on ${ratedOn}, once for each conclusion`, { ratedOn });
  }
}

export class RatingOutOfRange extends Refusal {
  readonly code = 'rating-out-of-range';
  readonly kind = 'invalid';
  constructor(worst: number, best: number) {
    super(`A rating is a whole number from ${worst} to ${best}`, { field: 'rating', worst, best });
  }
}
