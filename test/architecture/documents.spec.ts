import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { anchors, namedPaths, projectPaths, readDocument, relativeLinks, tableRows } from './documents.js';
import { project } from './planted-tree.js';

const paths = projectPaths();
const expected = [
  'README.md',
  'README.es.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/glossary.md',
];
const documents = [...new Set([...expected, ...paths.filter((path) => /^docs\/.+\.md$/.test(path))])];
const decisions = paths.filter((path) => /^docs\/adr\/.+\.md$/.test(path));

describe('the documents', () => {
  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s names files that exist', (document) => {
    const exists = (name: string) => paths.some((path) => path === name || path.endsWith(`/${name}`));
    const missing = namedPaths(readDocument(document)).filter((name) => !exists(name));
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s has links that lead somewhere', (document) => {
    const broken = relativeLinks(readDocument(document)).filter((link) => !leadsSomewhere(document, link));
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names npm scripts that exist', (document) => {
    const { scripts } = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> };
    const named = [...readDocument(document).matchAll(/npm run ([\w:-]*\w)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('explain a word once, and each with a meaning', () => {
    const rows = tableRows(readDocument('docs/glossary.md'));
    const terms = rows.map(([term = '']) => term.toLowerCase());
    expect(terms.length).toBeGreaterThan(40);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    expect(rows.filter(([term, meaning, ...rest]) => !term || !meaning || rest.length !== 2)).toEqual([]);
  });

  it('number the decisions without a gap, each with its context and consequences', () => {
    const numbers = decisions.map((path) => Number(posix.basename(path).slice(0, 4)));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, at) => at + 1));
    for (const path of decisions) {
      const headings = ['## Context', '## Decision', '## Consequences'];
      expect({ path, headings: headings.filter((heading) => readDocument(path).includes(`\n${heading}\n`)) }).toEqual({
        path,
        headings,
      });
    }
  });
});

describe('the check of documents', () => {
  it('sees file names in text, in code and in pictures, but not in patterns or addresses', () => {
    const text = `The desk (\`src/cases/cases.controller.ts\`) ── route-case.ts ──► ./docs/adr/0001-x.md, folder libs/feed.
      Not \`*.view.ts\`, \`<area>/index.ts\`, https://example.org/a/b.md, Node.js, dist/src/main.js.`;
    expect(namedPaths(text)).toEqual(
      [
        'src/cases/cases.controller.ts',
        'route-case.ts',
        'docs/adr/0001-x.md',
        'src/cases/cases.controller.ts',
        'libs/feed',
      ].filter((name, at, all) => all.indexOf(name) === at),
    );
  });

  it('sees links, but not in code', () => {
    const text = [
      '[a](b.md) [c](https://example.org) [d](#e) `[f](g.md)`',
      '```',
      '[h](i.md)',
      '```',
      '[j]: k.md',
    ].join('\n');
    expect(relativeLinks(text)).toEqual(['b.md', '#e', 'k.md']);
  });

  it('misses nothing that is missing', () => {
    expect(leadsSomewhere('CONTRIBUTING.md', 'docs/nowhere.md')).toBe(false);
    expect(leadsSomewhere('docs/glossary.md', '../package.json')).toBe(true);
    expect(leadsSomewhere('docs/glossary.md', '#no-such-heading')).toBe(false);
    expect(() => readDocument('docs/nowhere.md')).toThrow('docs/nowhere.md is missing');
    expect(anchors('## El acuse, ¿qué es?\n')).toEqual(['el-acuse-qué-es']);
  });
});

function leadsSomewhere(document: string, link: string): boolean {
  const [file = '', anchor] = decodeURI(link).split('#');
  const target = file === '' ? document : posix.join(posix.dirname(document), file);
  if (!existsSync(join(project, target))) return false;
  return (
    anchor === undefined || anchor === '' || !target.endsWith('.md') || anchors(readDocument(target)).includes(anchor)
  );
}
