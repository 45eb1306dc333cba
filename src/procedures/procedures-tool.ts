import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentHash } from '@libs/audit-chain';
import { isCivilDate } from '@libs/business-calendar';
import { changeNoteText, checkCatalogue, diffProcedures, type Procedure } from '@libs/procedures';
import { counted, faultsList, findingsTable } from './findings-table.js';
import { NothingToRead } from './folders.js';
import { CatalogueInvalid, readCatalogues, readProcedure } from './read-catalogue.js';
import { readRegimeIds } from './read-regimes.js';

export const USAGE = `npm run procedures -- check [folder]   looks for faults in the procedures of a folder (without one: those shipped)
npm run procedures -- diff A B         what changed between two versions, a file each
npm run procedures -- load <folder>    publishes a folder's procedures in the running product, all of them or none

  --json            for programs
  --on YYYY-MM-DD   check as of that day (without it: today)
  --regimes path    folder of regimes, or a file with a list of their ids (without it: found beside the catalogue)
  --institution x   load: whose they are (without it: the name of the folder)
  --retire-absent   load: what is in the catalogue and not in the folder is retired today
  --help

check and diff need no database. Ends with 0 when there are no errors (warnings may be), 1 when there are, 2 when it was asked wrongly.
A folder is checked whole or not at all: while one file is no procedure, only the faults of files are told.`;

export interface Desk {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Civil date. */
  readonly today: string;
  /** Where the shipped data lie. */
  readonly seeds: string;
}

interface Options {
  readonly json: boolean;
  readonly on: string;
  readonly regimes: string | undefined;
}

/** Runs the tool; the exit code. */
export function runProcedures(args: readonly string[], desk: Desk): number {
  try {
    return run(args, desk);
  } catch (error) {
    if (error instanceof CatalogueInvalid) return refuse(error, args.includes('--json'), desk);
    if (!(error instanceof NothingToRead) && !isWrongUse(error)) throw error;
    desk.err(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
}

function run(args: readonly string[], desk: Desk): number {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      on: { type: 'string', default: desk.today },
      regimes: { type: 'string' },
    },
  });
  if (values.help) {
    desk.out(`${USAGE}\n`);
    return 0;
  }
  const [verb, first, second, ...more] = positionals;
  if (!isCivilDate(values.on)) throw new NothingToRead(`--on ${values.on} is no date YYYY-MM-DD`);
  const options = { json: values.json, on: values.on, regimes: values.regimes };
  if (verb === 'check' && second === undefined) return check(first ?? join(desk.seeds, 'procedures'), options, desk);
  if (verb === 'diff' && first !== undefined && second !== undefined && more.length === 0)
    return diff(readProcedure(first, second), readProcedure(second, first), options, desk);
  throw new NothingToRead('Say check, diff or load, and what.');
}

function check(folder: string, { json, on, regimes }: Options, { out }: Desk): number {
  const catalogues = readCatalogues(folder);
  const ids = readRegimeIds(folder, regimes);
  const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);
  const findings = catalogues.flatMap(({ procedures, directory: { departments, matters, places } }) =>
    checkCatalogue(procedures, {
      departments: codes(departments),
      matters: codes(matters),
      places: codes(places),
      regimes: ids,
      onDate: on,
    }),
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const totals = {
    institutions: catalogues.length,
    procedures: catalogues.flatMap(({ procedures }) => procedures).length,
    errors,
    warnings: findings.length - errors,
  };
  if (json) out(`${JSON.stringify({ ...totals, findings }, null, 2)}\n`);
  else
    out(
      `${findingsTable(findings)}${counted(totals.institutions, 'institución', 'instituciones')}, ${counted(totals.procedures, 'trámite', 'trámites')}: ${counted(errors, 'error', 'errores')}, ${counted(totals.warnings, 'aviso', 'avisos')}\n`,
    );
  return errors > 0 ? 1 : 0;
}

function diff(before: Procedure, after: Procedure, { json }: Options, { out }: Desk): number {
  const note = diffProcedures(before, after);
  const named = (one: Procedure) => ({ code: one.code, version: one.version, hash: contentHash(one) });
  if (json) out(`${JSON.stringify({ before: named(before), after: named(after), ...note }, null, 2)}\n`);
  else out(changeNoteText(note, { before, after }));
  return 0;
}

export function refuse({ faults }: CatalogueInvalid, json: boolean, { out }: Pick<Desk, 'out'>): number {
  if (json) out(`${JSON.stringify({ faults }, null, 2)}\n`);
  else out(`${faultsList(faults)}${counted(faults.length, 'falta', 'faltas')}; no se revisó nada más\n`);
  return 1;
}

/** By its code: an error of parseArgs need not be of this realm's Error. */
export function isWrongUse(error: unknown): error is { message: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return String(error.code).startsWith('ERR_PARSE_ARGS');
}
