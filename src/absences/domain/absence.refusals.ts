import { Refusal } from '@libs/decider';

/** Why an absence is refused. The code is the class name in kebab-case and never changes. */

export class AbsenceBackwards extends Refusal {
  readonly code = 'absence-backwards';
  readonly kind = 'invalid';
  constructor(from: string, to: string) {
    super(`An absence from ${from} cannot end on ${to}`, { field: 'to', from, to });
  }
}

export class AbsenceOverlaps extends Refusal {
  readonly code = 'absence-overlaps';
  readonly kind = 'conflict';
  constructor(from: string, to: string) {
    super(`They are away from ${from} to ${to} already: end that absence first, or take other days`, {
      field: 'from',
      from,
      to,
    });
  }
}

export class SubstituteAway extends Refusal {
  readonly code = 'substitute-away';
  readonly kind = 'conflict';
  constructor(from: string, to: string) {
    super(`The substitute is away from ${from} to ${to}: name somebody who is there`, {
      field: 'substitute',
      from,
      to,
    });
  }
}

export class SubstituteUnfit extends Refusal {
  readonly code = 'substitute-unfit';
  readonly kind = 'invalid';
  constructor(substitute: string) {
    super('The substitute must be somebody else who works in the same department', {
      field: 'substitute',
      substitute,
    });
  }
}

/** Heads keep the absences of their own department. */
export class NotYourStaff extends Refusal {
  readonly code = 'not-your-staff';
  readonly kind = 'not-found';
  constructor() {
    super('There is nobody of that id among the staff you answer for', { field: 'staff' });
  }
}

export class AbsenceUnknown extends Refusal {
  readonly code = 'absence-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such absence among the staff you answer for');
  }
}

export class AbsenceAlreadyEnded extends Refusal {
  readonly code = 'absence-already-ended';
  readonly kind = 'conflict';
  constructor(returnsOn: string) {
    super(`The absence was ended: they are back on ${returnsOn}`, { returnsOn });
  }
}
