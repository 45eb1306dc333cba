import { Refusal } from '@libs/decider';

export class AppealPending extends Refusal {
  readonly code = 'appeal-pending';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`An appeal in case ${folio} waits to be decided`, { folio });
  }
}

export class AppealAlreadyDecided extends Refusal {
  readonly code = 'appeal-already-decided';
  readonly kind = 'conflict';
  constructor(decidedOn: string) {
    super(`The appeal was decided on ${decidedOn}; against that decision one goes to court`, { decidedOn });
  }
}

export class NoAppealPending extends Refusal {
  readonly code = 'no-appeal-pending';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`No such appeal waits in case ${folio}`, { folio });
  }
}

/** No such act stands in the case, or silence granted what was asked, or was set aside. */
export class NothingToAppeal extends Refusal {
  readonly code = 'nothing-to-appeal';
  readonly kind = 'conflict';
  constructor(folio: string, against: string) {
    super(`Case ${folio} has no ${against} that stands: leave against out to appeal what was decided`, {
      field: 'against',
      folio,
      against,
    });
  }
}

/** A refusal by silence is appealed as long as no express answer reached the party; then there is that to appeal. */
export class AnsweredExpressly extends Refusal {
  readonly code = 'answered-expressly';
  readonly kind = 'conflict';
  constructor(folio: string, effectiveOn: string) {
    super(`An express answer of case ${folio} counts since ${effectiveOn}: appeal against the resolution`, {
      field: 'against',
      folio,
      effectiveOn,
    });
  }
}

/** What it attacks was undone, set aside, or took an express answer for its place: nothing is left to uphold or revoke. */
export class AppealWithoutMatter extends Refusal {
  readonly code = 'appeal-without-matter';
  readonly kind = 'conflict';
  constructor(number: number) {
    super(`What appeal ${number} attacks stands no more: decide it as dismissed`, { field: 'verdict', number });
  }
}

/** A dismissal, a lapse or silence has no outcome that could be another one. */
export class OnlyResolutionModified extends Refusal {
  readonly code = 'only-resolution-modified';
  readonly kind = 'invalid';
  constructor(against: string) {
    super(`A ${against} is upheld or revoked, not modified`, { field: 'verdict', against });
  }
}

/** The term begins with the notification; before it there is nothing to appeal against. */
export class NotYetAppealable extends Refusal {
  readonly code = 'not-yet-appealable';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`What was decided in case ${folio} has not been notified: record how it reached the person first`, { folio });
  }
}

/**
 * The term is over. Reception refuses no writ (LFPA 43): a person receives it all the same by saying why, and the authority decides
 * whether it came in time.
 */
export class AppealLate extends Refusal {
  readonly code = 'appeal-late';
  readonly kind = 'conflict';
  constructor(filedOn: string, termEndsOn: string) {
    super(
      `The term to appeal ended on ${termEndsOn}: receive it as late with overrideReason; the authority decides whether it was in time`,
      { field: 'overrideReason', filedOn, termEndsOn },
    );
  }
}

/** The procedure names no term to appeal: whether it is in time is for a person to say. */
export class AppealTermUnknown extends Refusal {
  readonly code = 'appeal-term-unknown';
  readonly kind = 'conflict';
  constructor(procedure: string) {
    super(`The procedure ${procedure} names no term to appeal: receive it with overrideReason`, {
      field: 'overrideReason',
      procedure,
    });
  }
}

/** Who signed, dismissed or archived does not judge the appeal against it. */
export class SignerCannotDecideAppeal extends Refusal {
  readonly code = 'signer-cannot-decide-appeal';
  readonly kind = 'forbidden';
  constructor() {
    super('Who decided what is appealed does not decide the appeal against it: the superior does');
  }
}

/** A modified resolution has a new outcome, and only a modified one. */
export class OutcomeOfModificationOnly extends Refusal {
  readonly code = 'outcome-of-modification-only';
  readonly kind = 'invalid';
  constructor(verdict: string) {
    super('Give the new outcome where the verdict is modified, and with no other verdict', {
      field: 'outcome',
      verdict,
    });
  }
}
