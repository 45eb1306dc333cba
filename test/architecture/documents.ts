import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './planted-tree.js';

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'reports', '.git', '.data', '.keys', '.cache']);
/** A path or a file name with an ending of ours; a placeholder (`<area>/index.ts`) or a pattern (`*.view.ts`) is none. */
const NAMED_FILE = /(?<![\w@./*<>{}…-])[\w@.][\w@./-]*\.(?:ts|mjs|cjs|js|json|yml|md|http)(?![\w*<>{/-])/g;
/** A folder written from the root. */
const NAMED_FOLDER = /(?<![\w@./-])(?:src|libs|test|bench|scripts|docs|seeds|web)\/[\w@./-]*[\w]/g;

/** Every file of the project by its path from the root, folders with them. */
export function projectPaths(folder = ''): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? [path, ...projectPaths(path)] : [path];
  });
}

/** The text of a document; a missing one is an error that names it. */
export function readDocument(path: string): string {
  try {
    return readFileSync(join(project, path), 'utf8');
  } catch (error) {
    throw new Error(`${path} is missing: it is part of what the project promises its readers`, { cause: error });
  }
}

/** The files and folders a document names, in text, in code and in pictures. What is built or lives elsewhere does not count. */
export function namedPaths(text: string): string[] {
  const own = text.replaceAll(/\bhttps?:\/\/\S+/g, '').replaceAll(/\bNode\.js\b/g, '');
  const names = [...own.matchAll(NAMED_FILE), ...own.matchAll(NAMED_FOLDER)].map(([name]) =>
    name.replace(/^(\.{1,2}\/)+/, ''),
  );
  return [...new Set(names)].filter((name) => !NOT_OURS.has(name.split('/')[0] ?? ''));
}

/** Targets of the links of a document that lead to the project itself. */
export function relativeLinks(text: string): string[] {
  const prose = text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const links = [
    ...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g),
    ...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm),
  ];
  return links.map(([, target]) => target ?? '').filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

/** The anchors GitHub gives to the headings of a document. */
export function anchors(text: string): string[] {
  const headings = text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

/** The cells of every row of the tables of a document, headings and rulers left out. */
export function tableRows(text: string): string[][] {
  const lines = text.split('\n');
  const isRuler = (line: string | undefined): boolean => /^\|[\s:|-]+\|$/.test(line ?? '');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRuler(line) && !isRuler(lines[at + 1]))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
