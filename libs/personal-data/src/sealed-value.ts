import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';
import { Binary } from 'mongodb';
import { RandomPool } from './random-pool.js';

/**
 * A personal or free value as it lies in a commit. `commitment` hides the value behind a random key that lies inside the
 * ciphertext, so that a court can be shown the value later and nobody can guess it once the data key is destroyed.
 */
export interface SealedValue {
  key: string;
  iv: Binary;
  ct: Binary;
  tag: Binary;
  commitment: Binary;
}

/** Where a sealed value lies; authenticated, so that a value moved elsewhere does not open. */
export interface SealAddress {
  institution: string;
  streamId: string;
  version: number;
  /** JSON pointer inside the commit, e.g. `/events/0/data/subject`. */
  path: string;
}

const FIELDS = ['commitment', 'ct', 'iv', 'key', 'tag'];
const COMMITMENT_LABEL = Buffer.from('ventanilla/commitment/1\0', 'utf8');

const random = new RandomPool();

export function isSealed(value: unknown): value is SealedValue {
  // Most values that are asked about are clear ones: the names are looked at last.
  if (typeof value !== 'object' || value === null || !('ct' in value) || !(value.ct instanceof Binary)) return false;
  const keys = Object.keys(value);
  return keys.length === FIELDS.length && keys.every((key) => FIELDS.includes(key));
}

function additionalData({ institution, streamId, version, path }: SealAddress): Buffer {
  return Buffer.from(canonicalJson(['ventanilla/seal/1', institution, streamId, version, path]), 'utf8');
}

function commit(commitmentKey: Uint8Array, canonicalValue: string): Buffer {
  return createHmac('sha256', commitmentKey).update(COMMITMENT_LABEL).update(canonicalValue, 'utf8').digest();
}

/** AES-256-GCM under a data key of 32 bytes. The plaintext is JCS({k: commitment key, v: value}). */
export function seal(dataKey: Uint8Array, keyId: string, address: SealAddress, value: unknown): SealedValue {
  const commitmentKey = random.take(32);
  const canonicalValue = canonicalJson(value);
  const plaintext = `{"k":"${commitmentKey.toString('base64url')}","v":${canonicalValue}}`;
  const iv = random.take(12);
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv).setAAD(additionalData(address));
  const ct = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return {
    key: keyId,
    iv: new Binary(iv),
    ct: new Binary(ct),
    tag: new Binary(cipher.getAuthTag()),
    commitment: new Binary(commit(commitmentKey, canonicalValue)),
  };
}

/** The value and the key of its commitment; with both, anybody can check the commitment that the hash covers. */
export interface Opening {
  value: unknown;
  commitmentKey: string;
}

export class UnopenableValue extends Error {
  constructor(address: SealAddress, why: string) {
    super(`sealed value at ${address.streamId}@${address.version}${address.path}: ${why}`);
    this.name = new.target.name;
  }
}

export function open(dataKey: Uint8Array, address: SealAddress, sealed: SealedValue): Opening {
  const opened = decrypt(dataKey, address, sealed);
  if (!verifyCommitment(sealed, opened)) throw new UnopenableValue(address, 'the commitment does not fit the value');
  return opened;
}

function decrypt(dataKey: Uint8Array, address: SealAddress, sealed: SealedValue): Opening {
  try {
    const decipher = createDecipheriv('aes-256-gcm', dataKey, sealed.iv.buffer, { authTagLength: 16 })
      .setAAD(additionalData(address))
      .setAuthTag(sealed.tag.buffer);
    const plaintext = Buffer.concat([decipher.update(sealed.ct.buffer), decipher.final()]).toString('utf8');
    const { k, v } = JSON.parse(plaintext) as { k: string; v: unknown };
    return { value: v, commitmentKey: k };
  } catch (error) {
    throw new UnopenableValue(address, error instanceof Error ? error.message : 'it does not decrypt');
  }
}

/** Checks an opening against the stored commitment; needs no data key. */
export function verifyCommitment(sealed: Pick<SealedValue, 'commitment'>, opening: Opening): boolean {
  const expected = commit(Buffer.from(opening.commitmentKey, 'base64url'), canonicalJson(opening.value));
  const stored = sealed.commitment.buffer;
  return stored.length === expected.length && timingSafeEqual(stored, expected);
}
