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

/** How far readers have read: views by collection, consumers by name. */
export class Positions {
  private readonly rows: Collection<PositionRow>;

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
    const at = this.context.clock.now();
    const update = this.rows.updateOne({ _id: reader, position: from }, { $set: { position: to, at } });
    if ((await within('advance of a position', update)).matchedCount === 1) return;
    // The driver may have sent it twice; then the first one did it.
    if ((await this.find(reader)) !== to) throw new PositionTaken(reader);
  }

  async forget(reader: string): Promise<void> {
    await within('removal of a position', this.rows.deleteOne({ _id: reader }));
  }
}
