import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Feed, PacedLane } from '@libs/feed';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { backstage } from './backstage.js';
import { CaseFiles } from './cases/index.js';
import {
  findMapping,
  type ImportedCase,
  type ImportMapping,
  ImportReport,
  labelsOf,
  loadMapping,
  openLog,
  PersonsStore,
  ProgressBar,
  Replay,
} from './import/index.js';
import { InstitutionDirectory } from './institutions/index.js';
import { loadSeed } from './seeding.js';
import { DATABASES, type Databases, INSTALLATION_KEYS, type InstallationKeys } from './platform/index.js';

const USAGE = `npm run import -- <file.csv|file.xes> [--mapping file.json] [--reports folder]

Replays an event log through the same commands that people use, at its original times. Run it again after an
interruption: what is there already is not added twice. Rows not taken are listed in the report with line and reason.`;

/** Cases replayed at once; each one's commands run in order. */
const CASES_AT_ONCE = 16;

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { mapping: { type: 'string' }, reports: { type: 'string', default: 'reports' } },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await backstage('import', async (context) => {
    const mapping = values.mapping === undefined ? await findMapping(file, seeds) : await loadMapping(values.mapping);
    await bring(context, mapping);
    await replay(context, file, mapping);
  });
}

/** The institution of the log with its accounts, from its shipped files, where it is not there yet. */
async function bring(context: INestApplicationContext, { institution }: ImportMapping): Promise<void> {
  const directory = context.get(InstitutionDirectory, { strict: false });
  if ((await directory.all()).some(({ _id }) => _id === institution)) return;
  const accounts = await loadSeed(context, join(seeds, institution));
  for (const { username, role, password } of accounts) {
    process.stdout.write(
      `Account at ${institution}: ${username} (${role}), password ${password} (told this once: keep it)\n`,
    );
  }
}

async function replay(context: INestApplicationContext, log: string, mapping: ImportMapping): Promise<void> {
  const report = await ImportReport.open(values.reports, mapping.source, new Date());
  const { rows, caseCount, cases } = await openLog(log, mapping, report.add);
  const { app } = context.get<Databases>(DATABASES, { strict: false });
  const { blindIndex } = context.get<InstallationKeys>(INSTALLATION_KEYS, { strict: false });
  const run = new Replay({
    commands: context.get(CommandBus, { strict: false }),
    files: context.get(CaseFiles, { strict: false }),
    persons: new PersonsStore(app),
    mapping,
    labels: labelsOf(blindIndex, mapping.institution),
  });
  const lane = new PacedLane(context.get(Feed, { strict: false }));
  const bar = new ProgressBar(caseCount, 'cases');
  try {
    await eachOf(cases, CASES_AT_ONCE, async (one) => {
      await lane.clear();
      await run.take(one);
      bar.show(run.progress.cases);
    });
  } finally {
    await report.close();
  }
  bar.end(run.progress.cases);
  const { cases: casesTaken, steps: stepsTaken, alreadyThere } = run.progress;
  process.stdout.write(`${report.summary({ rows, casesTaken, stepsTaken, alreadyThere })}\n`);
}

/** Works on several at once; after the first failure what is under way is ended and nothing more begun. It can be taken up again. */
async function eachOf(
  cases: AsyncGenerator<ImportedCase>,
  atOnce: number,
  work: (one: ImportedCase) => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const lanes = Array.from({ length: atOnce }, async () => {
    while (!over.signal.aborted) {
      const { done, value } = await cases.next();
      if (done === true) return;
      await work(value).catch((error: unknown) => {
        over.abort();
        throw error;
      });
    }
  });
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
