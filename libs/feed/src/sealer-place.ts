import type { Clock } from '@libs/clock';
import type { Collection, Db } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import { sealerPlaces, type SealerPlaceRow } from './feed-collections.js';

const PLACE = 'sealer';

/**
 * How far the change stream is known to hold nothing new. The token of the last sealed commit stays where that commit was, while the
 * oplog grows with everything else that is written: after a rebuild of the views it would take the server longer to get from there
 * to the present than anybody waits.
 */
export class SealerPlace {
  private readonly rows: Collection<SealerPlaceRow>;
  private saved: unknown;

  constructor(private readonly context: { readonly db: Db; readonly clock: Clock }) {
    this.rows = sealerPlaces(context.db);
  }

  /** The token to go on from when the log still ends at `position`. */
  async after(position: number): Promise<unknown> {
    const row = await within('place of the sealer', this.rows.findOne({ _id: PLACE }, { maxTimeMS: CALL_MS }));
    return row?.position === position ? row.token : undefined;
  }

  async save(position: number, token: unknown): Promise<void> {
    if (token === this.saved) return;
    const $set = { position, token, at: this.context.clock.now() };
    await within('place of the sealer', this.rows.updateOne({ _id: PLACE }, { $set }, { upsert: true }));
    this.saved = token;
  }
}
