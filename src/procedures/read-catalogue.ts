import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import {
  type Directory,
  type Fault,
  type FiledProcedure,
  parseDirectory,
  parseProcedure,
  type Procedure,
  ProcedureInvalid,
} from '@libs/procedures';
import { isFolder, jsonFilesIn, namesIn, NothingToRead } from './folders.js';

/** The procedures of one institution and what they may name. */
export interface Catalogue {
  readonly institution: string;
  readonly directory: Directory;
  readonly procedures: readonly FiledProcedure[];
}

export interface FileFault extends Fault {
  readonly file: string;
}

/** Files that are no procedures: every fault of every file. */
export class CatalogueInvalid extends Error {
  constructor(readonly faults: readonly FileFault[]) {
    super(faults.map(({ file, path, reason }) => `${file}#${path}: ${reason}`).join('\n'));
  }
}

const DIRECTORY = 'directory.json';

/**
 * The catalogues of a folder: its own, where it has a directory.json, or one for each folder in it that has. All or nothing.
 * @param whose code of the institution; without it the name of the folder
 * @throws NothingToRead, CatalogueInvalid
 */
export function readCatalogues(folder: string, whose?: string): Catalogue[] {
  if (!isFolder(folder)) throw new NothingToRead(`${folder} is no folder`);
  const folders = existsSync(join(folder, DIRECTORY))
    ? [folder]
    : namesIn(folder)
        .map((name) => join(folder, name))
        .filter((inner) => isFolder(inner) && existsSync(join(inner, DIRECTORY)));
  if (folders.length === 0) throw new NothingToRead(`there is no ${DIRECTORY} in ${folder} or in a folder of it`);
  const faults: FileFault[] = [];
  const catalogues = folders.map((one) =>
    readCatalogue(one, whose ?? basename(resolve(one)), dirname(resolve(folder, '.')), faults),
  );
  if (faults.length > 0) throw new CatalogueInvalid(faults);
  return catalogues.filter((catalogue) => catalogue !== undefined);
}

/** @throws NothingToRead, CatalogueInvalid */
export function readProcedure(path: string): Procedure {
  const faults: FileFault[] = [];
  const procedure = read(path, path, parseProcedure, faults);
  if (procedure === undefined) throw new CatalogueInvalid(faults);
  return procedure;
}

function readCatalogue(
  folder: string,
  institution: string,
  shownFrom: string,
  faults: FileFault[],
): Catalogue | undefined {
  const shown = (name: string) => relative(shownFrom, resolve(folder, name));
  const directory = read(join(folder, DIRECTORY), shown(DIRECTORY), parseDirectory, faults);
  const procedures = jsonFilesIn(folder)
    .filter((name) => name !== DIRECTORY)
    .flatMap((name) => {
      const file = shown(name);
      const procedure = read(join(folder, name), file, parseProcedure, faults);
      if (procedure === undefined) return [];
      if (procedure.institution !== institution)
        faults.push({ file, path: '/institution', reason: `está entre los trámites de ${institution}` });
      return [{ file, procedure }];
    });
  return directory && { institution, directory, procedures };
}

function read<T>(
  path: string,
  shown: string,
  parse: (json: string, file: string) => T,
  faults: FileFault[],
): T | undefined {
  if (!existsSync(path) || isFolder(path)) throw new NothingToRead(`${path} is no file`);
  try {
    return parse(readFileSync(path, 'utf8'), shown);
  } catch (error) {
    if (!(error instanceof ProcedureInvalid)) throw error;
    faults.push(...error.faults.map((fault) => ({ file: shown, ...fault })));
    return undefined;
  }
}
