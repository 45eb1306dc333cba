import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's base32: no I, L, O, U
const length = 12;

/**
 * The code with which a citizen follows a case, as `XXXX-XXXX-XXXX`: the first 60 bits of
 * `HMAC-SHA256(codeKey, "ventanilla/code/1" ‖ 0x00 ‖ JCS([caseId, generation]))` in Crockford's base32. It is derived, never stored, so a
 * repeated answer shows the same code; a new generation makes the old code useless.
 * @throws RangeError for a key under 32 bytes or a generation that is not a whole number from 1
 */
export function secretCode(codeKey: Uint8Array, caseId: string, generation: number): string {
  if (codeKey.length < 32) throw new RangeError('the code key has at least 32 bytes');
  if (!Number.isSafeInteger(generation) || generation < 1) throw new RangeError('generations count from 1');
  const mac = createHmac('sha256', codeKey)
    .update('ventanilla/code/1\0')
    .update(canonicalJson([caseId, generation]))
    .digest();
  const bits = mac.readBigUInt64BE() >> 4n;
  const characters = Array.from({ length }, (_, i) =>
    alphabet.charAt(Number((bits >> BigInt(5 * (length - 1 - i))) & 31n)),
  );
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether both are one code however they are written: case, spaces and hyphens aside, O for 0, I or L for 1. In constant time. */
export function sameCode(a: string, b: string): boolean {
  const [left, right] = [normalized(a), normalized(b)];
  const wellFormed = left.length === length && right.length === length;
  // Compared in any case, so that the time tells nothing of the form either.
  return timingSafeEqual(fixed(left), fixed(right)) && wellFormed;
}

function normalized(code: string): string {
  return code
    .slice(0, 64)
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function fixed(code: string): Buffer {
  return Buffer.from(code.padEnd(64), 'utf8').subarray(0, 64);
}
