import type { FieldsByType, ReadEvent } from '@libs/event-store';
import type { IndexDescription } from 'mongodb';

/** An event with its place in the order of all. */
export interface FeedEvent extends ReadEvent {
  position: number;
}

/** What a page of the feed did to one row. Absent: there was, or is, no row. */
export interface RowChange<Row extends object> {
  id: string;
  before?: Row;
  after?: Row;
}

/**
 * Rows for one reader, one a stream, folded from its events. Pure: the same events always make the same row, whatever pages they
 * come in. Change `revision` with the meaning of the rows; a new collection is then built beside the old one and switched to.
 */
export interface ViewDefinition<Row extends object> {
  /** Kebab-case; part of the collection's name. */
  name: string;
  /** From 1. */
  revision: number;
  /** Kinds of streams that have a row. */
  kinds: readonly string[];
  /**
   * Least time between two pages, ms; default 250. The steps of a case that follow on each other within it are one write of its row. What
   * comes alone is folded at once.
   */
  gatherMs?: number;
  /** Sealed fields that `evolve` needs, by type of event; the others are absent. */
  opens: FieldsByType;
  /** Of the collection. Rows lie in it as `{ _id: streamId, v, ...row }`. */
  indexes: readonly IndexDescription[];
  /** `undefined`: no row (yet, or no longer). A row has at least one field and neither `_id` nor `v`. Must not change `row`. */
  evolve(row: Row | undefined, event: FeedEvent): Row | undefined;
  /**
   * Told what changed in the served collection, after it is written and before the position moves on: each change at least once,
   * never for a collection that is being built.
   */
  afterWrite?(changes: readonly RowChange<Row>[]): Promise<void>;
  /** A rebuilt collection is served now: whatever was made from the rows is to be made again. At least once a switch. */
  afterSwitch?(collection: string): Promise<void>;
}

/** A row as stored. A stream that has no row leaves `_id` and `v` alone, so that its version is known. */
export type StoredRow<Row extends object = Record<string, unknown>> = Row & {
  _id: string;
  /** The last version of the stream that is folded in. */
  v: number;
};

/** Checks what the names and numbers of a definition must be. @throws RangeError */
export function defineView<Row extends object>(definition: ViewDefinition<Row>): ViewDefinition<Row> {
  const { name, revision, kinds } = definition;
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(name)) throw new RangeError(`a view's name is kebab-case, this is ${name}`);
  if (!Number.isSafeInteger(revision) || revision < 1) throw new RangeError(`view ${name}: revisions count from 1`);
  if (kinds.length === 0) throw new RangeError(`view ${name}: of which kinds of streams?`);
  return definition;
}
