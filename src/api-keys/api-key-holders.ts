import { FreshReads } from '@libs/batching';
import type { Scope } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { ApiKeyStore, type ApiKeyDocument } from './api-key.store.js';

/** How long a revoked key may still count, ms. */
const FRESH_MS = 750;

/** Whether who was given a key may still have what it was issued for, where they do not come with it themselves. */
@Injectable()
export class ApiKeyHolders {
  private readonly known = new FreshReads<ApiKeyDocument | undefined>(FRESH_MS);

  constructor(
    private readonly keys: ApiKeyStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async mayStill(institution: string, key: string, scope: Scope): Promise<boolean> {
    const found = await this.known.get(key, () => this.keys.findIssued(key));
    if (found?.institution !== institution || !found.scopes.includes(scope)) return false;
    return this.institutions.today(await this.institutions.get(institution)) <= found.expiresOn;
  }
}
