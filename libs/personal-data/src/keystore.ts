import { randomBytes } from 'node:crypto';
import { Gathered, thereAlready } from '@libs/batching';
import { LRUCache } from 'lru-cache';
import type { Collection } from 'mongodb';

import type { WrappedKey, WrappingKey } from './wrapping-key.js';

/** One data key, of one person in one case or of the case itself. A destroyed key leaves its tombstone. */
export interface KeyDocument {
  _id: string;
  institution: string;
  streamId: string;
  alias: string;
  generation: number;
  wrapped?: WrappedKey;
  createdAt: Date;
  destroyedAt?: Date;
}

export interface KeyName {
  institution: string;
  streamId: string;
  /** `case` for the stream's own key, else the alias of a person in it. */
  alias: string;
  /** Counts from 1; one more after each erasure of the alias. */
  generation: number;
}

export const DESTROYED = Symbol('destroyed');
export type DataKey = Uint8Array | typeof DESTROYED;

const CALL_MS = 4_000;
const PACE = { times: 1, longestMs: 12 };
const CACHED_KEYS = 20_000;
/** A key destroyed by another process may still open values here for this long; the views are purged anyway. */
const CACHE_MS = 10_000;

export function keyIdOf({ streamId, alias, generation }: KeyName): string {
  return `${streamId}/${alias}/${generation}`;
}

/** Whose data the key of an id seals. */
export function aliasOfKey(keyId: string): string {
  return keyId.split('/').at(-2) ?? '';
}

/** Data keys, wrapped, in a collection of their own (another database, so that its backups can be kept apart). */
export class KeyStore {
  private readonly known = new LRUCache<string, Uint8Array>({ max: CACHED_KEYS, ttl: CACHE_MS });
  private readonly inserts: Gathered<KeyDocument, void>;
  private readonly lookups: Gathered<string, DataKey | undefined>;

  constructor(
    private readonly keys: Collection<KeyDocument>,
    private readonly wrapping: WrappingKey,
  ) {
    this.inserts = new Gathered((documents) => this.insertAll(documents), { pace: PACE });
    this.lookups = new Gathered((ids) => this.findAll(ids), { pace: PACE });
  }

  /**
   * The data keys of these names; missing ones are made. When this returns, every key is durable, so a commit that uses it
   * can be read for ever.
   */
  async ensure(names: readonly KeyName[], options: { fresh: boolean }): Promise<Map<string, Uint8Array>> {
    return new Map(
      await Promise.all(names.map(async (name) => [keyIdOf(name), await this.ensureOne(name, options.fresh)] as const)),
    );
  }

  /** The keys of these ids: `DESTROYED` where only the tombstone is left, `undefined` where there never was one. */
  async find(ids: readonly string[]): Promise<Map<string, DataKey | undefined>> {
    const distinct = [...new Set(ids)];
    return new Map(await Promise.all(distinct.map(async (id) => [id, await this.findOne(id)] as const)));
  }

  /**
   * Destroys an alias' key up to a generation: the number of erasures its stream records. Repeating it is harmless, since what was
   * sealed after them has a later generation.
   */
  async destroy(streamId: string, alias: string, upTo: number, at: Date): Promise<void> {
    const generation = { $lte: upTo };
    const documents = await this.keys
      .find({ streamId, alias, generation }, { projection: { _id: 1 }, maxTimeMS: CALL_MS })
      .toArray();
    await this.keys.updateMany(
      { streamId, alias, generation, destroyedAt: { $exists: false } },
      { $unset: { wrapped: 1 }, $set: { destroyedAt: at } },
      { maxTimeMS: CALL_MS },
    );
    for (const { _id } of documents) this.known.delete(_id);
  }

  /**
   * Looks at aliases whose keys were destroyed up to a generation: names those that are there all the same, and gives those a tombstone that
   * lack even that. Of a keystore that nobody restored it finds none of either.
   */
  async entomb(
    names: readonly KeyName[],
    at: Date,
  ): Promise<{ restored: Pick<KeyDocument, 'streamId' | 'alias' | 'generation'>[]; missing: number }> {
    const each = names.flatMap((name) =>
      Array.from({ length: name.generation }, (_, before) => ({ ...name, generation: before + 1 })),
    );
    const found = await this.keys
      .find({ _id: { $in: each.map(keyIdOf) } }, { maxTimeMS: CALL_MS })
      .project<Omit<KeyDocument, 'wrapped'> & { wrapped: boolean }>({
        institution: 1,
        streamId: 1,
        alias: 1,
        generation: 1,
        wrapped: { $toBool: { $ifNull: ['$wrapped', false] } },
      })
      .toArray();
    const there = new Set(found.map(({ _id }) => _id));
    const missing = each.filter((name) => !there.has(keyIdOf(name)));
    const tombstones = missing.map((name) => ({ _id: keyIdOf(name), ...name, createdAt: at, destroyedAt: at }));
    if (tombstones.length > 0) await this.insertNew(tombstones);
    return { restored: found.filter(({ wrapped }) => wrapped), missing: missing.length };
  }

  private async ensureOne(name: KeyName, fresh: boolean): Promise<Uint8Array> {
    const id = keyIdOf(name);
    const known = this.known.get(id) ?? (fresh ? undefined : await this.findOne(id));
    if (known === DESTROYED) throw new Error(`key ${id} was destroyed; what is written now needs its next generation`);
    if (known !== undefined) return known;
    const key = randomBytes(32);
    const { institution, streamId, alias, generation } = name;
    await this.inserts.add({
      _id: id,
      institution,
      streamId,
      alias,
      generation,
      wrapped: this.wrapping.wrap(id, key),
      createdAt: new Date(),
    });
    // Another writer may have made the key first: the stored one counts.
    const stored = await this.findOne(id);
    if (stored === undefined || stored === DESTROYED) throw new Error(`key ${id} was not stored`);
    return stored;
  }

  private async findOne(id: string): Promise<DataKey | undefined> {
    return this.known.get(id) ?? this.lookups.add(id);
  }

  private async insertAll(documents: readonly KeyDocument[]): Promise<void[]> {
    const there = await this.insertNew(documents);
    // What was inserted is ours and need not be read again.
    for (const [at, { _id, wrapped }] of documents.entries()) {
      if (wrapped && !there.has(at)) this.known.set(_id, this.wrapping.unwrap(_id, wrapped));
    }
    return documents.map(() => undefined);
  }

  /** Which of them were there already. */
  private async insertNew(documents: readonly KeyDocument[]): Promise<ReadonlySet<number>> {
    try {
      await this.keys.insertMany(documents, { ordered: false, maxTimeMS: CALL_MS });
      return new Set();
    } catch (error) {
      const there = thereAlready(error);
      if (there === undefined) throw error;
      return there;
    }
  }

  private async findAll(ids: readonly string[]): Promise<(DataKey | undefined)[]> {
    const found = await this.keys.find({ _id: { $in: [...ids] } }, { maxTimeMS: CALL_MS }).toArray();
    const byId = new Map(found.map((document) => [document._id, document]));
    return ids.map((id) => {
      const document = byId.get(id);
      if (document === undefined) return undefined;
      if (document.wrapped === undefined) return DESTROYED;
      const key = this.wrapping.unwrap(id, document.wrapped);
      this.known.set(id, key);
      return key;
    });
  }
}
