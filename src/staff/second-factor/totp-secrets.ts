import { randomBytes } from 'node:crypto';
import { open, seal, type SealedValue } from '@libs/personal-data';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION_KEYS, type InstallationKeys } from '../../platform/index.js';
import type { StaffDocument } from '../staff.store.js';

/** As long as the MAC: RFC 4226, R6. */
const SECRET_BYTES = 20;
const KEY_NAME = 'installation/second-factor/1';

type Owner = Pick<StaffDocument, '_id' | 'institution'>;

/** Secrets of authenticator programs: sealed under a key of the installation, each bound to its account, so that none opens in another's place. */
@Injectable()
export class TotpSecrets {
  constructor(@Inject(INSTALLATION_KEYS) private readonly keys: Pick<InstallationKeys, 'secondFactor'>) {}

  /** A new secret, and how it is stored. */
  make(owner: Owner): { secret: Buffer; sealed: SealedValue } {
    const secret = randomBytes(SECRET_BYTES);
    const sealed = seal(this.keys.secondFactor, KEY_NAME, addressOf(owner), secret.toString('base64url'));
    return { secret, sealed };
  }

  open(owner: Owner, sealed: SealedValue): Buffer {
    return Buffer.from(open(this.keys.secondFactor, addressOf(owner), sealed).value as string, 'base64url');
  }
}

function addressOf({ _id, institution }: Owner) {
  return { institution, streamId: _id, version: 1, path: '/staff/totp' };
}
