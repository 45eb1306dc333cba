import { create } from 'qrcode';
import { acuseRows, privacyNotice, statusPage, trackingUrl, type AcuseDocument } from './acuse-pdf-words.js';
import {
  type Doc,
  grey,
  heading,
  left,
  openPaper,
  type Place,
  rule,
  table,
  tableTop,
  verified,
  width,
  write,
} from '../papers/paper.js';

export type { AcuseDocument } from './acuse-pdf-words.js';

const trackingTop = 532;
const qrSide = 128;

/**
 * The acuse as one letter page: tagged PDF in Spanish, the QR drawn as vectors. The same acuse gives the same bytes.
 * Text too long for its place is cut with an ellipsis; the whole of it stands in the case.
 */
export function renderAcuse(acuse: AcuseDocument): Promise<Buffer> {
  const { doc, root, bytes } = openPaper({
    title: `Acuse de recibo ${acuse.folio}`,
    author: acuse.institution.name,
    at: new Date(acuse.receivedAt),
  });
  const { institution, folio } = acuse;
  root.add(heading(doc, { institution: institution.name, title: 'Acuse de recibo', folio }));
  root.add(table(doc, acuseRows(acuse), { top: tableTop, bottom: trackingTop - 14 }));
  tracking(doc, root, acuse);
  closing(doc, root, acuse);
  root.end();
  doc.end();
  return bytes;
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
  const placed = lines.map(([text, place]): [string, Place] => [text, { ...place, x, width: room }]);
  write(doc, root, placed);
}

function closing(doc: Doc, root: PDFKit.PDFStructureElement, acuse: AcuseDocument): void {
  const y = trackingTop + qrSide + 12;
  rule(doc, y - 4);
  const lines: [string, Place][] = [
    ...verified('esta petición', acuse.verification, y + 4),
    [privacyNotice(acuse), { y: y + 36, size: 8.5, height: 44 }],
  ];
  write(doc, root, lines);
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
