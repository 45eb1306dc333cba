import { join } from 'node:path';
import { checkout } from '../launcher/home.mjs';
import { buildIfNeeded, spawnNpm } from '../launcher/installation.mjs';
import { findChromium } from '../servers/chromium-program.mjs';
import { runJest } from './jest-run.mjs';

const jestProgram = [process.execPath, join(checkout, 'node_modules', 'jest', 'bin', 'jest.js')];
const PASSED = { passed: 1, failed: 0, skipped: [] };

/**
 * What CI runs, in order: the quick ones first. Each yields how many of its tests passed and failed, and the names of those it left
 * out; `needs` names the check without which it makes no sense.
 */
export const checks = [
  { name: 'format', run: npmScript('format:check') },
  { name: 'lint', run: npmScript('lint') },
  { name: 'types', run: npmScript('typecheck') },
  { name: 'import rules', run: npmScript('arch') },
  { name: 'one version of @nestjs/common', run: oneVersion('@nestjs/common') },
  { name: 'build', run: builds },
  { name: 'types of the screens', needs: 'build', run: npmScript('web:types:check') },
  { name: 'unit', run: jest('unit') },
  { name: 'integration', run: jestWithServers('integration') },
  { name: 'acceptance', needs: 'build', run: acceptance },
];

function npmScript(script) {
  return async ({ shutdown }) => {
    const how = await shutdown.endOf(spawnNpm(['run', '--silent', script]));
    if (how !== 0) throw new Error(`npm run ${script} ended with ${how}`);
    return PASSED;
  };
}

async function builds({ shutdown, log }) {
  await buildIfNeeded({ shutdown, log });
  return PASSED;
}

/** Two versions of Nest's core in one tree break its dependency injection in ways that no message explains. */
function oneVersion(name) {
  return async ({ shutdown }) => {
    const child = spawnNpm(['ls', name, '--all', '--json', '--loglevel=error'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let listing = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (listing += text));
    await shutdown.endOf(child);
    const versions = [...new Set(versionsIn(JSON.parse(listing), name))];
    if (versions.length !== 1) throw new Error(`${name} is installed as ${versions.join(', ') || 'nothing'}`);
    return PASSED;
  };
}

function versionsIn({ dependencies = {} }, name) {
  return Object.entries(dependencies).flatMap(([each, node]) => [
    ...(each === name && node.version ? [node.version] : []),
    ...versionsIn(node, name),
  ]);
}

function jest(project) {
  return ({ shutdown }) => runJest({ project, command: jestProgram, shutdown });
}

function jestWithServers(project, env) {
  const command = [process.execPath, join(checkout, 'scripts', 'with-servers.mjs'), ...jestProgram];
  return ({ shutdown }) => runJest({ project, command, env, shutdown });
}

/** With a browser for the journeys where there is one or one can be brought; they say why they were skipped where not, and fail in CI. */
function acceptance(context) {
  const { path, why } = findChromium({ env: process.env, log: context.log });
  const browser = path ? { CHROMIUM_BIN: path } : { CHROMIUM_MISSING: why };
  return jestWithServers('acceptance', { ...process.env, ...browser })(context);
}
