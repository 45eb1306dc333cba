import { Refusal } from '@libs/decider';

/** Of a duplicate one registration stays: without it the citizen would have none. */
export class KeptCaseNeeded extends Refusal {
  readonly code = 'kept-case-needed';
  readonly kind = 'invalid';
  constructor() {
    super('A duplicate is annulled in favour of another case: give the folio that stays', { field: 'keptFolio' });
  }
}

export class KeptCaseNotAsked extends Refusal {
  readonly code = 'kept-case-not-asked';
  readonly kind = 'invalid';
  constructor() {
    super('Only a duplicate names a folio that stays', { field: 'keptFolio' });
  }
}

/** No such case, or not one that the asker sees. */
export class KeptCaseUnknown extends Refusal {
  readonly code = 'kept-case-unknown';
  readonly kind = 'invalid';
  constructor() {
    super('There is no case with the folio that stays among those you see', { field: 'keptFolio' });
  }
}

export class DuplicateOfItself extends Refusal {
  readonly code = 'duplicate-of-itself';
  readonly kind = 'invalid';
  constructor() {
    super('A duplicate is annulled in favour of another case: this is its own folio', { field: 'keptFolio' });
  }
}

/** Two that are annulled in favour of each other would leave the citizen none. */
export class KeptCaseVoided extends Refusal {
  readonly code = 'kept-case-voided';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} is annulled itself: name the one that goes on`, { folio });
  }
}
