// Hashes and ids of the stored form, written from the contract and not from the application: canonical JSON (RFC 8785), SHA-256,
// name-based ids (RFC 9562, version 5).
import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('6f0d7c7e3f5c5b0a9c538d1e0a4b7f21', 'hex');
const NUL = Buffer.of(0);

/** Dates as ISO 8601 UTC with milliseconds, bytes as base64url without padding, keys in UTF-16 order. */
export function canonical(value) {
  if (value === null || ['boolean', 'string'].includes(typeof value)) return JSON.stringify(value);
  if (typeof value === 'number') return number(value);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (value?._bsontype === 'Binary') return JSON.stringify(bytes(value).toString('base64url'));
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (typeof value !== 'object' || value._bsontype) throw new Error(`no canonical form: ${typeof value}`);
  const members = Object.keys(value).toSorted();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function number(value) {
  const safe = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!safe) throw new Error(`no canonical form: ${value}`);
  return JSON.stringify(value);
}

/** @param {import('mongodb').Binary} binary */
export function bytes(binary) {
  return Buffer.from(binary.buffer.buffer, binary.buffer.byteOffset, binary.position);
}

export function commitHash({ _id, hash: _hash, ...covered }) {
  return sha256(Buffer.from('ventanilla/commit/1'), NUL, Buffer.from(canonical(covered)));
}

export function firstPrev(institution, streamId) {
  return sha256(Buffer.from('ventanilla/stream/1'), NUL, Buffer.from(institution), NUL, Buffer.from(streamId));
}

export function leafOf(hash) {
  return sha256(NUL, hash);
}

/** Command id of what a person asked for under an Idempotency-Key. */
export function commandIdOf(institution, principal, key) {
  return nameBased('command', institution, principal, key);
}

/** Case of a registration. */
export function caseIdOf(institution, principal, key) {
  return nameBased('stream', institution, principal, key);
}

/** Command id of what the product owes. */
export function effectIdOf(consumer, source) {
  return nameBased('effect', consumer, source);
}

function nameBased(...parts) {
  const id = createHash('sha1').update(NAMESPACE).update(parts.join('\0')).digest().subarray(0, 16);
  id[6] = (id[6] & 0x0f) | 0x50;
  id[8] = (id[8] & 0x3f) | 0x80;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
