import { Refusal } from '@libs/decider';

/** Why something is refused about a webhook. The code is the class name in kebab-case and never changes. */

export class WebhookUnknown extends Refusal {
  readonly code = 'webhook-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such webhook in this institution', { field: 'webhook' });
  }
}

export class TooManyWebhooks extends Refusal {
  readonly code = 'too-many-webhooks';
  readonly kind = 'conflict';
  constructor(most: number) {
    super(`There are ${most} webhooks in use; switch one off first`, { most });
  }
}

export class WebhookAddressRefused extends Refusal {
  readonly code = 'webhook-address-refused';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super('Nothing is sent to this address: give one that begins with https, is public and has an allowed port', {
      field: 'url',
      reason,
    });
  }
}

export class ApiKeyUnfit extends Refusal {
  readonly code = 'api-key-unfit';
  readonly kind = 'invalid';
  constructor(scope: string) {
    super(`The key has to be in force and issued for ${scope}`, { field: 'apiKey', scope });
  }
}
