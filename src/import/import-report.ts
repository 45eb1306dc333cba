import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Finding, FindingCode } from './finding.js';

/** What one run of an import came to. */
export interface ImportTotals {
  readonly rows: number;
  readonly casesTaken: number;
  readonly stepsTaken: number;
  /** Commands that added nothing because an earlier run had added them. */
  readonly alreadyThere: number;
}

/**
 * The report of one run: a JSON line for every row or case not taken and for every notice, in `import-<source>-<time>.jsonl`.
 * It is for the operator and stays on this machine: it quotes values of the file.
 */
export class ImportReport {
  private readonly counts = new Map<
    string,
    { kind: Finding['kind']; code: FindingCode; findings: number; rows: number }
  >();
  private failure: Error | undefined;

  private constructor(
    readonly file: string,
    private readonly out: WriteStream,
  ) {
    out.on('error', (error) => (this.failure = error));
  }

  static async open(folder: string, source: string, startedAt: Date): Promise<ImportReport> {
    await mkdir(folder, { recursive: true });
    const stamp = startedAt.toISOString().replace(/[:.]/g, '-');
    const file = join(folder, `import-${source}-${stamp}.jsonl`);
    return new ImportReport(file, createWriteStream(file, { flags: 'wx' }));
  }

  readonly add = (finding: Finding): void => {
    if (this.failure !== undefined) throw this.failure;
    this.out.write(`${JSON.stringify(finding)}\n`);
    const key = `${finding.kind} ${finding.code}`;
    const count = this.counts.get(key) ?? { kind: finding.kind, code: finding.code, findings: 0, rows: 0 };
    count.findings += 1;
    count.rows += finding.rows;
    this.counts.set(key, count);
  };

  /** Waits until the file is written. @throws when it could not be. */
  async close(): Promise<void> {
    this.out.end();
    await finished(this.out);
    if (this.failure !== undefined) throw this.failure;
  }

  /** The whole run in a few lines for a person. */
  summary(totals: ImportTotals): string {
    const order: Record<Finding['kind'], number> = { rejected: 0, 'left-out': 1, notice: 2 };
    const lines = [...this.counts.values()]
      .toSorted((a, b) => order[a.kind] - order[b.kind] || a.code.localeCompare(b.code))
      .map(({ kind, code, findings, rows }) => `  ${kind}: ${code} × ${findings} (${rows} rows)`);
    return [
      `${totals.rows} rows read; ${totals.casesTaken} cases and ${totals.stepsTaken} steps taken` +
        (totals.alreadyThere > 0 ? `; ${totals.alreadyThere} commands were there already` : ''),
      ...(lines.length > 0 ? ['Not taken or odd:', ...lines] : ['Nothing rejected, nothing odd.']),
      `Report: ${this.file}`,
    ].join('\n');
  }
}
