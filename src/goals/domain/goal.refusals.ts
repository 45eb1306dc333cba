import { Refusal } from '@libs/decider';

/** Why a goal is not taken. The code is the class name in kebab-case and never changes; screens word it. */

export class GoalNotForThisRole extends Refusal {
  readonly code = 'goal-not-for-this-role';
  readonly kind = 'forbidden';
  constructor(role: string) {
    super(`A ${role} sets no goals: a supervisor does`, { role });
  }
}

export class GoalFrozen extends Refusal {
  readonly code = 'goal-frozen';
  readonly kind = 'conflict';
  constructor(goalId: string, authorisedOn: string) {
    super(`This goal was authorised on ${authorisedOn}: revise it, with the reason and the act that allows it`, {
      goalId,
      authorisedOn,
    });
  }
}

export class GoalUnknown extends Refusal {
  readonly code = 'goal-unknown';
  readonly kind = 'not-found';
  constructor(goalId: string) {
    super('There is no goal under this id: GET /api/v1/goals lists them', { goalId });
  }
}

export class GoalNotAuthorised extends Refusal {
  readonly code = 'goal-not-authorised';
  readonly kind = 'conflict';
  constructor(goalId: string) {
    super('This goal is a draft: define it anew, no reason is asked for', { goalId });
  }
}

/** What is to be reached by the end of a quarter is not less than what was to be reached before. */
export class GoalFalls extends Refusal {
  readonly code = 'goal-falls';
  readonly kind = 'invalid';
  constructor() {
    super('A cumulative goal never falls from one quarter to the next: give shares as DISTRIBUTION', {
      field: 'percent',
    });
  }
}
