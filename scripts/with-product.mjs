// npm run import | feed | duties | procedures (load) -- …: a command-line tool of the product, against the running product or, when none runs, against
// servers brought for its duration.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToTheEnd } from './launcher/entry.mjs';
import { checkout, homeFolders, makeFolders } from './launcher/home.mjs';
import { buildIfNeeded, installIfNeeded } from './launcher/installation.mjs';
import { Refused } from './launcher/refused.mjs';
import { environmentBeside, readRuntime } from './launcher/runtime-file.mjs';
import { presentHolder, takeDataFolder } from './launcher/single-instance.mjs';
import { wrappingKey } from './launcher/wrapping-key.mjs';

const [tool, ...args] = process.argv.slice(2);
const folders = homeFolders();
// The tool's own output belongs to standard output, ours does not mix into it.
await runToTheEnd(work, { log: (line) => console.error(line) });

async function work({ shutdown, log }) {
  if (!tool) throw new Refused('Usage: node scripts/with-product.mjs <tool> [arguments]');
  makeFolders(folders);
  await installIfNeeded({ shutdown, log });
  const { nodeArguments, productEnvironment } = await import('./launcher/product.mjs');
  const environment = runningEnvironment() ?? (await ownEnvironment({ shutdown, log }));
  const child = spawn(process.execPath, nodeArguments(tool, ...args), {
    env: productEnvironment(environment),
    stdio: 'inherit',
  });
  const how = await shutdown.endOf(child);
  return typeof how === 'number' ? how : 1;
}

/** How the running product reaches its servers. Its dist is left alone: a build would take it from under the running processes. */
function runningEnvironment() {
  const holder = presentHolder(folders);
  const runtime = holder && readRuntime(folders);
  if (!runtime || runtime.pid !== holder.pid) return undefined;
  const environment = environmentBeside(runtime);
  if (!existsSync(join(checkout, 'dist', 'src', `${tool}.js`))) throw new Refused(`There is no tool "${tool}".`);
  return environment;
}

async function ownEnvironment({ shutdown, log }) {
  const lock = takeDataFolder(folders, { what: `npm run ${tool}`, script: 'with-product.mjs' });
  shutdown.add({ stop: lock.release });
  const key = wrappingKey(folders);
  await buildIfNeeded({ shutdown, log });
  const { bringServers, productEnvironment, runScript } = await import('./launcher/product.mjs');
  const servers = await bringServers(folders, { log, key, onServer: (server) => shutdown.add(server) });
  const env = productEnvironment({ ...servers.environment, MONGODB_OWNER_URI: servers.ownerUri });
  await runScript('migrate', env, folders, shutdown);
  return servers.environment;
}
