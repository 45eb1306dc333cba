import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, endStrayProcess } from '../launcher/processes.mjs';
import { LOOPBACK, freePort } from './loopback-port.mjs';
import { REPLICA_SET } from './replica-set.mjs';
import { ServerDidNotStart, startServer } from './started-server.mjs';

/** "Waiting for connections" in mongod's JSON log. */
const LISTENING = /"id":23016\b/;
const ADDRESS_TAKEN = 'exit code 48';
const PORT_TRIES = 3;
const STRAY_GRACE_MS = 30_000;

/**
 * Starts mongod on loopback, on the port it had last time when that is still free.
 *
 * @returns {Promise<{ handle: object, port: number, dbPath: string, stop: () => Promise<void> }>}
 */
export async function startMongod({ program, dataDir, logDir, log, keyFile, throwAway, cacheGb, port: lastPort }) {
  const folder = join(dataDir, 'mongo', 'db');
  mkdirSync(folder, { recursive: true });
  const dbPath = realpathSync(folder);
  await endStrayMongod(dbPath, log);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? lastPort : undefined);
    try {
      const handle = await startServer({
        name: 'mongod',
        path: program.path,
        args: mongodArguments({ dbPath, port, keyFile, throwAway, cacheGb }),
        logFile: join(logDir, 'mongod.log'),
        listening: LISTENING,
        log,
      });
      return { handle: { ...handle, port, dbPath }, port, dbPath, stop: handle.stop };
    } catch (error) {
      // Between our look at the port and mongod's own bind somebody else took it.
      const taken = error instanceof ServerDidNotStart && error.exitText === ADDRESS_TAKEN;
      if (!taken || attempt === PORT_TRIES) throw error;
    }
  }
}

function mongodArguments({ dbPath, port, keyFile, throwAway, cacheGb }) {
  const settings = {
    dbpath: dbPath,
    bind_ip: LOOPBACK,
    port,
    replSet: REPLICA_SET,
    // zlib stays out: in servers of this age it gives away memory before any log-in (CVE-2025-14847).
    networkMessageCompressors: 'snappy,zstd',
    wiredTigerCacheSizeGB: cacheGb,
    oplogMinRetentionHours: 72,
    ...(keyFile && { keyFile }),
  };
  const parameters = {
    shutdownTimeoutMillisForSignaledShutdown: 1000,
    ...(throwAway && { diagnosticDataCollectionEnabled: false }),
  };
  return [
    ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...Object.entries(parameters).flatMap(([name, value]) => ['--setParameter', `${name}=${value}`]),
    keyFile ? '--auth' : '--noauth',
    '--nounixsocket',
  ];
}

/** After a killed launcher its mongod may still hold the folder: mongod.lock names the process, the command line proves it ours. */
async function endStrayMongod(dbPath, log) {
  const pid = Number(readLock(join(dbPath, 'mongod.lock')));
  if (!pid || !commandLineOf(pid).includes(`--dbpath ${dbPath} `)) return;
  log(`A mongod (pid ${pid}) of an earlier run still holds ${dbPath}: stopping it.`);
  await endStrayProcess(pid, STRAY_GRACE_MS);
}

function readLock(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
