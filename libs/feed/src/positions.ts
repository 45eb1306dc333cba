import { Gathered } from '@libs/batching';
import type { Collection, Db } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import { positionRows, type PositionRow } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';

/** Another process moved this position: it holds the lease now. */
export class PositionTaken extends Error {
  readonly code = 'position-taken';

  constructor(reader: string) {
    super(`another process reads on for ${reader}`);
    this.name = new.target.name;
  }
}

interface Advance {
  readonly reader: string;
  readonly from: number;
  readonly to: number;
}

/** Nobody waits for a position to be written, so that those of all readers of a process go together. */
const PACE = { times: 100, longestMs: 100 };

/** How far readers have read: views by collection, consumers by name. One for all readers of a process. */
export class Positions {
  private readonly rows: Collection<PositionRow>;
  private readonly advances = new Gathered<Advance, boolean>((steps) => this.advanceAll(steps), { pace: PACE });

  constructor(private readonly context: Pick<FeedContext, 'clock'> & { db: Db }) {
    this.rows = positionRows(context.db);
  }

  async find(reader: string): Promise<number | undefined> {
    return (await within('a position', this.rows.findOne({ _id: reader }, { maxTimeMS: CALL_MS })))?.position;
  }

  /** Where a reader begins, if it has no position yet. Answers the one that holds. */
  async begin(reader: string, position: number): Promise<number> {
    const at = this.context.clock.now();
    const insert = this.rows.findOneAndUpdate(
      { _id: reader },
      { $setOnInsert: { position, at } },
      { upsert: true, returnDocument: 'after', maxTimeMS: CALL_MS },
    );
    return (await within('first position', insert))?.position ?? position;
  }

  /** @throws PositionTaken when it is no longer at `from` */
  async advance(reader: string, from: number, to: number): Promise<void> {
    if (!(await this.advances.add({ reader, from, to }))) throw new PositionTaken(reader);
  }

  async forget(reader: string): Promise<void> {
    await within('removal of a position', this.rows.deleteOne({ _id: reader }));
  }

  /** For each whether it is where it was to go. */
  private async advanceAll(steps: readonly Advance[]): Promise<boolean[]> {
    const at = this.context.clock.now();
    const updates = steps.map(({ reader, from, to }) => ({
      updateOne: { filter: { _id: reader, position: from }, update: { $set: { position: to, at } } },
    }));
    const written = await within('advance of positions', this.rows.bulkWrite(updates, { ordered: false }));
    if (written.matchedCount === steps.length) return steps.map(() => true);
    // The driver may have sent it twice; then the first one did it.
    const ids = steps.map(({ reader }) => reader);
    const find = this.rows.find({ _id: { $in: ids } }, { maxTimeMS: CALL_MS, batchSize: ids.length });
    const now = new Map((await within('positions', find.toArray())).map(({ _id, position }) => [_id, position]));
    return steps.map(({ reader, to }) => now.get(reader) === to);
  }
}
