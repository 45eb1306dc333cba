import { CALL_MS, within } from './bounded.js';
import { positionRows } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import type { FeedViews } from './feed-views.js';

/** How far the views that are served have folded, by their names, in one question; a view that has not begun is at 0. @throws ViewNotReady */
export async function viewPositions(
  { db }: Pick<FeedContext, 'db'>,
  views: Pick<FeedViews, 'activeName'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const readers = await Promise.all(names.map((name) => views.activeName(name)));
  const rows = positionRows(db).find({ _id: { $in: readers } }, { maxTimeMS: CALL_MS });
  const found = new Map(
    (await within('positions of views', rows.toArray())).map(({ _id, position }) => [_id, position]),
  );
  return new Map(names.map((name, at) => [name, found.get(readers[at] ?? '') ?? 0]));
}
