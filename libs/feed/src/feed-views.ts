import { LRUCache } from 'lru-cache';
import type { Collection, Db } from 'mongodb';
import type { StoredRow } from './view.js';
import { ViewRegistry } from './view-registry.js';

/** The view has never been built yet: the worker is starting. Maps to 503. */
export class ViewNotReady extends Error {
  readonly unavailable = true;
  readonly code = 'view-not-ready';

  constructor(view: string) {
    super(`view ${view} is being built for the first time`);
    this.name = new.target.name;
  }
}

/** For readers of views: the collection that is served now. */
export class FeedViews {
  private readonly registry: ViewRegistry;
  // Shorter than a retired collection is kept by far.
  private readonly active = new LRUCache<string, string>({ max: 100, ttl: 1_000 });

  constructor(private readonly db: Db) {
    this.registry = new ViewRegistry(db);
  }

  /** Find rows by a field of theirs: a stream without a row has left a document with `_id` and `v` only. @throws ViewNotReady */
  async collection<Row extends object>(name: string): Promise<Collection<StoredRow<Row>>> {
    return this.db.collection<StoredRow<Row>>(await this.activeName(name));
  }

  /** @throws ViewNotReady */
  async activeName(name: string): Promise<string> {
    const known = this.active.get(name) ?? (await this.registry.find(name))?.active;
    if (known === undefined) throw new ViewNotReady(name);
    if (!this.active.has(name)) this.active.set(name, known);
    return known;
  }

  /** Every collection that holds rows of a view: served, being built, retired. What is erased must go from all of them. */
  async allCollections(name: string): Promise<string[]> {
    const entry = await this.registry.find(name);
    return [entry?.active, entry?.building, entry?.retired?.collection].filter((one) => one !== undefined);
  }
}
