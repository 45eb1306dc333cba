import { createHmac } from 'node:crypto';

/**
 * Public id of a request: a UUID (version 8, RFC 9562) of the first 16 bytes of HMAC-SHA256(public id key, "ventanilla/public-id/1" ‖ 0x00 ‖
 * case id). Random to everyone, also to who holds the acuse with the case's id.
 */
export function publicIdOf(key: Uint8Array, caseId: string): string {
  const bytes = createHmac('sha256', key).update(`ventanilla/public-id/1\0${caseId}`, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
