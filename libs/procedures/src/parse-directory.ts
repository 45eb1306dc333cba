import { declaredIn } from './declared.js';
import { ProcedureInvalid } from './faults.js';
import { type Check, code, list, Place, record, text } from './shape.js';

export interface DirectoryEntry {
  readonly code: string;
  readonly name: string;
}

/** What the procedures of an institution may name. */
export interface Directory {
  readonly departments: readonly DirectoryEntry[];
  readonly matters: readonly DirectoryEntry[];
  readonly places: readonly DirectoryEntry[];
}

const entries = list(record<DirectoryEntry>({ code, name: text }), { min: 1, unique: 'code' });
const directory: Check<Directory> = record<Directory>({ departments: entries, matters: entries, places: entries });

/** @throws ProcedureInvalid with every fault of the text. */
export function parseDirectory(json: string, file: string): Directory {
  const document = ProcedureInvalid.parsed(json, file);
  const place = Place.root(declaredIn(undefined));
  directory(document, place);
  if (place.faults.length > 0) throw new ProcedureInvalid(file, place.faults);
  return document as Directory;
}
