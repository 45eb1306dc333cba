/** A table as it is handed over: what it is, what it rests on, and its rows. */
export interface Sheet {
  readonly title: string;
  /** Filter, institution, moment and position of the log: whoever has the file alone knows what it says. */
  readonly about: readonly (readonly [label: string, value: string | number])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | null;

/** The lines above the headings: the title, and what it rests on. */
export function preamble({ title, about }: Sheet): Cell[][] {
  return [[title], ...about.map(([label, value]) => [label, value])];
}

/** For a spreadsheet: UTF-8 with its mark, and no cell that it would take for a formula (RFC 4180). */
export function sheetCsv(sheet: Sheet): string {
  const lines = [...preamble(sheet), [], sheet.headings, ...sheet.rows];
  return `\uFEFF${lines.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would read as a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
