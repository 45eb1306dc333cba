import { open, seal, type SealedValue } from '@libs/personal-data';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION_KEYS, type InstallationKeys } from '../platform/index.js';
import { newSecret } from './standard-webhooks.js';

const KEY_NAME = 'installation/webhook/1';

interface Owner {
  institution: string;
  /** Of the webhook. */
  id: string;
}

/** Secrets of webhooks: sealed under a key of the installation, each bound to its webhook, so that none signs in another's place. */
@Injectable()
export class WebhookSecrets {
  constructor(@Inject(INSTALLATION_KEYS) private readonly keys: Pick<InstallationKeys, 'webhook'>) {}

  /** A new secret, and how it is stored. */
  make(owner: Owner): { secret: string; sealed: SealedValue } {
    const secret = newSecret();
    return { secret, sealed: seal(this.keys.webhook, KEY_NAME, addressOf(owner), secret) };
  }

  open(owner: Owner, sealed: SealedValue): string {
    return open(this.keys.webhook, addressOf(owner), sealed).value as string;
  }
}

function addressOf({ institution, id }: Owner) {
  return { institution, streamId: id, version: 1, path: '/webhook/secret' };
}
