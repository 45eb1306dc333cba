import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backstage } from './backstage.js';
import { InstitutionDirectory, readSeedFolder } from './institutions/index.js';
import { CatalogueRefused } from './procedures/index.js';
import { type Account, loadMissing, loadSeed } from './seeding.js';
import { ZoneMapFaulty } from './zones/index.js';

const { values } = parseArgs({
  options: {
    /** Folder of an institution's files; repeatable. Default: the demonstration institution. */
    from: { type: 'string', multiple: true },
    /** Leaves alone what is there: loads only institutions that are not. */
    'if-missing': { type: 'boolean', default: false },
    /** One password for every account, for tests and benches. Default: a new one each. */
    password: { type: 'string' },
  },
});

const demonstration = fileURLToPath(new URL('../../seeds/chimalhuacan', import.meta.url));

await backstage('seed', async (context) => {
  const there = new Set((await context.get(InstitutionDirectory).all()).map(({ _id }) => _id));
  const accounts: Account[] = [];
  for (const folder of values.from ?? [demonstration]) {
    if (values['if-missing'] && there.has(readSeedFolder(folder).institution._id)) {
      await loadMissing(context, folder).catch(tellRefused);
      continue;
    }
    accounts.push(...(await loadSeed(context, folder, values.password)));
  }
  // The last line is for the launcher, which shows the accounts once: only hashes of the passwords are kept.
  process.stdout.write(`${JSON.stringify({ accounts })}\n`);
});

/** An institution that lacks something works on with its short list and without a map; whoever runs it loads what fits. */
function tellRefused(error: unknown): void {
  if (!(error instanceof CatalogueRefused || error instanceof ZoneMapFaulty)) throw error;
  process.stderr.write(`seed: ${error.message}\n`);
}
