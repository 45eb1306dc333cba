import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A secret kept in a file that only this user reads: the present one, or a new one. */
export function readOrMake(file, make) {
  const present = readIfPresent(file);
  if (present !== undefined) return present;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${make()}\n`;
  writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
  return made;
}

/** The text of a file, or undefined when there is none. */
export function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
