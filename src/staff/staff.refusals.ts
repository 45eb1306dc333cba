import { Refusal } from '@libs/decider';

export class UsernameNotAllowed extends Refusal {
  readonly code = 'username-not-allowed';
  readonly kind = 'invalid';

  constructor() {
    super('A user name has 2 to 64 letters, digits, dots, hyphens and underscores', { field: 'username' });
  }
}

export class UsernameTaken extends Refusal {
  readonly code = 'username-taken';
  readonly kind = 'conflict';

  constructor() {
    super('Somebody in this installation has this user name: take another', { field: 'username' });
  }
}

export class PasswordTooWeak extends Refusal {
  readonly code = 'password-too-weak';
  readonly kind = 'invalid';

  constructor(least: number) {
    super(`A password has at least ${least} characters, at most 256 bytes, and does not contain the user name`, {
      least,
    });
  }
}

export class StaffUnknown extends Refusal {
  readonly code = 'staff-unknown';
  readonly kind = 'not-found';

  constructor() {
    super('There is no such staff account');
  }
}

/** Nothing was begun, or too long ago. */
export class EnrolmentNotBegun extends Refusal {
  readonly code = 'enrolment-not-begun';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Begin the second factor first: POST second-factor/enrolment; it waits a quarter of an hour for its first code',
    );
  }
}
