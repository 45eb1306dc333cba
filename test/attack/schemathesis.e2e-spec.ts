import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { checkout } from '../support/built-product.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';

/** `npm run attack:schemathesis` puts the program there and says where it is; without it there is nothing to run. */
const PROGRAM = process.env['SCHEMATHESIS'];
const EXAMPLES = process.env['EXAMPLES'] ?? '10';
const SEED = process.env['SEED'] ?? '20261122';
/** Longest run of one account, s. */
const SECONDS = Number(process.env['SECONDS_EACH'] ?? 600);

/** Nobody, and one account of each role. */
const ACCOUNTS = [
  '',
  'ventanilla',
  'servicios1',
  'servicios.titular',
  'supervisora',
  'auditora',
  'juridico1',
  'administrador',
] as const;

let hall: TheTownHall;

beforeAll(async () => {
  if (PROGRAM === undefined) return;
  hall = await TheTownHall.opens();
  const clerk = await Clerk.arrives(hall);
  for (let at = 0; at < 3; at += 1) await clerk.registers(aStreetLightPetition());
});

afterAll(() => hall?.close());

(PROGRAM === undefined ? describe.skip : describe)('schemathesis on the document of the API', () => {
  it.each(ACCOUNTS.map((username) => ({ username, as: username === '' ? 'nobody' : username })))(
    'finds no failure as $as',
    async ({ username }) => {
      const folder = mkdtempSync(join(tmpdir(), 'schemathesis-'));
      try {
        expect(await run(PROGRAM ?? '', folder, await cookieOf(username))).toBe(0);
      } finally {
        rmSync(folder, { recursive: true });
      }
      expect([hall.api, ...hall.workers].map(({ exitCode }) => exitCode)).toEqual([null, null]);
    },
    (SECONDS + 120) * 1_000,
  );
});

/** Its exit code; what it says is shown as it says it. */
function run(program: string, folder: string, cookie: string): Promise<number> {
  const config = join(checkout, 'test', 'attack', 'schemathesis.toml');
  const session = cookie === '' ? [] : ['--header', `Cookie: ${cookie}`];
  const bounds = ['--max-examples', EXAMPLES, '--max-time', String(SECONDS), '--seed', SEED, '--workers', '1'];
  const args = ['--config-file', config, 'run', `${hall.url}/api/openapi.json`, '--no-color', ...bounds, ...session];
  return new Promise((resolve, reject) => {
    // In a folder of its own: it keeps what it found beside itself.
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function cookieOf(username: string): Promise<string> {
  if (username === '') return '';
  const answer = await fetch(`${hall.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0];
  if (cookie === undefined) throw new Error(`${username} cannot sign in: ${answer.status}`);
  return cookie;
}
