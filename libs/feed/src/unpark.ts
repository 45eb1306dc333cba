import { CALL_MS, within } from './bounded.js';
import { parkedRows } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import type { AnyView } from './fold-row.js';
import { RowHealer } from './view-heal.js';
import { ViewParking } from './view-parking.js';

/**
 * Tries parked streams of a view again, after its code or data was mended: all of them, or one. Those that still cannot be folded are
 * parked again. Safe while the view runs.
 */
export async function unparkView(
  context: FeedContext,
  view: AnyView,
  streamId?: string,
): Promise<{ released: number; parkedAgain: number }> {
  const rows = parkedRows(context.db);
  const find = rows.find({ view: view.name, ...(streamId === undefined ? {} : { streamId }) }, { maxTimeMS: CALL_MS });
  const outcome = { released: 0, parkedAgain: 0 };
  for (const parked of await within('parked streams', find.toArray())) {
    // Released first: whatever is sealed from now on is folded by the runner, whatever was before is healed here.
    await within('release', rows.deleteOne({ _id: parked._id }));
    const newest = await within(
      'newest entry of a stream',
      context.history.log.findOne({ streamId: parked.streamId }, { sort: { version: -1 }, maxTimeMS: CALL_MS }),
    );
    const healer = new RowHealer(context, view, context.db.collection(parked.collection));
    const { failure } = await healer.heal(parked.streamId, newest?.version ?? 0, newest?._id ?? 0);
    if (failure) await new ViewParking(context, view, parked.collection).park(parked.streamId, failure);
    if (failure) outcome.parkedAgain += 1;
    else outcome.released += 1;
  }
  return outcome;
}
