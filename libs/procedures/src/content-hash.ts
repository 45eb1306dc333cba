// oxlint-disable-next-line no-restricted-imports -- a hash is a pure function
import { createHash } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';
import type { Procedure } from './procedure.js';

/** What a case pins at its filing: SHA-256 over the canonical JSON, in hex, as src/institutions takes it. */
export function procedureHash(procedure: Procedure): string {
  return createHash('sha256').update(canonicalJson(procedure)).digest('hex');
}
