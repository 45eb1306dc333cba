import { Refusal } from '@libs/decider';

/** Why something is refused about a key. The code is the class name in kebab-case and never changes. */

export class ApiKeyUnknown extends Refusal {
  readonly code = 'api-key-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such key in this institution', { field: 'key' });
  }
}

export class ExpiryOutOfRange extends Refusal {
  readonly code = 'expiry-out-of-range';
  readonly kind = 'invalid';
  constructor(earliest: string, latest: string) {
    super(`A key is good to a day from ${earliest} to ${latest}; issue another before it ends`, {
      field: 'expiresOn',
      earliest,
      latest,
    });
  }
}
