import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program on PATH, as an absolute path, or undefined. */
export function onPath(name, env) {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * What `<program> --version` says, as numbers. Throws with the program's own words when it does not run at all, e.g. for want of a
 * shared library.
 */
export async function versionOf(program) {
  let answer;
  try {
    answer = await run(program, ['--version'], { timeout: 10_000 });
  } catch (error) {
    const said = String(error.stderr ?? '')
      .trim()
      .split('\n')[0];
    throw new Error(`${program} does not run: ${said || error.message}`, { cause: error });
  }
  const found = /v=?(\d+)\.(\d+)\.(\d+)/.exec(answer.stdout);
  if (!found) throw new Error(`${program} names no version`);
  return { text: found.slice(1).join('.'), major: Number(found[1]), minor: Number(found[2]) };
}
