import { Problem } from '@libs/problem-details';

/** One page of a list; `next` leads to the following one and is absent on the last. */
export interface Page<Row> {
  rows: Row[];
  next?: string;
  /** The rows may not show the caller's own last change yet. */
  stale?: boolean;
}

/** Where a page ended: the sort values of its last row. Opaque to clients. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** @throws Problem 400 for a cursor that was not given by a page */
export function readCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plausible = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(plausible)) return values;
  } catch {
    // Falls through: whatever it was, it is not one of ours.
  }
  throw new Problem(400, 'cursor-malformed', 'The cursor must be the one that a page gave as `next`.');
}
