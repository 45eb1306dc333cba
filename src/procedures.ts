import { fileURLToPath } from 'node:url';
import { civilDateOf } from '@libs/business-calendar';
import { SystemClock } from '@libs/clock';
import { runProcedures } from './procedures/index.js';

/** The day by which law is in force is that of the institutions, not of the server. */
const ZONE = 'America/Mexico_City';

process.exitCode = runProcedures(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: civilDateOf(new SystemClock().now(), ZONE),
  seeds: fileURLToPath(new URL('../../seeds', import.meta.url)),
});
