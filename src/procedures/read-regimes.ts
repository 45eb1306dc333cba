import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readRegime, type Regime, RegimeInvalid } from '@libs/legal-terms';
import { isFolder, jsonFilesIn, NothingToRead } from './folders.js';
import { CatalogueInvalid, type FileFault } from './read-catalogue.js';

/**
 * The ids of the regimes: of the files of a folder `regimes` beside the catalogue or above it, else of a list `regimes.json`.
 * @throws NothingToRead
 */
export function readRegimeIds(folder: string, given?: string): string[] {
  const path = given ?? found(folder, ['regimes', 'regimes.json']);
  const ids = filesAt(path).flatMap((file) => {
    const document = json(file) as { id?: unknown } | unknown[] | null;
    return Array.isArray(document) ? document : [document?.id];
  });
  if (ids.length > 0 && ids.every((id) => typeof id === 'string')) return ids;
  throw new NothingToRead(`${path} has no ids of regimes`);
}

/**
 * The regimes themselves, of a folder `regimes` beside the catalogue or above it. All or nothing.
 * @throws NothingToRead, CatalogueInvalid with every fault
 */
export function readRegimes(folder: string, given?: string): Regime[] {
  const faults: FileFault[] = [];
  const regimes = filesAt(given ?? found(folder, ['regimes'])).flatMap((file) => {
    const shown = join('regimes', basename(file));
    try {
      return [readRegime(shown, json(file))];
    } catch (error) {
      if (!(error instanceof RegimeInvalid)) throw error;
      const field = error.field.slice(error.file.length + 2);
      faults.push({ file: shown, path: `/${field}`, reason: error.message });
      return [];
    }
  });
  if (faults.length > 0) throw new CatalogueInvalid(faults);
  return regimes;
}

function found(folder: string, names: readonly string[]): string {
  const above = [resolve(folder), dirname(resolve(folder)), dirname(dirname(resolve(folder)))];
  const path = names.flatMap((name) => above.map((one) => join(one, name))).find((one) => existsSync(one));
  if (path === undefined) throw new NothingToRead(`there are no regimes beside ${folder}: name them with --regimes`);
  return path;
}

function filesAt(path: string): string[] {
  return isFolder(path) ? jsonFilesIn(path).map((name) => join(path, name)) : [path];
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new NothingToRead(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}
