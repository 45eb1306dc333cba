import { Refusal } from '@libs/decider';

/** Not everybody who may confirm something may confirm this. */
export class SecondOfRoleNeeded extends Refusal {
  readonly code = 'second-of-role-needed';
  readonly kind = 'forbidden';
  constructor(step: string, roles: readonly string[]) {
    super(`The step ${step} is confirmed by somebody else of these roles: ${roles.join(', ')}`, { step, roles });
  }
}

/** Whoever can be no second person takes back only what they proposed. */
export class NotYourProposal extends Refusal {
  readonly code = 'not-your-proposal';
  readonly kind = 'forbidden';
  constructor() {
    super('Somebody else proposed it: they take it back, or whoever may confirm it says no');
  }
}

/** It would wait for a person who is not there. */
export class NobodyToConfirm extends Refusal {
  readonly code = 'nobody-to-confirm';
  readonly kind = 'conflict';
  constructor(step: string, roles: readonly string[]) {
    super(
      `The step ${step} takes two people and there is no second one: an administrator opens an account for a ${roles.join(' or a ')}, or gives somebody that role`,
      { step, roles },
    );
  }
}
