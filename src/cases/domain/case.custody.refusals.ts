import { Refusal } from '@libs/decider';
import type { Keeping } from './case.retention.js';

/** Why personal data are not erased, or not yet. The code is the class name in kebab-case and never changes; screens word it. */

export class LegalHoldStands extends Refusal {
  readonly code = 'legal-hold-stands';
  readonly kind = 'conflict';
  constructor(holds: readonly { holdId: string; basis: string }[]) {
    super('The case is held: nothing of it is erased until the hold is lifted. Blocking is possible', {
      field: 'action',
      holds: holds.map(({ holdId }) => holdId),
      bases: holds.map(({ basis }) => basis),
      instead: 'block',
    });
  }
}

/** A duty to keep goes before the right to have it deleted (LGPDPPSO 49): what is asked for is done as a blocking. */
export class RetentionRuns extends Refusal {
  readonly code = 'retention-runs';
  readonly kind = 'conflict';
  constructor(keeping: Exclude<Keeping, { kept: 'ended' }>) {
    super(`${WHY[keeping.kept]}: it can be blocked instead, which withholds it from everybody but who answers for it`, {
      field: 'action',
      because: keeping.kept,
      ...('until' in keeping && keeping.until !== undefined && { until: keeping.until }),
      ...('basis' in keeping && { basis: keeping.basis }),
      instead: 'block',
    });
  }
}

const WHY = {
  running: 'The time for which it must be kept has not ended',
  permanently: 'It is kept for ever',
  unknown: 'The table of archives does not say how long it must be kept',
} as const;

export class AlreadyErased extends Refusal {
  readonly code = 'already-erased';
  readonly kind = 'conflict';
  constructor(subject: string) {
    super(`What the case had under ${subject} was erased already`, { field: 'subject', subject });
  }
}

export class AlreadyBlocked extends Refusal {
  readonly code = 'already-blocked';
  readonly kind = 'conflict';
  constructor(subject: string) {
    super(`What the case has under ${subject} is blocked already`, { field: 'subject', subject });
  }
}

/** The legal adviser looks at the law and the head at the case: one of each. */
export class OtherRoleNeeded extends Refusal {
  readonly code = 'other-role-needed';
  readonly kind = 'forbidden';
  constructor(proposerRole: string) {
    super(`A ${proposerRole} proposed it: of head and legal adviser the other one approves it`, { proposerRole });
  }
}

export class HoldUnknown extends Refusal {
  readonly code = 'hold-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('The case has no such hold, or it was lifted', { field: 'holdId' });
  }
}

/** What asks for the erasure is a case of the institution. */
export class RequestUnknown extends Refusal {
  readonly code = 'request-unknown';
  readonly kind = 'invalid';
  constructor() {
    super('There is no such case in which somebody asked for this', { field: 'request' });
  }
}
