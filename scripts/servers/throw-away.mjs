import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringMongo } from './mongo.mjs';
import { bringRedis } from './redis.mjs';

/**
 * A MongoDB and a Redis with empty data folders, for tests. `stop` ends them and removes every file.
 *
 * @param {(line: string) => void} log
 */
export async function throwAwayServers(log) {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-test-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A given address is the product's: tests must never write there.
  const { MONGODB_URI: _mongo, REDIS_URL: _redis, ...env } = process.env;
  const where = { dataDir: folder, keysDir: join(folder, 'keys'), logDir: join(folder, 'logs'), log, env };
  const started = [];
  try {
    const mongo = await bringMongo({ ...where, throwAway: true, cacheGb: 0.5 });
    started.push(mongo);
    const redis = await bringRedis(where);
    started.push(redis);
    const guard = guardAgainstDeath(started, folder);
    return {
      mongoUri: mongo.ownerUri,
      redisUrl: redis.url,
      async stop() {
        guard.kill('SIGKILL');
        await Promise.all(started.map((server) => server.stop()));
        remove();
      },
      kill() {
        started.forEach((server) => server.kill());
        remove();
      },
    };
  } catch (error) {
    await Promise.all(started.map((server) => server.stop()));
    remove();
    throw error;
  }
}

/** A test run is often killed outright. A shell that waits for the end of our pipe then ends the servers in our place. */
function guardAgainstDeath(servers, folder) {
  const pids = servers.map((server) => server.pid()).join(' ');
  const script = `cat >/dev/null; kill -KILL ${pids}; while kill -0 ${pids}; do sleep 0.1; done; rm -rf "$1"`;
  const guard = spawn('sh', ['-c', script, 'sh', folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  guard.stdin.unref?.();
  return guard;
}
