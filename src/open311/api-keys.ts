import { createHash, timingSafeEqual } from 'node:crypto';
import { KeyResolver } from '@libs/identity';
import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import type { InstitutionRecord } from '../institutions/index.js';

/** The key of every demonstration institution, and of no other. */
const DEMONSTRATION_KEY = 'demo';

/** Who may send requests through this door. */
@Injectable()
export class ApiKeys {
  constructor(private readonly keys: KeyResolver) {}

  /**
   * The name under which the key's holder stands in the history: the id of the key, or for the demonstration's `open311/` and the first 12
   * hex digits of the key's SHA-256.
   * @throws Problem 403 for a missing key, a wrong one, one of another institution and one that is not for this door
   */
  async holderOf({ _id, demonstration }: InstitutionRecord, key = ''): Promise<string> {
    const client = key.startsWith('vk_') ? await this.keys.resolveKey(key) : undefined;
    if (client?.institution === _id && client.scopes.includes('open311-requests')) return client.id;
    // Compared as digests: of one length, and in a time that tells nothing of the key.
    const given = digest(key);
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
