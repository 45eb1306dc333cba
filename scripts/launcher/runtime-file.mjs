import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refused } from './refused.mjs';

/**
 * `.data/runtime.json`: how to reach the running product (addresses with passwords, so only this user may read it) and its process ids.
 * Never the wrapping key itself: it must not lie among the data that it opens.
 */
export function writeRuntime({ runtimeFile }, { environment, ...runtime }) {
  const { VENTANILLA_KEY: _withheld, ...told } = environment;
  writeFileSync(`${runtimeFile}.new`, `${JSON.stringify({ ...runtime, environment: told }, null, 2)}\n`, {
    mode: 0o600,
  });
  renameSync(`${runtimeFile}.new`, runtimeFile);
}

export function readRuntime({ runtimeFile }) {
  try {
    return JSON.parse(readFileSync(runtimeFile, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What a tool beside the running product needs: what runtime.json says, and the key that it does not say from the tool's own environment. */
export function environmentBeside({ environment }, env = process.env) {
  if (environment.VENTANILLA_KEY_FILE) return environment;
  const { VENTANILLA_KEY, VENTANILLA_KEY_FILE } = env;
  if (VENTANILLA_KEY) return { ...environment, VENTANILLA_KEY };
  if (VENTANILLA_KEY_FILE) return { ...environment, VENTANILLA_KEY_FILE };
  throw new Refused(
    'The running product was given its key as VENTANILLA_KEY, which it writes nowhere: set VENTANILLA_KEY for this command too.',
  );
}

export function removeRuntime({ runtimeFile }) {
  rmSync(runtimeFile, { force: true });
}
