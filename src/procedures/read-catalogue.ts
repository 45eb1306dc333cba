import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { LetterTemplate } from '@libs/letters';
import {
  type Directory,
  type Fault,
  type FiledProcedure,
  parseDirectory,
  parseLetters,
  parseProcedure,
  type Procedure,
  ProcedureInvalid,
  slottedLetters,
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
/** Letters that the procedures of a folder share; a folder may have none. */
const LETTERS = 'letters.json';

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

/**
 * With the letters that lie beside it, or beside another version of it where it lies alone.
 * @throws NothingToRead, CatalogueInvalid
 */
export function readProcedure(path: string, other: string = path): Procedure {
  const faults: FileFault[] = [];
  const procedure = read(path, path, parseProcedure, faults);
  const folder = dirname(existsSync(join(dirname(path), LETTERS)) ? path : other);
  const shared = readLetters(folder, join(folder, LETTERS), faults);
  if (procedure === undefined || faults.length > 0) throw new CatalogueInvalid(faults);
  return withLetters(procedure, shared);
}

function readLetters(folder: string, shown: string, faults: FileFault[]): readonly LetterTemplate[] {
  const path = join(folder, LETTERS);
  return existsSync(path) ? (read(path, shown, parseLetters, faults) ?? []) : [];
}

/**
 * A definition with the texts of the letters that it names, its own before those that are shared: they are part of what a case pins, so that a
 * letter says what it said when the case was filed.
 */
function withLetters(procedure: Procedure, shared: readonly LetterTemplate[]): Procedure {
  const own = procedure.templates ?? [];
  const named = new Set(slottedLetters(procedure.letters).map(({ template }) => template));
  const missing = shared.filter(({ code }) => named.has(code) && !own.some((one) => one.code === code));
  return own.length + missing.length === 0 ? procedure : { ...procedure, templates: [...own, ...missing] };
}

function readCatalogue(
  folder: string,
  institution: string,
  shownFrom: string,
  faults: FileFault[],
): Catalogue | undefined {
  const shown = (name: string) => relative(shownFrom, resolve(folder, name));
  const directory = read(join(folder, DIRECTORY), shown(DIRECTORY), parseDirectory, faults);
  const letters = readLetters(folder, shown(LETTERS), faults);
  const procedures = jsonFilesIn(folder)
    .filter((name) => name !== DIRECTORY && name !== LETTERS)
    .flatMap((name) => {
      const file = shown(name);
      const procedure = read(join(folder, name), file, parseProcedure, faults);
      if (procedure === undefined) return [];
      if (procedure.institution !== institution)
        faults.push({ file, path: '/institution', reason: `está entre los trámites de ${institution}` });
      return [{ file, procedure: withLetters(procedure, letters) }];
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
