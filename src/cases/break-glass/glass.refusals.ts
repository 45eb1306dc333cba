import { Refusal } from '@libs/decider';

export class GlassSuspended extends Refusal {
  readonly code = 'break-glass-suspended';
  readonly kind = 'forbidden';
  constructor(most: number) {
    super(`You opened ${most} cases this way within a week: ask the department or the supervisor`, { most });
  }
}

/** Who it was must be beyond doubt. */
export class SecondFactorMissing extends Refusal {
  readonly code = 'second-factor-missing';
  readonly kind = 'forbidden';
  constructor() {
    super('Only an account with a second factor opens a case this way: set one up first');
  }
}

export class OpeningUnknown extends Refusal {
  readonly code = 'opening-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such opening');
  }
}

export class ReviewedAlready extends Refusal {
  readonly code = 'reviewed-already';
  readonly kind = 'conflict';
  constructor() {
    super('This opening was reviewed already');
  }
}
