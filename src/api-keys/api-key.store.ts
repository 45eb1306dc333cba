import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Collection } from 'mongodb';
import { APP_DB, type AppDb } from '../platform/index.js';

const CALL_MS = 4_000;
export const API_KEYS = 'api_keys';

export interface ApiKeyDocument {
  /** UUID, the id that stands in events. */
  _id: string;
  institution: string;
  /** base64url SHA-256 of the key; the key itself is nowhere. It has 256 random bits, so a fast hash is enough. */
  hash: string;
  /** Whose it is, in words. */
  label: string;
  scopes: string[];
  /** Civil date in the institution's zone; good to its end. */
  expiresOn: string;
  createdAt: Date;
  /** Opens nothing before the history says that it was issued. */
  state: 'prepared' | 'issued' | 'revoked';
}

/** Keys of systems that integrate. */
@Injectable()
export class ApiKeyStore {
  private readonly keys: Collection<ApiKeyDocument>;

  constructor(@Inject(APP_DB) app: AppDb) {
    this.keys = app.collection<ApiKeyDocument>(API_KEYS);
  }

  /** @returns the key itself, to be shown once; undefined where it was issued already */
  async prepare(key: Omit<ApiKeyDocument, 'hash' | 'state'>): Promise<string | undefined> {
    const secret = `vk_${randomBytes(32).toString('base64url')}`;
    const { _id, ...rest } = key;
    await this.keys.updateOne(
      { _id },
      { $setOnInsert: { ...rest, hash: '', state: 'prepared' } },
      { upsert: true, maxTimeMS: CALL_MS },
    );
    const { matchedCount } = await this.keys.updateOne(
      { _id, state: 'prepared' },
      { $set: { hash: hashOf(secret) } },
      { maxTimeMS: CALL_MS },
    );
    return matchedCount === 1 ? secret : undefined;
  }

  async bringInForce(issued: readonly string[], revoked: readonly string[]): Promise<void> {
    const all = [...issued, ...revoked];
    await this.keys.updateMany(
      { _id: { $in: all }, state: 'prepared' },
      { $set: { state: 'issued' } },
      { maxTimeMS: CALL_MS },
    );
    await this.keys.updateMany({ _id: { $in: [...revoked] } }, { $set: { state: 'revoked' } }, { maxTimeMS: CALL_MS });
  }

  /** One that was issued and not revoked; whether it is past its day the caller sees. */
  async findBySecret(secret: string): Promise<ApiKeyDocument | undefined> {
    return (await this.keys.findOne({ hash: hashOf(secret), state: 'issued' }, { maxTimeMS: CALL_MS })) ?? undefined;
  }

  /** By its id: one that was issued and not revoked. */
  async findIssued(_id: string): Promise<ApiKeyDocument | undefined> {
    return (await this.keys.findOne({ _id, state: 'issued' }, { maxTimeMS: CALL_MS })) ?? undefined;
  }

  list(institution: string): Promise<ApiKeyDocument[]> {
    const known = { institution, state: { $ne: 'prepared' as const } };
    return this.keys.find(known, { maxTimeMS: CALL_MS }).sort({ createdAt: -1 }).limit(1_000).toArray();
  }
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** For `migrate`. */
export const apiKeyIndexes = [
  {
    collection: API_KEYS,
    indexes: [
      { key: { hash: 1 }, name: 'hash' },
      { key: { institution: 1, createdAt: -1 }, name: 'institution' },
    ],
  },
] as const;
