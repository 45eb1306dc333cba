import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** `.data/runtime.json`: how to reach the running product (addresses with passwords, so only this user may read it) and its process ids. */
export function writeRuntime({ runtimeFile }, runtime) {
  writeFileSync(`${runtimeFile}.new`, `${JSON.stringify(runtime, null, 2)}\n`, { mode: 0o600 });
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

export function removeRuntime({ runtimeFile }) {
  rmSync(runtimeFile, { force: true });
}
