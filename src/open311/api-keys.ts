import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import type { InstitutionRecord } from '../institutions/index.js';

/** The key of every demonstration institution; no other institution has one until keys can be handed out. */
const DEMONSTRATION_KEY = 'demo';

/** Who may send requests through this door. */
@Injectable()
export class ApiKeys {
  /**
   * The name under which the key's holder stands in the history: `open311/` and the first 12 hex digits of the key's SHA-256.
   * @throws Problem 403 for a missing key and for a wrong one
   */
  holderOf({ demonstration }: InstitutionRecord, key: string | undefined): string {
    // Compared as digests: of one length, and in a time that tells nothing of the key.
    const given = digest(key ?? '');
    const right = timingSafeEqual(given, digest(DEMONSTRATION_KEY));
    if (!right || demonstration !== true) {
      throw new Problem(403, 'api-key-refused', 'api_key: is missing or not one of a holder here.');
    }
    return `open311/${given.toString('hex').slice(0, 12)}`;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
