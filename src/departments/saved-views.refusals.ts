import { Refusal } from '@libs/decider';

export class TooManyViews extends Refusal {
  readonly code = 'too-many-views';
  readonly kind = 'conflict';
  constructor(most: number) {
    super(`You have ${most} views already: remove one first`, { most });
  }
}
