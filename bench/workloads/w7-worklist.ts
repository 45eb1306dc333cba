import type { BenchRun } from '../bench-run.js';
import type { LoadOptions } from '../measure.js';
import { round } from '../measurement-line.js';

const USERS = [1, 16];

type Reading = Pick<LoadOptions, 'work' | 'filter' | 'narrow' | 'page'>;

/** What people look at, and how deep. */
const READINGS: Readonly<Record<string, Reading>> = {
  'department page 1': { work: 'worklist' },
  'department page 5': { work: 'worklist', page: 5 },
  overdue: { work: 'worklist', filter: 'overdue' },
  unassigned: { work: 'worklist', filter: 'unassigned' },
  mine: { work: 'worklist', filter: 'mine' },
  'narrowed by state': { work: 'worklist', narrow: 'status=in-progress' },
  // The worst there is: all the rows that a page may look at are looked at, and none fits.
  'narrowed to nothing': { work: 'worklist', narrow: 'matter=no-such-matter' },
  'text search': { work: 'search' },
  'case file': { work: 'case-file' },
};

/** W7: reading lists and files, with one user and with 16; what the database examined for each row that it gave. */
export async function worklistWorkload(run: BenchRun): Promise<void> {
  const { seconds, repeat } = run.settings;
  for (let n = 1; n <= repeat; n += 1)
    for (const [variant, reading] of Object.entries(READINGS))
      for (const users of USERS)
        await run.once(
          run.labels('W7', 'product', users, variant),
          n,
          { ...reading, users, seconds },
          ({ counters, load }) => ({
            keys_examined_per_row: round(counters.keysExamined / counters.documentsReturned),
            documents_examined_per_row: round(counters.documentsExamined / counters.documentsReturned),
            rows_per_answer: round((load.samples['rows'] ?? []).reduce((sum, rows) => sum + rows, 0) / load.completed),
          }),
        );
}
