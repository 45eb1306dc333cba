import { type AnyBulkWriteOperation, BSON } from 'mongodb';
import { type RowState, toStored } from './fold-row.js';
import type { RowStep } from './view-heal.js';

type Row = { _id: string; v: number };
type Fields = Record<string, unknown>;

/** What a row becomes: fields it gets, `v` among them, and fields it loses. */
interface Change {
  readonly $set: Fields;
  readonly $unset?: Readonly<Record<string, ''>>;
}

/** Rows of one version that change alike. */
interface Alike {
  readonly v: number;
  readonly change: Change;
  readonly ids: string[];
}

/**
 * The writes of a page: new rows whole, of the others what changed, each guarded by the version it replaces. Rows that change alike are
 * one write: what the law moves by a day, or what a view does not show, costs the server one command for many.
 */
export function rowWrites(steps: readonly RowStep[]): AnyBulkWriteOperation<Row>[] {
  const inserts: AnyBulkWriteOperation<Row>[] = [];
  const alike = new Map<string, Alike>();
  for (const { id, before, after } of steps) {
    if (before.v === 0) {
      inserts.push({ insertOne: { document: toStored(id, after) } });
      continue;
    }
    const change = changeOf(before, after);
    const key = `${before.v}/${bytesOf(change)}`;
    const known = alike.get(key);
    if (known) known.ids.push(id);
    else alike.set(key, { v: before.v, change, ids: [id] });
  }
  return [...inserts, ...[...alike.values()].map(writeOf)];
}

function writeOf({ v, change, ids }: Alike): AnyBulkWriteOperation<Row> {
  const [first, ...others] = ids;
  if (first !== undefined && others.length === 0) return { updateOne: { filter: { _id: first, v }, update: change } };
  return { updateMany: { filter: { _id: { $in: ids }, v }, update: change } };
}

function changeOf(before: RowState, after: RowState): Change {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const $set: Fields = {};
  for (const [field, value] of Object.entries(is))
    if (value !== undefined && !isSame(was[field], value)) $set[field] = value;
  const lost = Object.keys(was).filter((field) => was[field] !== undefined && is[field] === undefined);
  const $unset = Object.fromEntries(lost.map((field) => [field, '' as const]));
  return { $set: { ...$set, v: after.v }, ...(lost.length > 0 && { $unset }) };
}

function fieldsOf({ row }: RowState): Fields {
  return { ...row };
}

/** As it is stored: what an evolve passed on is the same object, what it made anew may still say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && bytesOf({ a }) === bytesOf({ a: b });
}

function bytesOf(value: object): string {
  return Buffer.from(BSON.serialize(value, { ignoreUndefined: true })).toString('latin1');
}
