import { countCases, groupCases } from './group-cases.js';
import { readEventLog } from './event-log.js';
import type { ReportFinding } from './finding.js';
import type { ImportedCase } from './imported-case.js';
import type { ImportMapping } from './import-mapping.js';

/** A log opened for import: how much there is to do, and the cases one by one. */
export interface OpenedLog {
  readonly rows: number;
  readonly caseCount: number;
  readonly cases: AsyncGenerator<ImportedCase>;
}

/** Reads the file twice: once to count, so that the second time each case is complete, and let go, as early as it can be. */
export async function openLog(file: string, mapping: ImportMapping, report: ReportFinding): Promise<OpenedLog> {
  const counts = await countCases(readEventLog(file, mapping));
  return {
    rows: counts.rows,
    caseCount: counts.cases.size,
    cases: groupCases(readEventLog(file, mapping), counts, mapping, report),
  };
}
