import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** By which a version of reference data is named: SHA-256 over the canonical JSON, in hex. Part of stored ids: never to change. */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
