// node scripts/complete-lockfile.mjs: run it after `npm install` changed package-lock.json on a registry mirror that has no packages
// for other systems. npm 11 leaves those out of the lock file there, and `npm ci` then refuses it everywhere ("Missing: … from lock
// file"). This adds them by name, exact version and system; they are never installed here, and elsewhere npm fetches them by version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './launcher/home.mjs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = join(checkout, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name, version]) => /^\d/.test(version) && !isLocked(path, name))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, entry)]),
);
const packages = { ...lock.packages, ...Object.fromEntries(missing) };
lock.packages = Object.fromEntries(
  Object.keys(packages)
    .toSorted()
    .map((path) => [path, packages[path]]),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages for other systems added to package-lock.json.`);

/** As Node looks it up: in the dependent's own node_modules, then in each one above. */
function isLocked(dependent, name) {
  for (let at = dependent; ; at = parentOf(at)) {
    if (lock.packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]?.version) return true;
    if (!at) return false;
  }
}

function parentOf(path) {
  const end = path.lastIndexOf('/node_modules/');
  return end < 0 ? '' : path.slice(0, end);
}

/** The system stands in the name, by the convention of all who publish such packages: `@swc/core-linux-arm64-musl`. */
function entryOf(name, version, dependent) {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((each) => words.includes(each));
  const processor = PROCESSORS.find((each) => words.includes(each));
  if (!system && !processor) throw new Error(`${name}@${version} is missing, and its name tells no system`);
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dependent.dev && { dev: true }),
    ...(system === 'linux' && { libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
