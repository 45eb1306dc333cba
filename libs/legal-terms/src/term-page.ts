import type { LegalTerm } from './ledger.js';
import { cellsOf, headingsOf, linesOf, notesOf } from './term-words.js';

const STYLE = `
body { font: 11pt/1.4 system-ui, sans-serif; color: #111; margin: 2rem auto; max-width: 62rem; padding: 0 1rem }
h1 { font-size: 1.3rem }
dl { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: 0.2rem 1rem }
dt { font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
.rows { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 0.9em }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0 }
th, td { border: 1px solid #999; padding: 0.2rem 0.4rem; text-align: left; vertical-align: top }
.skipped { color: #555; background: #f4f4f4 }
.due { font-weight: 700 }
@media print {
  @page { margin: 15mm }
  .rows { overflow: visible }
  body { margin: 0; max-width: none; padding: 0; font-size: 9pt }
  thead { display: table-header-group }
  tr { break-inside: avoid }
}`;

/** A term and its ledger as one page in Spanish that needs no other file: to print, sign and put in the case's file. */
export function termPage(term: LegalTerm, title = 'Cómputo del plazo'): string {
  const due = term.state === 'due' ? term.dueOn : undefined;
  const rows = linesOf(term).map((line) => {
    const { day, phase, count, cause, basis } = cellsOf(line);
    const cells = [day, phase, count, cause, basis].map((cell) => `<td>${escaped(cell)}</td>`).join('');
    const marks = [line.status, ...(line.date === due ? ['due'] : [])].join(' ');
    return `<tr class="${marks}">${cells}</tr>`;
  });
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<dl>
${headingsOf(term)
  .map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`)
  .join('\n')}
</dl>
<ul>
${notesOf(term)
  .map((note) => `<li>${escaped(note)}</li>`)
  .join('\n')}
</ul>
<div class="rows" role="region" aria-label="Días del plazo" tabindex="0">
<table>
<caption>Días del plazo, uno por uno</caption>
<thead><tr><th scope="col">Día</th><th scope="col">Etapa</th><th scope="col">Cuenta</th><th scope="col">Causa</th><th scope="col">Fundamento</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</body>
</html>
`;
}

/** Text as it may stand in HTML, within an element or an attribute. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
