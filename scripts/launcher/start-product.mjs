import { join } from 'node:path';
import { isFree } from '../servers/loopback-port.mjs';
import { demoAccounts } from './demo-accounts.mjs';
import { checkout, homeFolders, makeFolders } from './home.mjs';
import { buildIfNeeded, installIfNeeded } from './installation.mjs';
import { commandLineOf, endStrayProcess } from './processes.mjs';
import { Refused } from './refused.mjs';
import { readRuntime, removeRuntime } from './runtime-file.mjs';
import { takeDataFolder } from './single-instance.mjs';
import { wrappingKey } from './wrapping-key.mjs';

const STRAY_GRACE_MS = 20_000;

/** `npm start`: the whole product on one machine, until somebody stops it. */
export async function startProduct({ shutdown, log, watch }) {
  const folders = homeFolders();
  const address = addressFrom(process.env);
  makeFolders(folders);
  const lock = takeDataFolder(folders, { what: 'Ventanilla', script: 'start.mjs', url: address.url });
  shutdown.add({ stop: lock.release });
  await endStrayProduct(folders, log);
  await requireFreePort(address);
  const key = wrappingKey(folders);

  await installIfNeeded({ shutdown, log });
  // Imported only now, since their packages may just have come.
  const { watchSources } = await import('./watch-sources.mjs');
  const { runProduct } = await import('./run-product.mjs');
  const watcher = watch ? await watchSources({ shutdown, log }) : await buildIfNeeded({ shutdown, log });
  shutdown.check();
  const prepared = await prepare({ folders, key, address, shutdown, log });
  await runProduct({ ...prepared, folders, address, watcher, shutdown, log });
}

function addressFrom({ PORT, HOST }) {
  const port = Number(PORT || '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refused(`PORT must be a number from 1 to 65535, not "${PORT}".`);
  }
  return { port, host: HOST || '127.0.0.1', url: `http://localhost:${port}` };
}

async function requireFreePort({ port, host }) {
  if (await isFree(port, host)) return;
  throw new Refused(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
}

/** After a killed launcher its processes may still run, on the old port and with nobody to restart them. */
async function endStrayProduct(folders, log) {
  for (const [name, pid] of Object.entries(readRuntime(folders)?.pids ?? {})) {
    if (!commandLineOf(pid).includes(join(checkout, 'dist', 'src'))) continue;
    log(`The ${name} (pid ${pid}) of an earlier run still works: stopping it.`);
    await endStrayProcess(pid, STRAY_GRACE_MS);
  }
  removeRuntime(folders);
}

/** Servers, database structure and, where it is not there yet, the demonstration institution. */
async function prepare({ folders, key, address, shutdown, log }) {
  const { bringServers, productEnvironment, runScript } = await import('./product.mjs');
  log('Starting MongoDB and Redis …');
  const servers = await bringServers(folders, { log, key, onServer: (server) => shutdown.add(server) });
  shutdown.check();
  for (const server of [servers.mongo, servers.redis]) server.keepAlive();
  const env = productEnvironment(servers.environment, { PORT: String(address.port), HOST: address.host });
  log('Preparing the database …');
  await runScript('migrate', { ...env, MONGODB_OWNER_URI: servers.ownerUri }, folders, shutdown);
  const accounts = demoAccounts(await runScript('seed', env, folders, shutdown, ['--if-missing']), folders);
  return { servers, env, accounts };
}
