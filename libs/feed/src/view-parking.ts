import { CALL_MS, within } from './bounded.js';
import { parkedRows, type ParkedRow } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import type { AnyView, FoldFailure } from './fold-row.js';

/** Streams a view's collection cannot fold: kept aside so that all others go on. */
export class ViewParking {
  private known: Set<string> | undefined;

  constructor(
    private readonly context: Pick<FeedContext, 'db' | 'clock' | 'log' | 'metrics'>,
    private readonly view: Pick<AnyView, 'name'>,
    private readonly collection: string,
  ) {}

  /** Which of `ids` are parked now; an operator may have released some since. */
  async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = (this.known ??= new Set(await this.find({ collection: this.collection })));
    const suspects = ids.filter((id) => known.has(id));
    if (suspects.length === 0) return new Set();
    const still = new Set(await this.find({ _id: { $in: suspects.map((id) => this.key(id)) } }));
    for (const id of suspects) if (!still.has(id)) known.delete(id);
    return still;
  }

  async park(streamId: string, { version, code }: FoldFailure): Promise<void> {
    const { db, clock, log, metrics } = this.context;
    const { name: view } = this.view;
    const row: Omit<ParkedRow, '_id'> = {
      view,
      collection: this.collection,
      streamId,
      fromVersion: version,
      code,
      at: clock.now(),
    };
    await within('parking', parkedRows(db).updateOne({ _id: this.key(streamId) }, { $set: row }, { upsert: true }));
    this.known?.add(streamId);
    metrics.add('view_parked', 1, view);
    log.error('a stream cannot be folded and is parked', { view, streamId, version, code });
  }

  private async find(filter: object): Promise<string[]> {
    const find = parkedRows(this.context.db).find(filter, { projection: { streamId: 1 }, maxTimeMS: CALL_MS });
    return (await within('parked streams', find.toArray())).map(({ streamId }) => streamId);
  }

  private key(streamId: string): string {
    return `${this.collection}/${streamId}`;
  }
}
