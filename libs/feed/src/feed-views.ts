import { LRUCache } from 'lru-cache';
import { type Collection, type Db, MongoServerError } from 'mongodb';
import type { StoredRow } from './view.js';
import { ViewRegistry } from './view-registry.js';

/** The view was never built yet, or not yet as this program reads it: the worker is at it. Maps to 503. */
export class ViewNotReady extends Error {
  readonly unavailable = true;
  readonly code = 'view-not-ready';

  constructor(view: string) {
    super(`view ${view} is being built`);
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

  /**
   * What is found by the indexes of this program's revision. An earlier revision is served until that one is built, and may lack them.
   * @throws ViewNotReady
   */
  async byIndex<Row extends object, Found>(
    name: string,
    find: (rows: Collection<StoredRow<Row>>) => Promise<Found>,
  ): Promise<Found> {
    const rows = await this.collection<Row>(name);
    try {
      return await find(rows);
    } catch (error) {
      throw withoutIndex(error) ? new ViewNotReady(name) : error;
    }
  }

  /** The same, one after another. @throws ViewNotReady */
  async *eachByIndex<Row extends object, Found>(
    name: string,
    find: (rows: Collection<StoredRow<Row>>) => AsyncIterable<Found>,
  ): AsyncGenerator<Found> {
    const rows = await this.collection<Row>(name);
    try {
      yield* find(rows);
    } catch (error) {
      throw withoutIndex(error) ? new ViewNotReady(name) : error;
    }
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

const BAD_VALUE = 2;

/** The server knows no index of the name that a query hints at; it has no code of its own for that. */
function withoutIndex(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === BAD_VALUE && error.message.includes('hint provided');
}
