import { type Doc, grey, left, openPaper, width } from '../papers/paper.js';
import { printable } from '../papers/paper-words.js';
import { PAGES, type VersionSheet } from './version-sheet.js';

/** A public version as it is handed out. */
export interface VersionDocument {
  readonly bytes: Buffer;
  /** Everything that was set on its pages, piece by piece. */
  readonly said: readonly string[];
}

interface Style {
  readonly tag: 'P' | 'H1' | 'H2';
  readonly size: number;
  readonly above: number;
  readonly bold?: true;
  readonly color?: string;
}

const BODY: Style = { tag: 'P', size: 10.5, above: 8 };
const HEAD: readonly Style[] = [
  { tag: 'P', size: 12, above: 0, color: grey },
  { tag: 'H1', size: 20, above: 6, bold: true },
  { tag: 'P', size: 12, above: 4, bold: true },
];
const SMALL: Style = { tag: 'P', size: 9, above: 3, color: grey };
const LIST: Style = { tag: 'H2', size: 14, above: 0, bold: true };
const ITEM: Style = { tag: 'P', size: 10.5, above: 12, bold: true };
const ROW: Style = { tag: 'P', size: 9.5, above: 2 };
const bottom = 54;

/** A new document, made of what is left and of nothing else; the same sheet gives the same bytes. */
export async function renderVersionPdf(sheet: VersionSheet): Promise<VersionDocument> {
  const { title, institution: author, at } = sheet;
  const { doc, root, bytes } = openPaper({ title, author, at });
  const pages = new Pages(doc);
  const said: string[] = [title, author];
  const line = (style: Style, ...parts: readonly { readonly text: string; readonly mark?: number }[]) => {
    said.push(...parts.map(({ text }) => text));
    root.add(doc.struct(style.tag, {}, () => set(doc, style, parts, pages)));
  };
  for (const [index, text] of sheet.head.entries()) line(HEAD[index] ?? SMALL, { text });
  doc.y += 10;
  for (const paragraph of sheet.paragraphs)
    line(
      BODY,
      ...paragraph.map((piece) =>
        'kept' in piece ? { text: piece.kept } : { text: sheet.marks[piece.mark - 1] ?? '', mark: piece.mark },
      ),
    );
  doc.addPage();
  line(LIST, { text: sheet.listTitle });
  for (const [index, [first = '', ...rows]] of sheet.list.entries()) {
    line(ITEM, { text: first });
    line(ROW, { text: pages.of(index + 1) });
    for (const text of rows) line(ROW, { text });
  }
  root.end();
  doc.end();
  return { bytes: await bytes, said };
}

/** On which pages each mark stands. */
class Pages {
  private page = 1;
  private readonly found = new Map<number, Set<number>>();

  constructor(doc: Doc) {
    const margins = () => Object.assign(doc.page.margins, { top: 54, bottom });
    margins();
    doc.y = 54;
    doc.on('pageAdded', () => {
      margins();
      doc.y = 54;
      this.page += 1;
    });
  }

  note(mark: number): void {
    this.found.set(mark, (this.found.get(mark) ?? new Set()).add(this.page));
  }

  of(mark: number): string {
    const pages = [...(this.found.get(mark) ?? [])];
    return `${pages.length === 1 ? PAGES.one : PAGES.several}: ${pages.join(', ')}`;
  }
}

/** Below what was there, mark by mark on one line; a page that is full goes on on the next one. */
function set(
  doc: Doc,
  { size, above, bold, color = 'black' }: Style,
  parts: readonly { readonly text: string; readonly mark?: number }[],
  pages: Pages,
): void {
  doc.font('Helvetica').fontSize(size);
  if (doc.page.height - bottom - doc.y - above < doc.currentLineHeight(true)) doc.addPage();
  else doc.y += above;
  for (const [at, { text, mark }] of parts.entries()) {
    doc.font(bold || mark !== undefined ? 'Helvetica-Bold' : 'Helvetica').fillColor(color);
    const place = { width, lineGap: 1.5, continued: at < parts.length - 1 };
    if (at === 0) doc.text(printable(text), left, doc.y, place);
    else doc.text(printable(text), place);
    if (mark !== undefined) pages.note(mark);
  }
}
