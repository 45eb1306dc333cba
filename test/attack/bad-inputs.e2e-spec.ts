import { SeededChance } from '../support/seeded-chance.js';
import { HttpCaller } from '../support/http-caller.js';
import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { type ApiDocument, operationsOf } from './api-operations.js';
import { Aim } from './aim.js';
import { badRequest } from './bad-request.js';
import { Plausible } from './plausible.js';
import { type Fault, storm, type StormReport } from './storm.js';

/** More of them outside CI: `BAD_INPUTS=1000000 node scripts/with-servers.mjs npx jest … bad-inputs` (docs/security/attacks.md). */
const INPUTS = Number(process.env['BAD_INPUTS'] ?? 50_000);
const SEED = Number(process.env['SEED'] ?? 20_261_122);
const PATIENCE_MS = 120_000 + INPUTS * 20;

/** Ends the session that the storm goes on with. */
const LEAVES = new Set(['DELETE /api/v1/sessions/current']);
const ACCOUNTS = [
  '',
  'ventanilla',
  'servicios1',
  'servicios.titular',
  'supervisora',
  'administrador',
  'juridico1',
] as const;

let hall: TheTownHall;
let clerk: Clerk;
let document: ApiDocument;
let report: StormReport;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  const cases = [await clerk.registers(aStreetLightPetition()), await clerk.registers(aStreetLightPetition())];
  const caller = new HttpCaller(hall.url);
  document = (await caller.call<ApiDocument>('GET', '/api/openapi.json')).body;
  const cookies = await Promise.all(ACCOUNTS.map((username) => cookieOf(username)));
  const random = new SeededChance(SEED);
  const ids = cases.map(({ caseId }) => caseId);
  const plausible = new Plausible(document, random, ['00000000-0000-4000-8000-000000000000', ...ids]);
  const operations = operationsOf(document).filter(({ method, path }) => !LEAVES.has(`${method} ${path}`));
  const aim = new Aim(operations, cookies, random);
  report = await storm(hall.url, () => aim.at((operation) => badRequest(operation, plausible, random)), {
    count: INPUTS,
    onAnswer: (request, status) => aim.learns(request, status),
    onProgress,
  });
  const { sent, statuses, p50, p99, slowest } = report;
  console.info(JSON.stringify({ sent, statuses, p50, p99, slowest }));
}, PATIENCE_MS);

afterAll(() => hall?.close());

it('was sent to every operation of the API', () => {
  expect(report.sent).toBeGreaterThanOrEqual(INPUTS);
  expect(operationsOf(document).length).toBeGreaterThan(60);
});

it('got no answer of 5xx, no silence, and no refusal without its problem', () => {
  expect(kindsOf(report.faults)).toEqual({});
});

it('was refused far more often than taken, by each kind of refusal', () => {
  const { statuses } = report;
  for (const status of [400, 401, 403, 404, 413, 415]) expect([status, statuses[status] ?? 0]).not.toEqual([status, 0]);
  expect(statuses[400]).toBeGreaterThan(INPUTS / 10);
});

it('left every process alive and answering', async () => {
  expect([hall.api, ...hall.workers].map(({ exitCode }) => exitCode)).toEqual([null, null]);
  // The storm kept this process too busy to see that the server had closed an idle connection: one of its own.
  expect((await fetch(`${hall.url}/health/ready`, { headers: { connection: 'close' } })).status).toBe(200);
});

it('left no prototype behind: a clerk registers as before', async () => {
  // Signed in before the storm, whose log-ins have used up what an address may try.
  expect((await clerk.registers(aStreetLightPetition())).folio).toBeDefined();
});

/** One example of each kind of fault, under what was wrong and where. */
function kindsOf(faults: readonly Fault[]): Record<string, { times: number; example: Fault }> {
  const kinds: Record<string, { times: number; example: Fault }> = {};
  for (const fault of faults) {
    const kind = `${fault.why}: ${fault.status} of ${fault.request.operation}`;
    kinds[kind] = { times: (kinds[kind]?.times ?? 0) + 1, example: kinds[kind]?.example ?? fault };
  }
  return kinds;
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

function onProgress(sent: number): void {
  if (INPUTS > 50_000) process.stderr.write(`${sent} of ${INPUTS} bad inputs sent\n`);
}
