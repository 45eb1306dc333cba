import { createHmac, timingSafeEqual } from 'node:crypto';
import { base32 } from './base32.js';

/** RFC 6238 as every authenticator program has it: HMAC-SHA-1, steps of 30 s from the epoch, six digits. */
const STEP_SECONDS = 30;
const DIGITS = 6;
const SIX_DIGITS = /^\d{6}$/;
/** A telephone's clock may be a step off to either side. */
const SKEW_STEPS = 1;

export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1000 / STEP_SECONDS);
}

/** RFC 4226 over the step. */
export function totpCode(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** The step whose code this is; undefined for a wrong one. Every step is compared, in a time that tells none apart. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  if (!SIX_DIGITS.test(code)) return undefined;
  const current = stepAt(now);
  const given = Buffer.from(code);
  let found: number | undefined;
  for (let step = current - SKEW_STEPS; step <= current + SKEW_STEPS; step++) {
    if (timingSafeEqual(Buffer.from(totpCode(secret, step)), given)) found = step;
  }
  return found;
}

/** What a QR code for an authenticator program says (the format of Google Authenticator, read by all of them). */
export function otpauthUri(secret: Uint8Array, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const parameters = [
    `secret=${base32(secret)}`,
    `issuer=${encodeURIComponent(issuer)}`,
    'algorithm=SHA1',
    `digits=${DIGITS}`,
    `period=${STEP_SECONDS}`,
  ];
  return `otpauth://totp/${label}?${parameters.join('&')}`;
}
