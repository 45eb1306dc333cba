import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from '../support/built-product.js';

export interface Verdict {
  exitCode: number;
  /** Names of the invariants that do not hold. */
  failed: string[];
  output: string;
}

/** The checker as an outsider runs it: a program of its own, given addresses and a file. */
export function runChecker(mongo: string, db: string, acks: string): Promise<Verdict> {
  const program = join(checkout, 'test', 'chaos', 'checker.mjs');
  const args = [program, '--mongo', mongo, '--db', db, '--acks', acks];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      const failed = [...stdout.matchAll(/^FAIL (.+?) \(\d+ checked/gm)].map(([, name]) => name ?? '');
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 3;
      resolve({ exitCode, failed, output: stdout + stderr });
    });
  });
}
