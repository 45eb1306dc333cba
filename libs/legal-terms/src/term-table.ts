import type { LegalTerm } from './ledger.js';
import { cellsOf, headingsOf, linesOf, notesOf, type DayCells } from './term-words.js';

const COLUMNS: readonly (readonly [field: keyof DayCells, title: string])[] = [
  ['day', 'Día'],
  ['phase', 'Etapa'],
  ['count', 'Cuenta'],
  ['cause', 'Causa'],
  ['basis', 'Fundamento'],
];

/** A term and its ledger as plain text in Spanish, for a terminal or a file. Ends without a line break. */
export function termTable(term: LegalTerm): string {
  const headings = headingsOf(term);
  const rows = linesOf(term).map(cellsOf);
  const labelWidth = Math.max(...headings.map(([label]) => label.length));
  const widths = COLUMNS.map(([field, title]) => Math.max(title.length, ...rows.map((row) => row[field].length)));
  const table = [COLUMNS.map(([, title]) => title), ...rows.map((row) => COLUMNS.map(([field]) => row[field]))];
  const text = table.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...headings.map(([label, value]) => `${`${label}:`.padEnd(labelWidth + 1)} ${value}`),
    ...notesOf(term).map((note) => `- ${note}`),
    ...(rows.length > 0 ? ['', ...text] : []),
  ].join('\n');
}
