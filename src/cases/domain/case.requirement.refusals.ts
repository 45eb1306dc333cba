import { Refusal } from '@libs/decider';

/** Why a requirement is not asked for, or not left out, against what the form says. As case.instruction-refusals.ts. */

/** What the citizen filled in decides it, not whoever checks. */
export class RequirementAppliesByForm extends Refusal {
  readonly code = 'requirement-applies-by-form';
  readonly kind = 'invalid';
  constructor(requirement: string) {
    super(`By what the form says the procedure asks for ${requirement}: put it into met or missing`, {
      field: 'notApplicable',
      requirement,
    });
  }
}

export class RequirementNotAsked extends Refusal {
  readonly code = 'requirement-not-asked';
  readonly kind = 'invalid';
  constructor(field: string, requirement: string) {
    super(`By what the form says the procedure does not ask for ${requirement}: leave it out, or put it into met`, {
      field,
      requirement,
    });
  }
}
