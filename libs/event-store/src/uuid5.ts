import { createHash } from 'node:crypto';

/** Namespace of every name-based id of the product. Part of stored ids: never to change. */
export const NAMESPACE = '6f0d7c7e-3f5c-5b0a-9c53-8d1e0a4b7f21';

/** Name-based UUID, version 5 (RFC 9562 section 5.5). */
export function uuidv5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  if (space.length !== 16) throw new TypeError(`not a UUID: ${namespace}`);
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Parts are joined by NUL, which no part can hold, so that two lists never give one name. */
function named(...parts: string[]): string {
  if (parts.some((part) => part.includes('\0'))) throw new TypeError('an id part holds a NUL character');
  return uuidv5(NAMESPACE, parts.join('\0'));
}

/** Stream of a creating command: a retry of the same request finds the first case. */
export function streamIdOf(institution: string, principal: string, idempotencyKey: string): string {
  return named('stream', institution, principal, idempotencyKey);
}

/** Command id of a request on an existing stream. */
export function commandIdOf(institution: string, principal: string, idempotencyKey: string): string {
  return named('command', institution, principal, idempotencyKey);
}

/** Command id of an effect that a consumer owes to a source (a duty, a row of an import). */
export function effectIdOf(consumer: string, source: string): string {
  return named('effect', consumer, source);
}

/** Any other name-based id; `role` keeps kinds apart. */
export function namedId(role: string, ...parts: string[]): string {
  return named(role, ...parts);
}
