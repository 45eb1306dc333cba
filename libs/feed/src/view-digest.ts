import { createHash } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';

/**
 * One digest over all rows of a view, in the order of `_id`: equal for equal rows, however they came about (live, rebuilt, folded
 * independently). Give rows sorted by `_id`; a collection: `find().sort({ _id: 1 })`.
 */
export async function viewDigest(
  rows: AsyncIterable<{ _id: string; v: number }> | Iterable<{ _id: string; v: number }>,
): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const row of rows) {
    hash.update(canonicalJson(row)).update('\n');
    count += 1;
  }
  return { rows: count, digest: hash.digest('hex') };
}
