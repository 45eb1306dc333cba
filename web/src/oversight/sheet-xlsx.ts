import { strToU8, zipSync } from 'fflate';
import { type Cell, looksLikeFormula, preamble, type Sheet } from './sheet.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${TYPES}.sheet`;

/** Places in the list of styles below. */
const BOLD = 1;
const QUOTED = 2;

/**
 * A workbook of one sheet (ECMA-376). Texts are texts and never formulas: they stand in the sheet as such, and one that begins like a formula is
 * marked so that it stays a text when somebody edits its cell.
 */
export function sheetXlsx(sheet: Sheet, at: Date): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(sheet.title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf quotePrefix="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  const declared = Object.entries(files).map(([name, xml]): [string, Uint8Array] => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  // Dated by its figures: the same ones make the same file.
  return zipSync(Object.fromEntries(declared), { mtime: at });
}

function worksheet(sheet: Sheet): string {
  const above = preamble(sheet);
  const lines: readonly (readonly [cells: readonly Cell[], style: number])[] = [
    ...above.map((cells, at) => [cells, at === 0 ? BOLD : 0] as const),
    [[], 0],
    [sheet.headings, BOLD],
    ...sheet.rows.map((cells) => [cells, 0] as const),
  ];
  const rows = lines.map(([cells, style], at) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, style));
    return `<row r="${at + 1}">${inner.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="44" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  const shown = looksLikeFormula(cell) ? QUOTED : style;
  return `<c r="${place}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, B, … Z, AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** At most 31 signs, and none of those that a sheet's name may not have. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:']/g, ' ')
      .slice(0, 31)
      .trim() || 'Hoja 1'
  );
}

function relations(parts: readonly (readonly [kind: string, target: string])[]): string {
  const lines = parts.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const NO_CHARACTER = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the signs that XML 1.0 has no place for. */
function escaped(text: string): string {
  return text.replace(NO_CHARACTER, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
