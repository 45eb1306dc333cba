import { parseArgs } from 'node:util';
import { DeadDuties, dutyCollections } from '@libs/case-queues';
import { Clock } from '@libs/clock';
import type { INestApplicationContext } from '@nestjs/common';
import { backstage } from './backstage.js';
import { DATABASES, type Databases } from './platform/index.js';

const USAGE = `npm run duties -- status              how many duties are pending, done and dead
npm run duties -- dead [institution]  the dead ones, with their errors
npm run duties -- retry <id>|--all    sends them off again`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const [verb, argument] = positionals;

if (verb === 'status') {
  await withDuties(async (duties) => console.log(JSON.stringify(await duties.dutyStatus(), null, 2)));
} else if (verb === 'dead') {
  await withDuties(async (duties) => {
    const page = await duties.listDead({ limit: 100, ...(argument !== undefined && { institution: argument }) });
    console.log(JSON.stringify(page, null, 2));
  });
} else if (verb === 'retry' && (argument !== undefined || values.all)) {
  await withDuties(async (duties) => {
    const count = await duties.retryDead(argument ?? { all: true });
    // Whoever names one means one that is there; all of none is none.
    if (argument !== undefined && count === 0) throw new Error(`there is no dead duty ${argument}: see duties -- dead`);
    process.stdout.write(`${count} ${count === 1 ? 'duty is' : 'duties are'} pending again\n`);
  });
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

function withDuties(work: (duties: DeadDuties) => Promise<void>): Promise<void> {
  return backstage('duties', (context: INestApplicationContext) => {
    const { app } = context.get<Databases>(DATABASES);
    return work(new DeadDuties(dutyCollections(app), context.get(Clock)));
  });
}
