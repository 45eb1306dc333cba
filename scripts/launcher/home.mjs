import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: package.json, sources and dist. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Downloaded server programs. They hold no data, so every copy of the product in this checkout shares them. */
export const programCache = join(checkout, '.cache', 'servers');

/**
 * Where this installation keeps what must survive a restart. The keys lie beside the data and never inside them, so that a backup
 * of the data alone opens nothing. VENTANILLA_HOME moves both (tests, a data disk).
 */
export function homeFolders(env = process.env) {
  const home = resolve(env.VENTANILLA_HOME ?? checkout);
  const data = join(home, '.data');
  return {
    home,
    data,
    keys: join(home, '.keys'),
    logs: join(data, 'logs'),
    lockFile: join(data, 'ventanilla.lock'),
    runtimeFile: join(data, 'runtime.json'),
  };
}

export function makeFolders(folders) {
  mkdirSync(folders.logs, { recursive: true });
  mkdirSync(folders.keys, { recursive: true, mode: 0o700 });
}

/** Whether anything was ever stored here: the lock, its leftovers and the logs are there before the first byte of data. */
export function holdsData(folders) {
  const passing = (name) => name === 'logs' || name.startsWith('ventanilla.lock') || name === 'runtime.json';
  return entriesOf(folders.data).some((name) => !passing(name));
}

function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
