import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PROBE_MS = 5_000;
const require = createRequire(import.meta.url);

/** A mongod that an earlier start downloaded, the newest of them. The folder is mongodb-memory-server's; names end in the version. */
export function officialMongodInCache(cacheFolder) {
  const folder = officialFolder(cacheFolder);
  mkdirSync(folder, { recursive: true });
  const newest = readdirSync(folder)
    .filter((name) => /^mongod-.*-\d+\.\d+\.\d+$/.test(name))
    .toSorted((a, b) => versionIn(a).localeCompare(versionIn(b), 'en', { numeric: true }))
    .at(-1);
  return newest && join(folder, newest);
}

/**
 * The official build, as mongodb-memory-server-core downloads it (its default version, 8.x). Whether its host answers is decided
 * within 5 s: where only package registries are reached, nobody should wait for the library's own retries.
 */
export async function officialMongod(cacheFolder, log) {
  const { MongoBinary } = require('mongodb-memory-server-core');
  const { DEFAULT_VERSION } = require('mongodb-memory-server-core/lib/util/resolveConfig.js');
  if (!DEFAULT_VERSION.startsWith('8.'))
    throw new Error(`mongodb-memory-server-core brings ${DEFAULT_VERSION}, not 8.x`);
  await requireHost(DEFAULT_VERSION);
  log(`Downloading mongod ${DEFAULT_VERSION} …`);
  return MongoBinary.getPath({ version: DEFAULT_VERSION, downloadDir: officialFolder(cacheFolder) });
}

async function requireHost(version) {
  const { MongoBinaryDownloadUrl } = require('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js');
  const { getOS } = require('mongodb-memory-server-core/lib/util/getos/index.js');
  const url = await new MongoBinaryDownloadUrl({
    version,
    platform: process.platform,
    arch: process.arch,
    os: await getOS(),
  }).getDownloadUrl();
  let answer;
  try {
    answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
  } catch (error) {
    throw new Error('its host is not reached from here', { cause: error });
  }
  if (!answer.ok) throw new Error(`its host answers ${answer.status}`);
}

function officialFolder(cacheFolder) {
  return join(cacheFolder, 'official');
}

function versionIn(name) {
  return name.slice(name.lastIndexOf('-') + 1);
}
