import { Refusal } from '@libs/decider';

/** Only officers, heads, supervisors and legal advisers of the institution may be put on a list. */
export class ReaderUnknown extends Refusal {
  readonly code = 'reader-unknown';
  readonly kind = 'invalid';
  constructor() {
    super('No open account of this institution that may be put on a list has this id', { field: 'account' });
  }
}
