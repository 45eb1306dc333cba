import Pdf from 'pdfkit';
import { type PaperRow, printable } from './paper-words.js';

/** What the papers of the town hall share: one tagged letter page in Spanish, its fonts and its parts. */

export type Doc = PDFKit.PDFDocument;

// Points; letter paper is 612 x 792.
export const left = 54;
export const width = 504;
export const tableTop = 152;
export const grey = '#555555';
const labelWidth = 118;

/** A paper that is begun; its bytes are there once it is ended. The same content and instant give the same bytes. */
export function openPaper({ title, author, at }: { title: string; author: string; at: Date }): {
  doc: Doc;
  root: PDFKit.PDFStructureElement;
  bytes: Promise<Buffer>;
} {
  const doc = new Pdf({
    size: 'LETTER',
    margins: { top: 36, bottom: 24, left, right: left },
    pdfVersion: '1.7',
    lang: 'es',
    tagged: true,
    displayTitle: true,
    info: {
      Title: printable(title),
      Author: printable(author),
      Creator: 'Ventanilla',
      Producer: 'Ventanilla',
      CreationDate: at,
      ModDate: at,
    },
  });
  const bytes = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, bytes };
}

function collected(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

export interface Place {
  readonly x?: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly font?: 'Helvetica' | 'Helvetica-Bold' | 'Courier' | 'Courier-Bold';
  readonly color?: string;
  readonly align?: 'right';
}

/** Draws text inside its box and never outside: pdfkit would begin a new page. */
export function put(doc: Doc, text: string, place: Place): void {
  const { x = left, y, font = 'Helvetica', size = 10, color = 'black', align, width: room = width } = place;
  doc.font(font).fontSize(size).fillColor(color);
  const height = place.height ?? doc.currentLineHeight(true) + 1;
  doc.text(printable(text), x, y, { width: room, height, ellipsis: '…', ...(align && { align }) });
}

/** A line across the page. */
export function rule(doc: Doc, y: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.75)
    .strokeColor('#999999')
    .stroke();
  doc.endMarkedContent();
}

/** Who issues it, what it is, and of which case. */
export function heading(
  doc: Doc,
  { institution, title, folio }: { institution: string; title: string; folio: string },
): PDFKit.PDFStructureElement {
  return doc.struct('Sect', {}, [
    doc.struct('P', {}, () => put(doc, institution, { y: 44, size: 12, color: grey, height: 30 })),
    doc.struct('H1', {}, () => put(doc, title, { y: 76, size: 22, font: 'Helvetica-Bold' })),
    doc.struct('P', {}, () => put(doc, `Folio ${folio}`, { y: 108, size: 16, font: 'Helvetica-Bold' })),
  ]);
}

/** Rows of a label and what it says, between two heights; the flexible ones share what is left of the room. */
export function table(
  doc: Doc,
  rows: readonly PaperRow[],
  { top: start, bottom }: { top: number; bottom: number },
): PDFKit.PDFStructureElement {
  rule(doc, start - 12);
  const gap = 6;
  const valueWidth = width - labelWidth;
  doc.font('Helvetica').fontSize(10);
  const line = doc.currentLineHeight(true);
  const wanted = rows.map(({ value }) => doc.heightOfString(printable(value), { width: valueWidth }));
  const fixed = wanted.map((height, i) => (rows[i]?.flexible ? 0 : Math.min(height, 2 * line)));
  const free = bottom - start - rows.length * gap - fixed.reduce((sum, height) => sum + height, 0);
  let y = start;
  const lines = rows.map(({ label, value, flexible }, i) => {
    const top = y;
    const height = flexible ? Math.min(wanted[i] ?? line, Math.max(free, line)) : (fixed[i] ?? line);
    y += height + gap;
    const box = { y: top, height: height + 1 };
    return doc.struct('TR', {}, [
      doc.struct('TH', {}, () => put(doc, label, { ...box, width: labelWidth - 8, font: 'Helvetica-Bold' })),
      doc.struct('TD', {}, () => put(doc, value, { ...box, x: left + labelWidth, width: valueWidth })),
    ]);
  });
  return doc.struct('Table', {}, lines);
}

/** Adds each text in its place, as a paragraph. */
export function write(
  doc: Doc,
  root: PDFKit.PDFStructureElement,
  lines: readonly (readonly [text: string, place: Place])[],
): void {
  for (const [text, place] of lines) root.add(doc.struct('P', {}, () => put(doc, text, place)));
}

/** By what somebody can check that the history says so: the hash of the commit that recorded it. */
export function verified(what: string, hash: string, y: number): [string, Place][] {
  return [
    [
      `Código de verificación: huella del registro de ${what} en el historial del expediente`,
      { y, size: 8.5, color: grey },
    ],
    [hash, { y: y + 13, size: 9, font: 'Courier' }],
  ];
}
