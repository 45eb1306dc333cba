import { createHash, randomBytes } from 'node:crypto';
import { base32 } from './base32.js';

const HOW_MANY = 10;
/** 120 random bits, so that a fast hash keeps them: nobody can guess one from it (ASVS 6.5.2). */
const BYTES = 15;

/** Codes for the day the telephone is lost, each good for once, as `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => base32(randomBytes(BYTES)).replace(/(.{4})(?=.)/g, '$1-'));
}

/** As it is stored; spaces, hyphens and letter case aside. */
export function recoveryHash(code: string): string {
  const plain = code
    .slice(0, 64)
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();
  return createHash('sha256').update('ventanilla/recovery/1\0').update(plain).digest('base64url');
}
