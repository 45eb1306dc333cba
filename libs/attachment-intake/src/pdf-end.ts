/** How much of its end is looked at: the longest comment of an archive, and its own record. */
export const TAIL_BYTES = 66 * 1024;

const MARK = '%%EOF';
const NEAR = 1024;
/** The record at the end of a ZIP archive. */
const ARCHIVE_END = Buffer.from('PK\u0005\u0006', 'latin1');
const ARCHIVE_END_BYTES = 22;

export type PdfFault = 'truncated' | 'something-behind';

/**
 * Whether a document ends as one does: with where its index is, a mark, and nothing but blanks behind it. Not whether every page of it can be
 * drawn: it is handed out as it came, and never opened here.
 */
export function faultAtEnd(tail: Buffer): PdfFault | undefined {
  const end = tail.toString('latin1');
  const mark = end.lastIndexOf(MARK);
  if (mark < 0) return 'truncated';
  if (/[^\0\t\n\f\r ]/.test(end.slice(mark + MARK.length))) return 'something-behind';
  if (!end.slice(Math.max(0, mark - NEAR), mark).includes('startxref')) return 'truncated';
  return endsAsArchive(tail) ? 'something-behind' : undefined;
}

/** An archive may carry the end of a document as its comment, and so be both. */
function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.indexOf(ARCHIVE_END); at >= 0; at = tail.indexOf(ARCHIVE_END, at + 1)) {
    if (at + ARCHIVE_END_BYTES > tail.length) return false;
    const comment = tail.readUInt16LE(at + ARCHIVE_END_BYTES - 2);
    if (at + ARCHIVE_END_BYTES + comment >= tail.length - 2) return true;
  }
  return false;
}
