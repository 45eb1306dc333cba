import { fileURLToPath } from 'node:url';
import { civilDateOf } from '@libs/business-calendar';
import { SystemClock } from '@libs/clock';
import { loadProcedures, runProcedures } from './procedures/index.js';

/** The day by which law is in force is that of the institutions, not of the server. */
const ZONE = 'America/Mexico_City';

const [verb, ...args] = process.argv.slice(2);
const out = (text: string) => process.stdout.write(text);
const err = (text: string) => process.stderr.write(text);

if (verb === 'load') {
  // Only here are the product's modules needed, and its databases.
  const [{ backstage }, { CommandBus }] = await Promise.all([import('./backstage.js'), import('@nestjs/cqrs')]);
  await backstage('procedures', async (context) => {
    const commands = context.get(CommandBus, { strict: false });
    process.exitCode = await loadProcedures(args, { out, err, commands });
  });
} else {
  process.exitCode = runProcedures(process.argv.slice(2), {
    out,
    err,
    today: civilDateOf(new SystemClock().now(), ZONE),
    seeds: fileURLToPath(new URL('../../seeds', import.meta.url)),
  });
}
