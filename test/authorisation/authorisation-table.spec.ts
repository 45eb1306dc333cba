import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument, tableRows } from '../architecture/documents.js';
import { project } from '../architecture/planted-tree.js';
import { authorisationRows, explanations, HEADINGS, tableOf } from './authorisation-table.js';

const DOCUMENT = 'docs/security/authorisation.md';
const MARKED = /(<!-- operations -->\n)[\s\S]*?(\n<!-- \/operations -->)/;

/** `MAKE_TABLE=1 npx jest --selectProjects unit --runTestsByPath test/authorisation/authorisation-table.spec.ts` writes it anew. */
if (process.env['MAKE_TABLE'] === '1') {
  const table = tableOf(HEADINGS, authorisationRows());
  const text = readDocument(DOCUMENT).replace(MARKED, (_, before: string, after: string) => before + table + after);
  writeFileSync(join(project, DOCUMENT), text);
}

describe('the document of who may do what', () => {
  const rows = tableRows(readDocument(DOCUMENT));

  it('has the table of the data file, operation by operation', () => {
    const operations = tableRows(MARKED.exec(readDocument(DOCUMENT))?.[0] ?? '');
    expect(operations).toEqual(authorisationRows());
  });

  it.each(explanations())('explains %s as the data file does', (...told) => {
    expect(rows).toContainEqual(told);
  });
});
