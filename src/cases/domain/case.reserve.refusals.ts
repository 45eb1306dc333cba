import { Refusal } from '@libs/decider';

/** The accused, and whoever works where they do, are kept from the case: it is not a matter of anybody's judgement. */
export class AccusedExcluded extends Refusal {
  readonly code = 'accused-excluded';
  readonly kind = 'conflict';
  constructor(field: string, who: string) {
    super('This is who the complaint is about, or works where they do: name somebody of another unit', { field, who });
  }
}

export class CaseNotReserved extends Refusal {
  readonly code = 'case-not-reserved';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} is not reserved and has no list of readers: who sees it follows from its department`, {
      folio,
    });
  }
}

/** Who works a reserved case is put on its list first. */
export class NotOnTheList extends Refusal {
  readonly code = 'not-on-the-list';
  readonly kind = 'conflict';
  constructor(field: string, who: string) {
    super('Only who is on the list of the case may have it: give them access first', { field, who });
  }
}

/** Otherwise nobody would be left who could put anybody on it. */
export class LastReader extends Refusal {
  readonly code = 'last-reader';
  readonly kind = 'conflict';
  constructor() {
    super('Nobody else is on the list of this case: give access to somebody else first', { field: 'account' });
  }
}

/** It has a route of its own, and nothing of it may be told in the file of another case. */
export class ReservedStandsAlone extends Refusal {
  readonly code = 'reserved-stands-alone';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(
      `Case ${folio} is reserved: it is neither returned, joined nor moved to another procedure; refer it to the body that is competent, or go on with it here`,
      { folio },
    );
  }
}

/** Whoever raises a case leaves somebody who can work it. */
export class NobodyToRead extends Refusal {
  readonly code = 'nobody-to-read';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(
      `Nobody of the department of case ${folio} and no supervisor could see it any more: an administrator opens an account for one, or the case is sent elsewhere first`,
      { folio },
    );
  }
}

/** The law of its procedure seals it, not somebody's act. */
export class SealedByProcedure extends Refusal {
  readonly code = 'sealed-by-procedure';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} is reserved by its procedure and stays so: give access to who needs it`, { folio });
  }
}

/** They would see it. */
export class AccusedStand extends Refusal {
  readonly code = 'accused-stand';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Somebody is accused in case ${folio} and would see it: give access to who needs it instead`, { folio });
  }
}
