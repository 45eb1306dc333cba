// npm run term -- … and npm run procedures -- check | diff …: a command-line tool that reads files only. It is built when needed; no database or queue is touched.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToTheEnd } from './launcher/entry.mjs';
import { checkout, homeFolders } from './launcher/home.mjs';
import { buildIfNeeded, installIfNeeded } from './launcher/installation.mjs';
import { Refused } from './launcher/refused.mjs';
import { presentHolder } from './launcher/single-instance.mjs';

const [tool, ...args] = process.argv.slice(2);
// The tool's own output belongs to standard output, ours does not mix into it.
await runToTheEnd(work, { log: (line) => console.error(line) });

async function work({ shutdown, log }) {
  if (!tool) throw new Refused('Usage: node scripts/without-servers.mjs <tool> [arguments]');
  await installIfNeeded({ shutdown, log });
  const program = join(checkout, 'dist', 'src', `${tool}.js`);
  // A build would take dist from under a running product: what it runs on is used as it is.
  if (!presentHolder(homeFolders())) await buildIfNeeded({ shutdown, log });
  if (!existsSync(program)) throw new Refused(`There is no tool "${tool}".`);
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { stdio: 'inherit' });
  const how = await shutdown.endOf(child);
  return typeof how === 'number' ? how : 1;
}
