import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';
import { Binary } from 'mongodb';

/** HMAC-SHA256(request key, "ventanilla/request/1" ‖ 0x00 ‖ JCS([command name, request])). Tells a retry from another request under the same key. */
export function requestMac(key: Uint8Array, command: string, request: unknown): Binary {
  const mac = createHmac('sha256', key).update('ventanilla/request/1\0', 'utf8');
  return new Binary(mac.update(canonicalJson([command, request]), 'utf8').digest());
}

/** Commits without a mac come from effects and imports, whose ids no one else can choose. */
export function sameRequest(stored: Binary | undefined, given: Binary | undefined): boolean {
  if (stored === undefined || given === undefined) return stored === given;
  return stored.buffer.length === given.buffer.length && timingSafeEqual(stored.buffer, given.buffer);
}
