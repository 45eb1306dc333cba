// npm run attack:schemathesis: puts schemathesis into a folder of its own (pip, about 60 MB the first time) and runs it on the built product
// as nobody and as each role (test/attack/schemathesis.e2e-spec.ts). Wants python3 with venv. `EXAMPLES`, `SECONDS_EACH` and `SEED` are for more.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.32.5';
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', `schemathesis-${VERSION}`);
const program = join(folder, 'bin', 'schemathesis');

if (process.env.SCHEMATHESIS === undefined && !existsSync(program)) {
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  execFileSync(join(folder, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${VERSION}`], { stdio: 'inherit' });
}
const asked = ['--selectProjects', 'acceptance', '--runTestsByPath', 'test/attack/schemathesis.e2e-spec.ts'];
const { status } = spawnSync(process.execPath, ['scripts/with-servers.mjs', 'jest', ...asked], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SCHEMATHESIS: process.env.SCHEMATHESIS ?? program },
});
process.exitCode = status ?? 1;
