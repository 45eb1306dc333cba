/** The rows somebody may see, as `filterFor` says it. */
export type Scope = Readonly<Record<string, unknown>>;

/** Where a page ended. */
export type After = readonly (string | number)[] | undefined;

/** What is asked of the rows; where it is one range of one index, that index. */
export interface RowsAsked {
  readonly filter: Record<string, unknown>;
  readonly hint?: string;
}

/** By every word but the last as it is, and the last as far as it was typed. */
export function rowsByWords(scope: Scope, named: Scope, words: readonly string[], after: After): RowsAsked {
  const whole = words.slice(0, -1).map((word) => ({ words: word }));
  return {
    filter: { ...scope, $and: [named, ...whole, { words: { $regex: `^${words.at(-1)}` } }, ...afterRow(after)] },
  };
}

/** By the last digits of the folio, in the order of the index: no more rows are read than are shown. */
export function rowsByFolioEnd(scope: Scope, folioEnd: string, after: After): RowsAsked {
  const hint = 'department' in scope ? 'by_folio_end_in_department' : 'by_folio_end';
  return { filter: { ...scope, folioEnds: folioEnd, ...(after && { $and: afterRow(after) }) }, hint };
}

export function rowsByPhone(scope: Scope, named: Scope, phoneKey: string, after: After): RowsAsked {
  return { filter: { ...scope, phoneKey, $and: [named, ...afterRow(after)] }, hint: 'by_phone' };
}

function afterRow(after: After): Record<string, unknown>[] {
  if (after === undefined) return [];
  const [filedOn, id] = after.map(String);
  return [{ $or: [{ filedOn: { $lt: filedOn } }, { filedOn, _id: { $lt: id } }] }];
}
