import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { programCache } from '../launcher/home.mjs';
import { endStrayProcess } from '../launcher/processes.mjs';
import { givenRedis } from './given-servers.mjs';
import { LOOPBACK, freePort } from './loopback-port.mjs';
import { findRedis } from './redis-program.mjs';
import { serverSecrets } from './secrets.mjs';
import { readServerRecord, writeServerRecord } from './server-record.mjs';
import { ServerDidNotStart, startServer } from './started-server.mjs';

const LISTENING = /Ready to accept connections/;
const ADDRESS_TAKEN = /Address already in use/;
const PORT_TRIES = 3;
const STRAY_GRACE_MS = 10_000;

/**
 * The Redis of REDIS_URL, or one of our own on loopback with a password, its files under `<dataDir>/redis`.
 *
 * @param {{ dataDir: string, keysDir: string, logDir: string, log: (line: string) => void, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<import('./server-handles.d.mts').RedisHandle>}
 */
export async function bringRedis({ dataDir, keysDir, logDir, log, env = process.env }) {
  if (env.REDIS_URL) return givenRedis(env, log);

  const program = await findRedis({ env, cacheFolder: programCache, log });
  const password = serverSecrets(keysDir).redis;
  const record = readServerRecord(dataDir, 'redis');
  // A folder for each major version: an older Redis does not read a newer one's file, and all it holds are signals that come again.
  const folder = join(dataDir, 'redis', String(program.major));
  mkdirSync(folder, { recursive: true });
  const dir = realpathSync(folder);
  await endStrayRedis(record.port, dir, password, log);

  const { handle, port } = await startOnFreePort({ program, dir, password, preferred: record.port, logDir, log });
  try {
    await requireOurs(port, dir, password, handle.pid());
  } catch (error) {
    await handle.stop();
    throw error;
  }
  writeServerRecord(dataDir, 'redis', { major: program.major, version: program.version, port });
  return {
    ...handle,
    source: 'started',
    version: program.version,
    port,
    url: `redis://:${password}@${LOOPBACK}:${port}/0`,
  };
}

async function startOnFreePort({ program, dir, password, preferred, logDir, log }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? preferred : undefined);
    try {
      const handle = await startServer({
        name: 'redis',
        path: program.path,
        args: ['-'],
        input: settings({ dir, port, password }),
        logFile: join(logDir, 'redis.log'),
        listening: LISTENING,
        log,
      });
      return { handle, port };
    } catch (error) {
      const taken = error instanceof ServerDidNotStart && ADDRESS_TAKEN.test(error.message);
      if (!taken || attempt === PORT_TRIES) throw error;
    }
  }
}

/** `everysec`: a lost second costs nothing, the duties in MongoDB signal again; an fsync a command would compete with mongod's. */
function settings({ dir, port, password }) {
  return [
    `bind ${LOOPBACK}`,
    `port ${port}`,
    `dir "${dir}"`,
    `requirepass ${password}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
    '',
  ].join('\n');
}

async function requireOurs(port, dir, password, pid) {
  const found = await identityOf(port, password);
  if (found?.pid === pid && found.dir === dir) return;
  throw new Error(`Port ${port} is answered by another Redis, not by ours (pid ${pid}, ${dir}).`);
}

/** After a killed launcher its Redis may still run: our password opens it and it works in our folder, so it is ours to stop. */
async function endStrayRedis(port, dir, password, log) {
  if (!port) return;
  const found = await identityOf(port, password);
  if (found?.dir !== dir) return;
  log(`A Redis (pid ${found.pid}) of an earlier run still holds ${dir}: stopping it.`);
  await endStrayProcess(found.pid, STRAY_GRACE_MS);
}

/** Process and folder of the Redis behind a port; undefined when nothing answers there, or not to our password. */
async function identityOf(port, password) {
  const redis = new Redis({
    host: LOOPBACK,
    port,
    password,
    lazyConnect: true,
    connectTimeout: 2_000,
    commandTimeout: 5_000,
    retryStrategy: null,
  });
  redis.on('error', () => {}); // whoever is there is not ours
  try {
    await redis.connect();
    const pid = Number(/^process_id:(\d+)/m.exec(await redis.info('server'))?.[1]);
    const [, dir] = await redis.config('GET', 'dir');
    return { pid, dir };
  } catch {
    return undefined;
  } finally {
    redis.disconnect();
  }
}
