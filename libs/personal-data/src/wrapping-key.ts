import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalJson } from '@libs/audit-chain';
import { Binary } from 'mongodb';

/** A key at rest: AES-256-GCM under the wrapping key named by `by`; its id is authenticated. */
export interface WrappedKey {
  by: string;
  iv: Binary;
  ct: Binary;
  tag: Binary;
}

export class WrappingKeyMissing extends Error {}
export class WrappingKeyWrong extends Error {}

/** The key that wraps all others. It comes from the environment or a file outside the data folder and is never stored with the data. */
export class WrappingKey {
  /** Public name of the key: the first 8 bytes of SHA-256 over it, in hex. */
  readonly id: string;

  constructor(private readonly secret: Uint8Array) {
    if (secret.length !== 32)
      throw new WrappingKeyMissing('VENTANILLA_KEY must be 32 bytes in base64url (43 characters)');
    this.id = createHash('sha256').update('ventanilla/wrapping-key/1\0').update(secret).digest('hex').slice(0, 16);
  }

  static fromEnvironment(env: NodeJS.ProcessEnv): WrappingKey {
    // Empty is unset: that is what a line `VENTANILLA_KEY=` of a file for docker compose says.
    const text = env['VENTANILLA_KEY'] || readKeyFile(env['VENTANILLA_KEY_FILE']);
    if (text === undefined) {
      throw new WrappingKeyMissing(
        'Set VENTANILLA_KEY (32 bytes in base64url) or VENTANILLA_KEY_FILE; without it personal data cannot be read',
      );
    }
    return new WrappingKey(Buffer.from(text.trim(), 'base64url'));
  }

  wrap(keyId: string, key: Uint8Array): WrappedKey {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.secret, iv).setAAD(boundTo(keyId));
    const ct = Buffer.concat([cipher.update(key), cipher.final()]);
    return { by: this.id, iv: new Binary(iv), ct: new Binary(ct), tag: new Binary(cipher.getAuthTag()) };
  }

  unwrap(keyId: string, wrapped: WrappedKey): Uint8Array {
    if (wrapped.by !== this.id) {
      throw new WrappingKeyWrong(`key ${keyId} was wrapped by ${wrapped.by}, but the wrapping key given is ${this.id}`);
    }
    const decipher = createDecipheriv('aes-256-gcm', this.secret, wrapped.iv.buffer, { authTagLength: 16 })
      .setAAD(boundTo(keyId))
      .setAuthTag(wrapped.tag.buffer);
    return Buffer.concat([decipher.update(wrapped.ct.buffer), decipher.final()]);
  }
}

function boundTo(keyId: string): Buffer {
  return Buffer.from(canonicalJson(['ventanilla/key/1', keyId]), 'utf8');
}

function readKeyFile(path: string | undefined): string | undefined {
  return path === undefined || path === '' ? undefined : readFileSync(path, 'utf8');
}
