import { CALL_MS, within } from './bounded.js';
import { consumerLease } from './consumer-runner.js';
import { positionRows, viewEntries } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import { type FeedStatus, ownerOf, ownersOfLeases, type ReaderStatus } from './feed-status.js';
import { sealingLagMs } from './late-commits.js';
import { viewLease } from './view-runner.js';

/** What of the status says how far everything is behind. */
export interface FeedLags {
  readonly sealer: Pick<FeedStatus['sealer'], 'oldestUnsealedMs' | 'owner'>;
  readonly views: readonly ReaderLag[];
  readonly consumers: readonly ReaderLag[];
}

export type ReaderLag = Pick<ReaderStatus, 'name' | 'lagMs' | 'owner'>;

/**
 * How far the log, the views that are served and the consumers are behind, in a few small questions: bulk work asks twice a second, and
 * what it asked for must not be what people feel. The whole status reads thousands of documents.
 */
export async function feedLags(context: FeedContext, consumers: readonly string[]): Promise<FeedLags> {
  const { db, history, clock } = context;
  const now = clock.now();
  const [owners, entries, oldestUnsealed] = await Promise.all([
    ownersOfLeases(context, now),
    within('registry of views', viewEntries(db).find({}, { maxTimeMS: CALL_MS }).toArray()),
    sealingLagMs(history, now),
  ]);
  const views = entries.flatMap(({ _id: name, active }) =>
    active === undefined ? [] : [{ name, reader: active, ...ownerOf(owners, viewLease(name)) }],
  );
  const others = consumers.map((name) => ({ name, reader: name, ...ownerOf(owners, consumerLease(name)) }));
  const lags = await lagsOf(
    context,
    [...views, ...others].map(({ reader }) => reader),
    now,
  );
  const lagOf = ({ reader, ...known }: (typeof views)[number]): ReaderLag => ({
    ...known,
    lagMs: lags.get(reader) ?? 0,
  });
  return {
    sealer: { oldestUnsealedMs: oldestUnsealed, ...ownerOf(owners, 'sealer') },
    views: views.map(lagOf),
    consumers: others.map(lagOf),
  };
}

/** How long the commit after each reader's position has been waiting to be read, ms; absent at the end of the log. */
async function lagsOf(
  { db, history }: FeedContext,
  readers: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = positionRows(db).find({ _id: { $in: [...readers] } }, { maxTimeMS: CALL_MS });
  const found = await within('positions', rows.toArray());
  const next = new Map(found.map(({ _id, position }) => [_id, position + 1]));
  const places = [...new Set(readers.map((reader) => next.get(reader) ?? 1))];
  const entries = history.log.find(
    { _id: { $in: places } },
    { projection: { sealedAt: 1 }, batchSize: places.length + 1, maxTimeMS: CALL_MS },
  );
  const sealed = new Map(
    (await within('lags in the log', entries.toArray())).map(({ _id, sealedAt }) => [_id, sealedAt]),
  );
  return new Map(
    readers.flatMap((reader) => {
      const waits = sealed.get(next.get(reader) ?? 1);
      return waits === undefined ? [] : [[reader, Math.max(0, now.getTime() - waits.getTime())] as const];
    }),
  );
}
