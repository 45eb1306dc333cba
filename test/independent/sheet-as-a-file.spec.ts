import { execFileSync } from 'node:child_process';
import { SaxesParser } from 'saxes';
import { type Sheet, sheetCsv } from '../../web/src/oversight/sheet.js';
import { sheetXlsx } from '../../web/src/oversight/sheet-xlsx.js';
import { unzipped } from '../support/unzipped.js';

const sheet: Sheet = {
  title: 'Tiempos de respuesta: por área',
  about: [
    ['Institución', 'Chimaltenango & Cía <"pruebas">'],
    ['Filtro', 'Periodo 2026-01 a 2026-03'],
    ['Calculado', '21/04/2026 09:15'],
    ['Posición del registro', 4_211],
  ],
  headings: ['Área', 'Recibidas', '% a tiempo'],
  rows: [
    ['Obras, calles y "parques"', 4, 50.5],
    ['=HYPERLINK("http://x")', 0, null],
    ['-2+3', 1, 100],
    ['Ñandú\u0007 ', -3, null],
  ],
};

describe('a table for a spreadsheet, as CSV', () => {
  const lines = sheetCsv(sheet).split('\r\n');

  it('begins with the mark of UTF-8, and says what it rests on', () => {
    expect(lines.slice(0, 6)).toEqual([
      '\uFEFFTiempos de respuesta: por área',
      'Institución,"Chimaltenango & Cía <""pruebas"">"',
      'Filtro,Periodo 2026-01 a 2026-03',
      'Calculado,21/04/2026 09:15',
      'Posición del registro,4211',
      '',
    ]);
  });

  it('keeps a name with commas and quotes in one cell, an absent number empty and a negative one a number', () => {
    expect(lines.slice(6, 8)).toEqual(['Área,Recibidas,% a tiempo', '"Obras, calles y ""parques""",4,50.5']);
    expect(lines[10]).toBe('Ñandú\u0007 ,-3,');
  });

  it('hands a spreadsheet no formula', () => {
    expect([lines[8], lines[9]]).toEqual([`"'=HYPERLINK(""http://x"")",0,`, "'-2+3,1,100"]);
  });
});

describe('a table for a spreadsheet, as XLSX', () => {
  const bytes = Buffer.from(sheetXlsx(sheet, new Date('2026-04-21T15:15:00Z')));
  const parts = unzipped(bytes);

  it('is an archive of well-formed parts, each with its kind and whatever it refers to', () => {
    for (const xml of parts.values()) expect(() => elements(xml)).not.toThrow();
    const named = elements(parts.get('[Content_Types].xml')).flatMap(({ attributes: { PartName } }) => PartName ?? []);
    const related = elements(parts.get('xl/_rels/workbook.xml.rels')).flatMap(
      ({ attributes: { Target } }) => Target ?? [],
    );
    expect(
      [...named.map((name) => name.slice(1)), ...related.map((target) => `xl/${target}`)].filter(
        (name) => !parts.has(name),
      ),
    ).toEqual([]);
  });

  it('has in its cells what the table says: texts as texts, numbers as numbers, and no formula', () => {
    const read = cells(parts.get('xl/worksheets/sheet1.xml'));
    expect(read.get('A1')).toBe('Tiempos de respuesta: por área');
    expect([read.get('B2'), read.get('B3'), read.get('B5')]).toEqual([
      'Chimaltenango & Cía <"pruebas">',
      'Periodo 2026-01 a 2026-03',
      4_211,
    ]);
    expect(['A7', 'B7', 'C7'].map((place) => read.get(place))).toEqual(['Área', 'Recibidas', '% a tiempo']);
    expect(['A8', 'B8', 'C8'].map((place) => read.get(place))).toEqual(['Obras, calles y "parques"', 4, 50.5]);
    expect(['A9', 'B9', 'C9'].map((place) => read.get(place))).toEqual(['=HYPERLINK("http://x")', 0, undefined]);
    expect(read.get('A11')).toBe('Ñandú ');
    expect(elements(parts.get('xl/worksheets/sheet1.xml')).filter(({ name }) => name === 'f')).toEqual([]);
  });

  it('is opened by a reader of another language, where there is one', () => {
    const program = [
      'import io, sys, zipfile, xml.etree.ElementTree as tree',
      'book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))',
      'assert book.testzip() is None',
      'space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"',
      'sheet = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))',
      'cell = lambda place: next(one for one in sheet.iter(space + "c") if one.get("r") == place)',
      'print("".join(cell("B2").itertext()), "".join(cell("C8").itertext()), cell("A9").get("t"), sep="|", end="")',
    ].join('\n');
    const python = pythonThere();
    if (python === undefined) return;
    const told = execFileSync(python, ['-c', program], { input: bytes, env: { PYTHONIOENCODING: 'utf-8' } });
    expect(told.toString('utf8')).toBe('Chimaltenango & Cía <"pruebas">|50.5|inlineStr');
  });
});

function pythonThere(): string | undefined {
  try {
    return execFileSync('/bin/sh', ['-c', 'command -v python3']).toString('utf8').trim();
  } catch {
    return undefined;
  }
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element with the text in it. @throws where the part is not well-formed */
function elements(xml: string | undefined): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml ?? '').close();
  return found;
}

function cells(xml: string | undefined): Map<string, string | number> {
  const found = elements(xml).filter(({ name }) => name === 'c');
  return new Map(
    found.map(({ attributes: { r = '', t }, text }) => [r, t === 'inlineStr' ? text : Number(text)] as const),
  );
}
