/** Lists of codes as one text, a comma between two: what a clear field of kind `codes` holds. */

/** Undefined for none: an empty field could not be stored. */
export function listOf(codes: readonly string[]): string | undefined {
  return codes.length === 0 ? undefined : codes.join(',');
}

export function codesOf(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(',');
}
