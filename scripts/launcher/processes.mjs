import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a running process, its arguments joined by blanks; empty when it is gone. Process ids are reused, so ask before acting on one. */
export function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return process.platform === 'linux' ? '' : commandLineByPs(pid);
  }
}

function commandLineByPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Polls a condition; true as soon as it holds, false when the time is over. */
export async function waitUntil(condition, { timeoutMs, everyMs = 50 }) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await delay(everyMs);
  }
}

/** SIGTERM to a process that is not a child of ours (left over from a run that was killed), then SIGKILL after the grace. */
export async function endStrayProcess(pid, graceMs) {
  process.kill(pid, 'SIGTERM');
  if (await waitUntil(() => !isAlive(pid), { timeoutMs: graceMs })) return;
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isAlive(pid), { timeoutMs: 5_000 });
}
