import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const checkout = resolve(__dirname, '..', '..');

/** What never reaches dist, so that editing it does not make dist stale. */
const NOT_BUILT = /\.(spec|int-spec|fixture)\.ts$|(^|\/)(golden|testing|test-support)(\/|$)/;

/** Path of a built script of the product. @throws Error when dist is missing or older than the sources it is made from */
export function builtScript(name: string): string {
  const script = join(checkout, 'dist', 'src', `${name}.js`);
  const built = statSync(script, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) throw new Error(`dist/src/${name}.js is missing: run "npm run build" first`);
  const newest = ['src', 'libs'].map((folder) => newestSource(folder)).reduce(later);
  // The launcher's stamp holds the time a build began; without it the file's own time has to do.
  const since = statSync(join(checkout, 'dist', '.built'), { throwIfNoEntry: false })?.mtimeMs ?? built;
  if (newest.changed > since) throw new Error(`dist is older than ${newest.path}: run "npm run build" first`);
  return script;
}

interface Source {
  path: string;
  changed: number;
}

function newestSource(folder: string): Source {
  return readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !NOT_BUILT.test(path))
    .map((path) => ({ path, changed: statSync(join(checkout, path)).mtimeMs }))
    .reduce(later);
}

function later(one: Source, other: Source): Source {
  return other.changed > one.changed ? other : one;
}
