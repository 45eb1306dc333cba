import Pdf from 'pdfkit';
import { create } from 'qrcode';
import { acuseRows, printable, privacyNotice, statusPage, trackingUrl, type AcuseDocument } from './acuse-pdf-words.js';

export type { AcuseDocument } from './acuse-pdf-words.js';

type Doc = PDFKit.PDFDocument;

// Points; letter paper is 612 x 792.
const left = 54;
const width = 504;
const labelWidth = 118;
const tableTop = 152;
const trackingTop = 532;
const qrSide = 128;
const grey = '#555555';

/**
 * The acuse as one letter page: tagged PDF in Spanish, the QR drawn as vectors. The same acuse gives the same bytes.
 * Text too long for its place is cut with an ellipsis; the whole of it stands in the case.
 */
export function renderAcuse(acuse: AcuseDocument): Promise<Buffer> {
  const at = new Date(acuse.receivedAt);
  const doc = new Pdf({
    size: 'LETTER',
    margins: { top: 36, bottom: 24, left, right: left },
    pdfVersion: '1.7',
    lang: 'es',
    tagged: true,
    displayTitle: true,
    info: {
      Title: printable(`Acuse de recibo ${acuse.folio}`),
      Author: printable(acuse.institution.name),
      Creator: 'Ventanilla',
      Producer: 'Ventanilla',
      CreationDate: at,
      ModDate: at,
    },
  });
  const bytes = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  root.add(heading(doc, acuse)).add(table(doc, acuse));
  tracking(doc, root, acuse);
  closing(doc, root, acuse);
  root.end();
  doc.end();
  return bytes;
}

function collected(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

interface Place {
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
function put(doc: Doc, text: string, place: Place): void {
  const { x = left, y, font = 'Helvetica', size = 10, color = 'black', align, width: room = width } = place;
  doc.font(font).fontSize(size).fillColor(color);
  const height = place.height ?? doc.currentLineHeight(true) + 1;
  doc.text(printable(text), x, y, { width: room, height, ellipsis: '…', ...(align && { align }) });
}

function rule(doc: Doc, y: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.75)
    .strokeColor('#999999')
    .stroke();
  doc.endMarkedContent();
}

function heading(doc: Doc, { institution, folio }: AcuseDocument) {
  return doc.struct('Sect', {}, [
    doc.struct('P', {}, () => put(doc, institution.name, { y: 44, size: 12, color: grey, height: 30 })),
    doc.struct('H1', {}, () => put(doc, 'Acuse de recibo', { y: 76, size: 22, font: 'Helvetica-Bold' })),
    doc.struct('P', {}, () => put(doc, `Folio ${folio}`, { y: 108, size: 16, font: 'Helvetica-Bold' })),
  ]);
}

function table(doc: Doc, acuse: AcuseDocument) {
  rule(doc, tableTop - 12);
  const rows = acuseRows(acuse);
  const gap = 6;
  const valueWidth = width - labelWidth;
  doc.font('Helvetica').fontSize(10);
  const line = doc.currentLineHeight(true);
  const wanted = rows.map(({ value }) => doc.heightOfString(printable(value), { width: valueWidth }));
  const fixed = wanted.map((height, i) => (rows[i]?.flexible ? 0 : Math.min(height, 2 * line)));
  const free = trackingTop - 14 - tableTop - rows.length * gap - fixed.reduce((sum, height) => sum + height, 0);
  let y = tableTop;
  const drawn = rows.map(({ label, value, flexible }, i) => {
    const top = y;
    const height = flexible ? Math.min(wanted[i] ?? line, Math.max(free, line)) : (fixed[i] ?? line);
    y += height + gap;
    const box = { y: top, height: height + 1 };
    return doc.struct('TR', {}, [
      doc.struct('TH', {}, () => put(doc, label, { ...box, width: labelWidth - 8, font: 'Helvetica-Bold' })),
      doc.struct('TD', {}, () => put(doc, value, { ...box, x: left + labelWidth, width: valueWidth })),
    ]);
  });
  return doc.struct('Table', {}, drawn);
}

function tracking(doc: Doc, root: PDFKit.PDFStructureElement, acuse: AcuseDocument): void {
  rule(doc, trackingTop - 8);
  const x = left + qrSide + 16;
  const room = width - qrSide - 16;
  const box = [left, trackingTop, left + qrSide, trackingTop + qrSide];
  const figure = { alt: 'Código QR que abre la consulta de este expediente', bbox: box };
  root.add(doc.struct('Figure', figure, () => qr(doc, trackingUrl(acuse), left, trackingTop)));
  const lines: [string, Omit<Place, 'x' | 'width'>][] = [
    ['Cómo seguir su expediente', { y: trackingTop + 4, size: 12, font: 'Helvetica-Bold' }],
    [
      `Escanee el código, o entre a ${statusPage(acuse)} y escriba su folio y su clave. También puede preguntar en cualquier ventanilla.`,
      { y: trackingTop + 24, height: 38 },
    ],
    ['Clave', { y: trackingTop + 66, color: grey }],
    [acuse.secretCode, { y: trackingTop + 79, size: 18, font: 'Courier-Bold' }],
    [
      'Guarde esta hoja: quien tenga el folio y la clave puede ver en qué va su expediente.',
      { y: trackingTop + 103, size: 8.5, color: grey, height: 24 },
    ],
  ];
  for (const [text, place] of lines) root.add(doc.struct('P', {}, () => put(doc, text, { ...place, x, width: room })));
}

function closing(doc: Doc, root: PDFKit.PDFStructureElement, acuse: AcuseDocument): void {
  const y = trackingTop + qrSide + 12;
  rule(doc, y - 4);
  const lines: [string, Place][] = [
    [
      'Código de verificación: huella del registro de esta petición en el historial del expediente',
      { y: y + 4, size: 8.5, color: grey },
    ],
    [acuse.verification, { y: y + 17, size: 9, font: 'Courier' }],
    [privacyNotice(acuse), { y: y + 36, size: 8.5, height: 44 }],
  ];
  for (const [text, place] of lines) root.add(doc.struct('P', {}, () => put(doc, text, place)));
}

/** The code as filled squares with the four modules of quiet around it that scanners need. */
function qr(doc: Doc, text: string, x: number, y: number): void {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = qrSide / (size + 8);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      let end = column + 1;
      while (end < size && data[row * size + end]) end += 1;
      doc.rect(x + (column + 4) * module, y + (row + 4) * module, (end - column) * module, module);
      column = end;
    }
  }
  doc.fill('black');
}
