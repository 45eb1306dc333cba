import type { StoredRow } from '@libs/feed';
import type { Collection, Db, IndexDescription } from 'mongodb';
import type { CaseFacts } from './case-facts.view.js';
import type { CellFigures } from './domain/figures.js';

export interface CellKey {
  institution: string;
  month: string;
  department: string;
  procedure: string;
  officer: string;
  channel: string;
}

export interface CellDocument extends CellKey, CellFigures {
  _id: string;
}

interface DirtyCell extends CellKey {
  _id: string;
  /** Rises with every mark, so that a mark made while the cell is recomputed is not taken away with the older one. */
  marks: number;
}

const CALL_MS = 4_000;
const FIGURES_LEFT_OUT = { legalDays: 0, calendarDays: 0 } as const;

export const cellIndexes: IndexDescription[] = [{ name: 'by_month', key: { institution: 1, month: 1 } }];
export const dirtyCellIndexes: IndexDescription[] = [{ name: 'by_institution', key: { institution: 1 } }];

export function cellId(key: CellKey): string {
  return [key.institution, key.month, key.department, key.procedure, key.officer, key.channel].join('|');
}

/** The cells a case counts in: one a month in which it moved. */
export function cellsOf(facts: CaseFacts): CellKey[] {
  const { institution, department, procedure, officer, channel, months } = facts;
  return months.map((month) => ({ institution, month, department, procedure, officer, channel }));
}

/** Figures per cell, and which cells must be computed anew. */
export class ResponseTimeCells {
  private readonly cells: Collection<CellDocument>;
  private readonly dirty: Collection<DirtyCell>;

  constructor(private readonly db: Db) {
    this.cells = db.collection('response_time_cells');
    this.dirty = db.collection('response_time_dirty');
  }

  async mark(keys: readonly CellKey[]): Promise<void> {
    const distinct = new Map(keys.map((key) => [cellId(key), key]));
    if (distinct.size === 0) return;
    const operations = [...distinct].map(([_id, key]) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: key, $inc: { marks: 1 } }, upsert: true },
    }));
    await this.dirty.bulkWrite(operations, { ordered: false, maxTimeMS: CALL_MS });
  }

  /** Marks every cell there is. */
  async markAll(): Promise<void> {
    let keys: CellKey[] = [];
    for await (const cell of this.cells.find({}, { projection: FIGURES_LEFT_OUT })) {
      const { institution, month, department, procedure, officer, channel } = cell;
      keys.push({ institution, month, department, procedure, officer, channel });
      if (keys.length >= 1_000) {
        await this.mark(keys);
        keys = [];
      }
    }
    await this.mark(keys);
  }

  /** Rows of facts in a collection of the view that have something to count. */
  async *all(collection: string): AsyncIterable<StoredRow<CaseFacts>> {
    yield* this.db.collection<StoredRow<CaseFacts>>(collection).find({ months: { $exists: true } });
  }

  marked(institution: string | undefined, most: number): Promise<DirtyCell[]> {
    const filter = institution === undefined ? {} : { institution };
    return this.dirty.find(filter, { maxTimeMS: CALL_MS }).limit(most).toArray();
  }

  async write(computed: readonly { cell: DirtyCell; figures: CellFigures }[]): Promise<void> {
    if (computed.length === 0) return;
    await this.cells.bulkWrite(
      computed.map(({ cell: { marks: _, _id, ...key }, figures }) => ({
        replaceOne: { filter: { _id }, replacement: { ...key, ...figures }, upsert: true },
      })),
      { ordered: false, maxTimeMS: CALL_MS },
    );
    await this.dirty.bulkWrite(
      computed.map(({ cell: { _id, marks } }) => ({ deleteOne: { filter: { _id, marks } } })),
      { ordered: false, maxTimeMS: CALL_MS },
    );
  }

  /** Cells up to a month, oldest first. */
  upTo(institution: string, month: string, department?: string): Promise<CellDocument[]> {
    const filter = { institution, month: { $lte: month }, ...(department !== undefined && { department }) };
    return this.cells.find(filter, { maxTimeMS: CALL_MS }).toArray();
  }
}
