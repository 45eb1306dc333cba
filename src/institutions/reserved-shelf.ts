/** No code of an institution has such a sign. */
const APART = '~reserved';

/**
 * Rows of lists that only named people may see lie under a name that no institution has: whatever asks for the rows of an institution finds
 * none of them, and cannot forget to leave them out.
 */
export function reservedShelf(institution: string): string {
  return `${institution}${APART}`;
}

export function isReserved(shelf: string): boolean {
  return shelf.endsWith(APART);
}

/** Where everything of an institution lies, for what keeps deadlines and recounts them and shows nothing to anybody. */
export function shelvesOf(institution: string): readonly string[] {
  return [institution, reservedShelf(institution)];
}

/** The institution whose rows lie there. */
export function institutionOf(shelf: string): string {
  return isReserved(shelf) ? shelf.slice(0, -APART.length) : shelf;
}
