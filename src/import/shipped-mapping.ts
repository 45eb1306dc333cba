import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readHeader } from './event-log.js';
import { type ImportMapping, parseMapping } from './import-mapping.js';
import { ImportRefused } from './import-refused.js';

const SUFFIX = '.mapping.json';

/** @throws ImportRefused when the file is not there or is no mapping. */
export async function loadMapping(file: string): Promise<ImportMapping> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ImportRefused(`The mapping file ${file} cannot be read`, { cause: error });
  }
  return parseMapping(text, basename(file));
}

/**
 * The one mapping under `folder` (`<seed>/<name>.mapping.json`) whose columns all stand in the log's header.
 * @throws ImportRefused when none fits, or more than one.
 */
export async function findMapping(log: string, folder: string): Promise<ImportMapping> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(SUFFIX)).toSorted();
  const fitting: ImportMapping[] = [];
  for (const name of names) {
    const mapping = await loadMapping(join(folder, name));
    const header = new Set(await readHeader(log, mapping.delimiter));
    if (Object.values(mapping.columns).every((column) => header.has(column))) fitting.push(mapping);
  }
  const [first, second] = fitting;
  if (first === undefined)
    throw new ImportRefused(`No mapping fits the columns of ${basename(log)}: name one with --mapping <file>`);
  if (second !== undefined)
    throw new ImportRefused(
      `More than one mapping fits ${basename(log)} (${fitting.map((m) => m.source).join(', ')}): name one with --mapping`,
    );
  return first;
}
