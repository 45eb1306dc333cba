import { Refusal } from '@libs/decider';

/** Why something about a licence is not done. The code is the class name in kebab-case and never changes; screens word it. */

export class ProcedureIssuesNoLicence extends Refusal {
  readonly code = 'procedure-issues-no-licence';
  readonly kind = 'conflict';
  constructor(procedure: string) {
    super(`What ${procedure} grants is not kept in the register of licences: its procedure says so under "licence"`, {
      procedure,
    });
  }
}

/** Only what was granted, and told to everybody it was to be told to. */
export class LicenceNotGranted extends Refusal {
  readonly code = 'licence-not-granted';
  readonly kind = 'conflict';
  constructor(status: string, outcome: string | undefined) {
    super('A licence is issued on a favourable decision that stands', { status, outcome: outcome ?? 'none' });
  }
}

export class LicenceDecisionNotNotified extends Refusal {
  readonly code = 'licence-decision-not-notified';
  readonly kind = 'conflict';
  constructor(effectiveOn?: string) {
    super('The decision has no effect yet: the licence is issued once its notification has', {
      ...(effectiveOn !== undefined && { effectiveOn }),
    });
  }
}

/** DOMAIN.md D.3: no issue without payment or recorded exemption. */
export class LicenceTasksLeft extends Refusal {
  readonly code = 'licence-tasks-left';
  readonly kind = 'conflict';
  constructor(tasks: readonly string[]) {
    super('A payment, an inspection or an approval of the procedure is not recorded yet', { tasks: [...tasks] });
  }
}

export class LicenceAlreadyIssued extends Refusal {
  readonly code = 'licence-already-issued';
  readonly kind = 'conflict';
  constructor(number: string) {
    super('This case has its licence already', { number });
  }
}

export class LicenceEndNotSet extends Refusal {
  readonly code = 'licence-end-not-set';
  readonly kind = 'invalid';
  constructor(from: string) {
    super('The procedure leaves the last day to whoever issues it: give it, the first day at the earliest', {
      field: 'validTo',
      notBefore: from,
    });
  }
}

export class LicenceEndSetByProcedure extends Refusal {
  readonly code = 'licence-end-set-by-procedure';
  readonly kind = 'invalid';
  constructor(validTo: string | undefined) {
    super('The procedure says how long it holds: leave the day out', { field: 'validTo', validTo: validTo ?? 'none' });
  }
}

export class LicenceGiroMissing extends Refusal {
  readonly code = 'licence-giro-missing';
  readonly kind = 'invalid';
  constructor() {
    super('The form does not say what the licence is for: give it', { field: 'giro' });
  }
}

export class LicenceUnknown extends Refusal {
  readonly code = 'licence-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such licence');
  }
}

export class RenewalOfAnother extends Refusal {
  readonly code = 'renewal-of-another';
  readonly kind = 'conflict';
  constructor() {
    super('This case renews another licence already: one case renews one licence');
  }
}

/** The procedure of the licence says by which one it is renewed. */
export class NotItsRenewal extends Refusal {
  readonly code = 'not-its-renewal';
  readonly kind = 'conflict';
  constructor(procedure: string, renewedBy: string | undefined) {
    super('This licence is not renewed by the procedure of this case', {
      procedure,
      renewedBy: renewedBy ?? 'none',
    });
  }
}

export class LicenceHasNoEnd extends Refusal {
  readonly code = 'licence-has-no-end';
  readonly kind = 'conflict';
  constructor() {
    super('This licence has no last day: there is nothing to renew');
  }
}

export class LicenceRevoked extends Refusal {
  readonly code = 'licence-revoked';
  readonly kind = 'conflict';
  constructor(revokedOn: string) {
    super(`This licence was revoked on ${revokedOn}`, { revokedOn });
  }
}

export class MeasureOutOfPlace extends Refusal {
  readonly code = 'measure-out-of-place';
  readonly kind = 'conflict';
  constructor(measure: string) {
    super('As it stands, that cannot be done about this licence', { measure });
  }
}
