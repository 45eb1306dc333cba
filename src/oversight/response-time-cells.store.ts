import { thereAlready } from '@libs/batching';
import type { StoredRow } from '@libs/feed';
import type { AnyBulkWriteOperation, Collection, Db, IndexDescription } from 'mongodb';
import { randomUUID } from 'node:crypto';
import { isReserved } from '../institutions/index.js';
import type { CaseFacts } from './case-facts.view.js';
import { CAME, type CellFigures, WENT } from './domain/figures.js';
import type { Period } from './period.js';

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
  /** Another one with every writing; absent from cells of before there was one. */
  writing?: string | null;
}

interface DirtyCell extends CellKey {
  _id: string;
  /** Another one with every marking, so that a mark made while the cell is recomputed is not taken away with the older one. */
  mark: string;
}

/** A cell that is to be computed anew, and what it rests on: read before the rows are. */
export interface MarkedCell {
  key: CellKey;
  mark: string;
  /** The writing it had then: null where it had none, undefined where there was no cell yet. */
  replaces: string | null | undefined;
}

/** The stock of open cases that a group begins a period with, and how many movements made it. */
export interface StockBefore {
  group: string;
  net: number;
  moves: number;
}

const CALL_MS = 4_000;
const FIGURES_LEFT_OUT = { legalDays: 0, calendarDays: 0 } as const;

export const cellIndexes: IndexDescription[] = [{ name: 'by_month', key: { institution: 1, month: 1 } }];
export const dirtyCellIndexes: IndexDescription[] = [{ name: 'by_institution', key: { institution: 1 } }];

export function cellId(key: CellKey): string {
  return [key.institution, key.month, key.department, key.procedure, key.officer, key.channel].join('|');
}

/** The cells a case counts in: one a month in which it moved, where it is and where it was before a merger of departments. */
export function cellsOf(facts: CaseFacts): CellKey[] {
  const { institution, former = [] } = facts;
  if (isReserved(institution)) return [];
  return [facts, ...former].flatMap(({ department, procedure, officer, channel, months }) =>
    months.map((month) => ({ institution, month, department, procedure, officer, channel })),
  );
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
      updateOne: { filter: { _id }, update: { $setOnInsert: key, $set: { mark: randomUUID() } }, upsert: true },
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

  async marked(institution: string | undefined, most: number): Promise<MarkedCell[]> {
    const filter = institution === undefined ? {} : { institution };
    const dirty = await this.dirty.find(filter, { maxTimeMS: CALL_MS }).limit(most).toArray();
    const writings = await this.writingsOf(dirty.map(({ _id }) => _id));
    return dirty.map(({ _id, mark, ...key }) => ({ key, mark, replaces: writings.get(_id) }));
  }

  /**
   * Writes what was computed, unless another process wrote the cell meanwhile: that one may have seen more. Such a cell stays marked.
   * @returns how many were written
   */
  async write(computed: readonly { cell: MarkedCell; figures: CellFigures }[]): Promise<number> {
    if (computed.length === 0) return 0;
    const documents = computed.map(({ cell: { key, mark, replaces }, figures }) => ({
      mark,
      replaces,
      document: { _id: cellId(key), ...key, ...figures, writing: randomUUID() },
    }));
    await this.replace(documents);
    const writings = await this.writingsOf(documents.map(({ document }) => document._id));
    const written = documents.filter(({ document: { _id, writing } }) => writings.get(_id) === writing);
    if (written.length > 0) {
      await this.dirty.bulkWrite(
        written.map(({ mark, document: { _id } }) => ({ deleteOne: { filter: { _id, mark } } })),
        { ordered: false, maxTimeMS: CALL_MS },
      );
    }
    return written.length;
  }

  private async replace(
    documents: readonly { replaces: MarkedCell['replaces']; document: CellDocument }[],
  ): Promise<void> {
    const operations = documents.map(({ replaces, document }): AnyBulkWriteOperation<CellDocument> => {
      if (replaces === undefined) return { insertOne: { document } };
      return { replaceOne: { filter: { _id: document._id, writing: replaces }, replacement: document } };
    });
    try {
      await this.cells.bulkWrite(operations, { ordered: false, maxTimeMS: CALL_MS });
    } catch (error) {
      // Another process made the same new cell first.
      if (thereAlready(error) === undefined) throw error;
    }
  }

  private async writingsOf(ids: readonly string[]): Promise<Map<string, string | null>> {
    const found = await this.cells
      .find({ _id: { $in: [...ids] } }, { projection: { writing: 1 }, maxTimeMS: CALL_MS })
      .toArray();
    return new Map(found.map(({ _id, writing }) => [_id, writing ?? null]));
  }

  /** Cells of the months of a period. */
  within({ institution, from, to, department }: Period): Promise<CellDocument[]> {
    const filter = { institution, month: { $gte: from, $lte: to }, ...(department !== undefined && { department }) };
    return this.cells.find(filter, { maxTimeMS: CALL_MS }).toArray();
  }

  /** What the months before a period come to, summed where they lie: they grow with the years. In one group where none is asked for. */
  before({ institution, from, department }: Period, by?: keyof CellKey): Promise<StockBefore[]> {
    const chosen = { institution, month: { $lt: from }, ...(department !== undefined && { department }) };
    const [came, went] = [CAME, WENT].map((kinds) => ({ $sum: kinds.map((kind) => `$${kind}`) }));
    const sums = { net: { $sum: { $subtract: [came, went] } }, moves: { $sum: { $add: [came, went] } } };
    const pipeline = [
      { $match: chosen },
      { $group: { _id: by === undefined ? '' : `$${by}`, ...sums } },
      { $project: { _id: 0, group: '$_id', net: 1, moves: 1 } },
    ];
    return this.cells.aggregate<StockBefore>(pipeline, { maxTimeMS: CALL_MS, hint: 'by_month' }).toArray();
  }
}
