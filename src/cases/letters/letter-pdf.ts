import type { LetterPart, LetterPartKind } from '@libs/letters';
import { type Doc, grey, left, openPaper, type Place, put, width } from '../papers/paper.js';
import { printable } from '../papers/paper-words.js';

/** A letter to be set on pages: a draft has no number and no hash. */
export interface LetterSheet {
  readonly title: string;
  readonly institution: string;
  readonly parts: readonly LetterPart[];
  readonly at: Date;
  readonly textHash?: string;
  /** Something was erased: the text has no longer that hash. */
  readonly altered?: boolean;
}

interface Style {
  readonly tag: 'P' | 'H1';
  readonly size: number;
  readonly font?: Place['font'];
  readonly align?: 'left' | 'right' | 'center' | 'justify';
  /** Points above it. */
  readonly above: number;
  readonly color?: string;
}

const STYLES: Readonly<Record<LetterPartKind, Style>> = {
  institution: { tag: 'P', size: 13, font: 'Helvetica-Bold', align: 'center', above: 0 },
  department: { tag: 'P', size: 11, align: 'center', above: 2, color: grey },
  title: { tag: 'H1', size: 15, font: 'Helvetica-Bold', align: 'center', above: 14 },
  number: { tag: 'P', size: 10.5, align: 'right', above: 18 },
  file: { tag: 'P', size: 10.5, align: 'right', above: 2 },
  date: { tag: 'P', size: 10.5, align: 'right', above: 2 },
  subject: { tag: 'P', size: 10.5, font: 'Helvetica-Bold', align: 'right', above: 10 },
  addressee: { tag: 'P', size: 11, font: 'Helvetica-Bold', align: 'left', above: 16 },
  paragraph: { tag: 'P', size: 10.5, align: 'justify', above: 10 },
  closing: { tag: 'P', size: 10.5, align: 'center', above: 26 },
  signature: { tag: 'P', size: 11, font: 'Helvetica-Bold', align: 'center', above: 40 },
  charge: { tag: 'P', size: 10, align: 'center', above: 2 },
  code: { tag: 'P', size: 8.5, align: 'left', above: 26, color: grey },
};
const bottom = 64;

/** As many letter pages as it takes, tagged; the same letter gives the same bytes. */
export function renderLetterPdf(sheet: LetterSheet): Promise<Buffer> {
  const { title, institution, parts, at } = sheet;
  const { doc, root, bytes } = openPaper({ title: printable(title), author: institution, at });
  const draft = sheet.textHash === undefined;
  const margins = () => Object.assign(doc.page.margins, { top: 54, bottom });
  margins();
  doc.on('pageAdded', () => {
    margins();
    if (draft) mark(doc);
  });
  if (draft) mark(doc);
  doc.y = 54;
  for (const { part, text } of parts) root.add(doc.struct(STYLES[part].tag, {}, () => set(doc, STYLES[part], text)));
  for (const line of closingOf(sheet))
    root.add(doc.struct('P', {}, () => set(doc, { ...STYLES.code, above: 4 }, line)));
  root.end();
  doc.end();
  return bytes;
}

/** Below what was there; a page that is full goes on on the next one. */
function set(
  doc: Doc,
  { size, font = 'Helvetica', align = 'left', above, color = 'black' }: Style,
  text: string,
): void {
  doc.font(font).fontSize(size).fillColor(color);
  const line = doc.currentLineHeight(true);
  const room = doc.page.height - bottom - doc.y - above;
  if (room < line) doc.addPage();
  else doc.y += above;
  doc.text(printable(text), left, doc.y, { width, align, lineGap: 1.5 });
}

function closingOf({ textHash, altered }: LetterSheet): string[] {
  if (textHash === undefined)
    return ['Borrador sin número ni firma: no produce efectos. El número se asigna al firmar.'];
  const hash = `Huella SHA-256 del texto de este documento: ${textHash}`;
  return altered ? [hash, 'Se suprimieron datos personales: el texto ya no corresponde a esa huella.'] : [hash];
}

/** Across the page, and no part of what it says. */
function mark(doc: Doc): void {
  const { x, y } = doc;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  doc.rotate(-45, { origin: [306, 396] });
  put(doc, 'BORRADOR', { x: 46, y: 350, size: 80, font: 'Helvetica-Bold', color: '#ececec', width: 520, height: 100 });
  doc.restore();
  doc.endMarkedContent();
  Object.assign(doc, { x, y });
}
