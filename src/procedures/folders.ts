import { readdirSync, statSync } from 'node:fs';

/** Asked for something that cannot be there: wrong use, not wrong data. */
export class NothingToRead extends Error {}

export function jsonFilesIn(folder: string): string[] {
  return namesIn(folder).filter((name) => name.endsWith('.json'));
}

export function namesIn(folder: string): string[] {
  return readdirSync(folder).toSorted();
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
