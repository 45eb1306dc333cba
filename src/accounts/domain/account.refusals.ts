import { Refusal } from '@libs/decider';

/** Why something is refused about an account. The code is the class name in kebab-case and never changes. */

export class AccountUnknown extends Refusal {
  readonly code = 'account-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such account in this institution', { field: 'account' });
  }
}

/** So that nobody gives themselves rights, and an institution always keeps an administrator. */
export class NotOnesOwnAccount extends Refusal {
  readonly code = 'not-ones-own-account';
  readonly kind = 'conflict';
  constructor() {
    super('Nobody changes their own account: another administrator does it', { field: 'account' });
  }
}

/** Closed, or of another role, since they asked. */
export class NotAnAdministrator extends Refusal {
  readonly code = 'not-an-administrator';
  readonly kind = 'forbidden';
  constructor() {
    super('Only an administrator whose account is open looks after accounts');
  }
}

export class DepartmentNeeded extends Refusal {
  readonly code = 'department-needed';
  readonly kind = 'invalid';
  constructor(role: string) {
    super(`The role ${role} belongs to a department: name it`, { field: 'department', role });
  }
}

export class DepartmentNotTaken extends Refusal {
  readonly code = 'department-not-taken';
  readonly kind = 'invalid';
  constructor(role: string) {
    super(`The role ${role} belongs to no department: leave it out`, { field: 'department', role });
  }
}

export class AccountIsClosed extends Refusal {
  readonly code = 'account-is-closed';
  readonly kind = 'conflict';
  constructor() {
    super('The account is closed: reopen it first', { field: 'account' });
  }
}

/** One administrator alone makes nobody administrator, supervisor, auditor, head or legal adviser, where there is another administrator. */
export class SecondAdministratorNeeded extends Refusal {
  readonly code = 'second-administrator-needed';
  readonly kind = 'conflict';
  constructor(role: string) {
    super(`The role ${role} is proposed by one administrator and approved by another: propose it`, {
      field: 'role',
      role,
    });
  }
}

/** Who took somebody's second factor, or gave them a password, does not do the other too. */
export class OtherAdministratorResets extends Refusal {
  readonly code = 'other-administrator-resets';
  readonly kind = 'conflict';
  constructor() {
    super('Another administrator resets this: with password and second factor one could sign in as them', {
      field: 'account',
    });
  }
}

/** What one administrator gives alone needs no proposal. */
export class NoProposalNeeded extends Refusal {
  readonly code = 'no-proposal-needed';
  readonly kind = 'invalid';
  constructor(role: string) {
    super(`The role ${role} is given by one administrator: change the role`, { field: 'role', role });
  }
}
