import { Refusal } from '@libs/decider';

/** Why what a case has of a person is not put right. The code is the class name in kebab-case and never changes; screens word it. */

export class NothingRectified extends Refusal {
  readonly code = 'nothing-rectified';
  readonly kind = 'invalid';
  constructor() {
    super('Say what of the person is to be another', { field: 'person' });
  }
}

/** A co-signer stands on the sheet without a telephone, a party in the file without an identifier. */
export class NotHeldOfThem extends Refusal {
  readonly code = 'not-held-of-them';
  readonly kind = 'invalid';
  constructor(subject: string, fields: readonly string[]) {
    super('The case has no such data of this person: nothing there is to be put right', {
      field: `person.${fields[0] ?? ''}`,
      subject,
      fields: [...fields],
    });
  }
}

/** What is blocked waits to be erased, and is used for nothing but what made it stay (LGPDPPSO: bloqueo). */
export class DataBlocked extends Refusal {
  readonly code = 'data-blocked';
  readonly kind = 'conflict';
  constructor(subject: string) {
    super(`What the case has under ${subject} is blocked: it is not shown, and not put right`, {
      field: 'subject',
      subject,
    });
  }
}
