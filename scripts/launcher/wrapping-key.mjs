import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdsData } from './home.mjs';
import { Refused } from './refused.mjs';
import { readIfPresent, readOrMake } from './secret-file.mjs';

/** Stands among the data, for whoever copies them, and tells later starts that a key was in use (also with a MongoDB of its own). */
const NOTE = 'THESE-DATA-NEED-A-KEY.txt';

/**
 * The key that wraps all data keys: VENTANILLA_KEY, or the file VENTANILLA_KEY_FILE, or .keys/master.key, which is made on the first
 * start. Once data exist a missing key is never made anew: everything sealed would be lost without a word. Whether a key is the
 * right one is known to the product, which refuses to start with another.
 *
 * @returns {{ VENTANILLA_KEY: string } | { VENTANILLA_KEY_FILE: string }} what the product's processes need in their environment
 */
export function wrappingKey(folders, env = process.env) {
  const found = env.VENTANILLA_KEY
    ? { VENTANILLA_KEY: env.VENTANILLA_KEY }
    : { VENTANILLA_KEY_FILE: keyFile(folders, env) };
  writeFileSync(
    join(folders.data, NOTE),
    'Personal data here are sealed. Without the key (.keys/master.key, or what VENTANILLA_KEY names) nobody can open them again:\n' +
      'keep a copy of the key, in another place than the copies of these data.\n',
  );
  return found;
}

function keyFile(folders, env) {
  const file = resolve(env.VENTANILLA_KEY_FILE || join(folders.keys, 'master.key'));
  if (readIfPresent(file) !== undefined) return file;
  if (env.VENTANILLA_KEY_FILE) throw new Refused(`VENTANILLA_KEY_FILE names a file that is not there: ${file}`);
  if (holdsData(folders)) {
    throw new Refused(
      `The key file ${file} is missing, but there are data that only this key opens. ` +
        'Put it back from its backup, or set VENTANILLA_KEY or VENTANILLA_KEY_FILE.',
    );
  }
  readOrMake(file, () => randomBytes(32).toString('base64url'));
  return file;
}
