import { checkCase } from './check-case.js';
import type { ReportFinding } from './finding.js';
import type { ImportedCase } from './imported-case.js';
import type { ImportMapping } from './import-mapping.js';
import { ImportRefused } from './import-refused.js';
import type { EventLogRow, LogRow } from './log-row.js';

/** How many events each case of a log has. Taken apart by `groupCases`: one count serves one grouping. */
export interface CaseCounts {
  readonly rows: number;
  readonly cases: Map<string, number>;
}

/** First pass over a log: how many events each case has. Memory: one number and one id a case. */
export async function countCases(rows: AsyncIterable<EventLogRow>): Promise<CaseCounts> {
  const cases = new Map<string, number>();
  let total = 0;
  for await (const row of rows) {
    total += 1;
    const id = caseIdOf(row);
    if (id !== undefined) cases.set(id, (cases.get(id) ?? 0) + 1);
  }
  return { rows: total, cases };
}

/**
 * Second pass: each case as soon as its last event was read, in the order of those last events. Events of different cases may be
 * mixed in the file; held are only the events of cases that are begun and not complete, so a log sorted by case holds one case
 * at a time and a log sorted by time those open at once. What is not taken goes to `report`.
 * @throws ImportRefused when the file is not the one that was counted.
 */
export async function* groupCases(
  rows: AsyncIterable<EventLogRow>,
  counts: CaseCounts,
  mapping: ImportMapping,
  report: ReportFinding,
): AsyncGenerator<ImportedCase> {
  const open = new Map<string, LogRow[]>();
  for await (const row of rows) {
    const id = caseIdOf(row);
    if (id === undefined || !row.readable) {
      report(strayRow(row));
      continue;
    }
    const left = counts.cases.get(id);
    if (left === undefined)
      throw new ImportRefused(`The file changed while it was read: case ${id} has more events now`);
    const gathered = open.get(id) ?? [];
    gathered.push(row);
    if (left > 1) {
      counts.cases.set(id, left - 1);
      open.set(id, gathered);
      continue;
    }
    counts.cases.delete(id);
    open.delete(id);
    const checked = checkCase(id, gathered, mapping, report);
    if (checked !== undefined) yield checked;
  }
  if (counts.cases.size > 0)
    throw new ImportRefused(`The file changed while it was read: ${counts.cases.size} cases have fewer events now`);
}

/** An id with control characters is none: it could not be told from another in a list. */
function caseIdOf(row: EventLogRow): string | undefined {
  const id = row.readable ? row.fields.case : undefined;
  return id === undefined || /\p{Cc}/u.test(id) ? undefined : id;
}

function strayRow(row: EventLogRow): Parameters<ReportFinding>[0] {
  return row.readable
    ? { kind: 'rejected', line: row.line, rows: 1, code: 'case-missing', reason: 'names no case' }
    : { kind: 'rejected', line: row.line, rows: 1, code: 'row-unreadable', reason: row.reason };
}
