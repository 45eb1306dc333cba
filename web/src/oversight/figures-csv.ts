import type { Words } from '../words/words.js';
import { COUNTS, type Figures, MEASURES } from './groups.js';

/** For a spreadsheet: UTF-8 with its mark, the filter on the first line, and no cell that it would take for a formula. */
export function figuresCsv(
  words: Words,
  filter: string,
  groupTitle: string,
  rows: readonly { readonly name: string; readonly figures: Figures }[],
): string {
  const columns = [...COUNTS, ...MEASURES];
  const lines = [
    [filter],
    [groupTitle, ...columns.map((column) => words.say(column.words))],
    ...rows.map(({ name, figures }) => [name, ...columns.map(({ value }) => String(value(figures) ?? ''))]),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
