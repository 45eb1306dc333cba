import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkout } from './home.mjs';
import { Refused } from './refused.mjs';

/** What the build reads; anything newer than dist here makes dist stale. Folders count too: their time changes when a file goes. */
const BUILD_INPUTS = [
  'src',
  'libs',
  'bench',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];
/** What the screens are built from. */
const WEB_INPUTS = ['web/src', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'package-lock.json'];
/** Written after a build without errors, with the time it began: `nest build` leaves files behind even when it fails. */
const BUILD_STAMP = join(checkout, 'dist', '.built');
const WEB_STAMP = join(checkout, 'web', 'dist', '.built');

/** `npm ci` when node_modules is missing or holds other versions than package-lock.json. */
export async function installIfNeeded({ shutdown, log }) {
  if (!missingPackage()) return;
  log('Installing packages (npm ci) …');
  const startedAt = Date.now();
  // --include=dev: the build needs them, also where NODE_ENV says production.
  await runOrRefuse('npm ci', spawnNpm(['ci', '--ignore-scripts', '--include=dev', '--loglevel=error']), shutdown);
  log(`Packages installed in ${secondsSince(startedAt)} s.`);
}

/** `nest build` when dist is missing, unfinished or older than what it is made from. */
export async function buildIfNeeded({ shutdown, log }) {
  await buildWebIfNeeded({ shutdown, log });
  if (!isStale(BUILD_INPUTS, BUILD_STAMP)) return;
  log('Building (nest build) …');
  const startedAt = Date.now();
  await runOrRefuse('nest build', spawnNode(nestBuild()), shutdown);
  noteBuild(startedAt);
  log(`Built in ${secondsSince(startedAt)} s.`);
}

/** The screens, when they are missing or older than what they are made from. */
export async function buildWebIfNeeded({ shutdown, log }) {
  if (!isStale(WEB_INPUTS, WEB_STAMP)) return;
  log('Building the screens (vite build) …');
  const startedAt = Date.now();
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js');
  await runOrRefuse('vite build', spawnNode([vite, 'build', 'web', '--logLevel', 'warn']), shutdown);
  compress(join(checkout, 'web', 'dist', 'assets'));
  note(WEB_STAMP, startedAt);
  log(`The screens are built, in ${secondsSince(startedAt)} s.`);
}

/** Beside each file its compressed form, which is what browsers are sent. */
function compress(folder) {
  for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  }
}

/** Arguments for `node` that build, once or (with `--watch`) again after each change. */
export function nestBuild(...options) {
  return [join(checkout, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', ...options];
}

export function noteBuild(startedAt) {
  note(BUILD_STAMP, startedAt);
}

function note(stamp, startedAt) {
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(startedAt), new Date(startedAt));
}

function isStale(inputs, stamp) {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return inputs.some((name) => newestIn(join(checkout, name)) > built);
}

/** The environment of a tool from node_modules: its programs are on PATH. */
export function withLocalPrograms(env) {
  return { ...env, PATH: [join(checkout, 'node_modules', '.bin'), env.PATH].join(delimiter) };
}

/** npm as a child: the very npm that runs us, when one does. */
export function spawnNpm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return spawnNode([cli, ...args], options);
  return spawn('npm', args, { cwd: checkout, stdio: 'inherit', ...options });
}

function spawnNode(args, options = {}) {
  return spawn(process.execPath, args, { cwd: checkout, stdio: 'inherit', ...options });
}

/** Compares what was asked for with what npm noted down after its last install; a package for another system may be absent. */
function missingPackage() {
  const noted = join(checkout, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return 'node_modules';
  const wanted = packagesIn(join(checkout, 'package-lock.json'));
  const present = packagesIn(noted);
  return Object.keys(wanted).find(
    (path) =>
      path &&
      !wanted[path].link &&
      present[path]?.version !== wanted[path].version &&
      !(wanted[path].optional && !present[path]),
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

async function runOrRefuse(name, child, shutdown) {
  const how = await shutdown.endOf(child);
  if (how !== 0) throw new Refused(`${name} failed (${how}); its messages stand above.`);
}

function secondsSince(startedAt) {
  return ((Date.now() - startedAt) / 1000).toFixed(0);
}
