import { FreshReads } from '@libs/batching';
import { type IntegrationClient, KeyResolver, type Scope } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { ApiKeyStore, hashOf } from './api-key.store.js';

/** How long a revoked key may still open, ms: a second, less what a slow moment takes. */
const FRESH_MS = 750;

/** Whose keys are. Looked up again and again, so that a revoked key is out within a second. */
@Injectable()
export class KeyRing extends KeyResolver {
  /** By hash: no key lies in memory longer than its request. */
  private readonly known = new FreshReads<IntegrationClient | undefined>(FRESH_MS);

  constructor(
    private readonly keys: ApiKeyStore,
    private readonly institutions: InstitutionDirectory,
  ) {
    super();
  }

  override resolveKey(key: string): Promise<IntegrationClient | undefined> {
    return this.known.get(hashOf(key), () => this.find(key));
  }

  private async find(key: string): Promise<IntegrationClient | undefined> {
    const found = await this.keys.findBySecret(key);
    if (found === undefined) return undefined;
    const { _id: id, institution, scopes, expiresOn } = found;
    const today = this.institutions.today(await this.institutions.get(institution));
    return today > expiresOn ? undefined : { kind: 'integration', id, institution, scopes: scopes as Scope[] };
  }
}
