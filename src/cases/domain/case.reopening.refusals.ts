import { Refusal } from '@libs/decider';

/** Why a citizen cannot reopen. The code is the class name in kebab-case and never changes; screens word it. */

/** Its procedure forbids it, or the case is reserved. */
export class ReopeningNotOffered extends Refusal {
  readonly code = 'reopening-not-offered';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`${folio} is not taken up again at the word of its citizen: the town hall reopens it, or an appeal does`, {
      folio,
    });
  }
}

export class ReopeningLate extends Refusal {
  readonly code = 'reopening-late';
  readonly kind = 'conflict';
  constructor(reopenedOn: string, lastDay: string) {
    super(`The citizen could have it taken up again until ${lastDay}: a new petition, or the town hall`, {
      reopenedOn,
      lastDay,
    });
  }
}
