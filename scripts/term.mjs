// npm run term -- --institution … --regime … --from …: the due date of a term with its ledger. Needs no server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToTheEnd } from './launcher/entry.mjs';
import { checkout, homeFolders } from './launcher/home.mjs';
import { buildIfNeeded, installIfNeeded } from './launcher/installation.mjs';
import { Refused } from './launcher/refused.mjs';
import { presentHolder } from './launcher/single-instance.mjs';

// Standard output is for the term.
await runToTheEnd(work, { log: (line) => console.error(line) });

async function work({ shutdown, log }) {
  const program = join(checkout, 'dist', 'src', 'term.js');
  await installIfNeeded({ shutdown, log });
  // A build would take dist from under a product that runs.
  if (!presentHolder(homeFolders())) await buildIfNeeded({ shutdown, log });
  if (!existsSync(program))
    throw new Refused('The running product was built without this tool: stop it and try again.');
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  const how = await shutdown.endOf(child);
  return typeof how === 'number' ? how : 1;
}
