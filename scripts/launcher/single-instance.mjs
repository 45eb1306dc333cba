import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { commandLineOf, isAlive } from './processes.mjs';
import { Refused } from './refused.mjs';

/**
 * Takes the data folder for this process: two launchers on it would start two servers on the same files. Refused while another live
 * launcher holds it; a lock whose process is gone is taken over.
 *
 * @param {{ lockFile: string }} folders
 * @param {{ what: string, script: string, url?: string }} holder `what` as a person says it, `script` as it stands on the command
 *   line, by which a reused process id is told from a live holder
 * @returns {{ release: () => void }}
 */
export function takeDataFolder({ lockFile }, holder) {
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, ...holder }), { mode: 0o600 });
  try {
    while (!tryLink(mine, lockFile)) {
      const other = readHolder(lockFile);
      if (other && holdsOn(other)) throw new Refused(refusal(other));
      discard(lockFile, other);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release() {
      if (readHolder(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true });
    },
  };
}

/** Whoever works on the data folder now, or undefined. */
export function presentHolder({ lockFile }) {
  const holder = readHolder(lockFile);
  return holder && holdsOn(holder) ? holder : undefined;
}

function refusal({ what, pid, url }) {
  return url
    ? `${what} is already running (pid ${pid}) at ${url}`
    : `${what} (pid ${pid}) is working on the data just now; try again when it is done.`;
}

function holdsOn({ pid, script }) {
  return pid !== process.pid && isAlive(pid) && commandLineOf(pid).includes(script);
}

/** A link appears whole or not at all, and only for one of two that try. */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock, unless somebody just replaced it by a live one: then it is put back. */
function discard(lockFile, dead) {
  const aside = `${lockFile}.dead-${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside)?.pid !== dead?.pid) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
