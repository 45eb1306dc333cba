import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from '../support/built-product.js';

export interface Judged {
  mongo: string;
  db: string;
  acks: string;
  /** When the databases were as they are; now, unless they are a copy. */
  at?: Date;
}

export interface Verdict {
  /** 0 when all hold, 1 when one does not, 2 when it could not be found out. */
  exitCode: number;
  /** Names of the invariants that do not hold. */
  failed: string[];
  /** Of all of them, and how many things were looked at for each. */
  checked: Map<string, number>;
  /** What is wrong, with examples, as the checker says it. */
  complaints: string[];
  output: string;
}

/** The checker as an outsider runs it: a program of its own, given addresses and a file. */
export function runChecker({ mongo, db, acks, at }: Judged): Promise<Verdict> {
  const program = join(checkout, 'test', 'chaos', 'checker.mjs');
  const args = [program, '--mongo', mongo, '--db', db, '--acks', acks, ...(at ? ['--at', at.toISOString()] : [])];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 3;
      resolve({ exitCode, ...read(stdout), output: stdout + stderr });
    });
  });
}

const LINE = /^(?:ok|FAIL) +(.+?) \((\d+) checked/;

function read(stdout: string): Pick<Verdict, 'failed' | 'checked' | 'complaints'> {
  const lines = stdout.split('\n');
  const told = lines.map((line) => LINE.exec(line)).filter((match) => match !== null);
  return {
    failed: told.filter(({ input }) => input.startsWith('FAIL')).map(([, name = '']) => name),
    checked: new Map(told.map(([, name = '', count]) => [name, Number(count)])),
    complaints: lines.filter((line) => line.startsWith('FAIL') || line.startsWith('     ')),
  };
}
