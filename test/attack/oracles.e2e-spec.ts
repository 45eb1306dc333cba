import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { SeededChance } from '../support/seeded-chance.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { areaUnderCurve, asks, chanceOf, type Question, type Told } from './telling-apart.js';

/** Of each kind of answer. More outside CI: `ORACLE_TRIES=5000 …` (docs/security/attacks.md). */
const TRIES = Number(process.env['ORACLE_TRIES'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 20_261_122);
/** From so many on, what is asked of the area is a fixed bound and no longer what chance allows. */
const MANY = 5_000;
const FOLIOS = 20;
const PATIENCE_MS = 120_000 + TRIES * 400;

let hall: TheTownHall;
let redis: Redis;
let folios: string[];

beforeAll(async () => {
  // Without a worker: nothing goes on beside what is measured, and emptying Redis takes nothing from anybody.
  hall = await TheTownHall.opens({ workers: 0 });
  redis = new Redis(hall.redisUrl);
  const clerk = await Clerk.arrives(hall);
  folios = [];
  while (folios.length < FOLIOS) folios.push((await clerk.registers(aStreetLightPetition())).folio);
});

afterAll(async () => {
  await redis?.quit();
  await hall?.close();
});

interface Kinds {
  /** What is asked the n-th time, of the kind that somebody would like to know of. */
  readonly there: (at: number) => Question;
  readonly notThere: (at: number) => Question;
}

const STATUS: Kinds = {
  there: (at) => status(folios[at % folios.length] ?? ''),
  notThere: (at) => status(`CHI-PET-2026-${String(900_000 + (at % 90_000)).padStart(6, '0')}`),
};

const KNOWN = ['ventanilla', 'supervisora', 'administrador', 'juridico1', 'servicios1'];
const LOG_IN: Kinds = {
  there: (at) => logIn(KNOWN[at % KNOWN.length] ?? ''),
  notThere: (at) => logIn(['ventanilld', 'supervisorb', 'administradoz', 'juridico7', 'servicios8'][at % 5] ?? ''),
};

function status(folio: string): Question {
  return { path: '/api/v1/public/status', body: { folio, code: 'AAAA-BBBB-CCCC' } };
}

function logIn(username: string): Question {
  return { path: '/api/v1/sessions', body: { username, password: 'no-es-la-clave-de-nadie' } };
}

/** Both kinds, an equal number, in an order of chance within each pair; every lane by itself. */
async function measured(origin: string, kinds: Kinds, { lanes, tries }: { lanes: number; tries: number }) {
  const there: Told[] = [];
  const notThere: Told[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const random = new SeededChance(SEED);
  let next = 0;
  const lane = async () => {
    while (next < tries) {
      const at = next;
      next += 1;
      // Guessing is limited, and is not what is measured here.
      await redis.flushdb();
      const first = random.happens(0.5);
      for (const isThere of first ? [true, false] : [false, true]) {
        const told = await asks(origin, agent, isThere ? kinds.there(at) : kinds.notThere(at));
        (isThere ? there : notThere).push(told);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  agent.destroy();
  const area = areaUnderCurve(
    there.map(({ ms }) => ms),
    notThere.map(({ ms }) => ms),
  );
  const bytes = new Set([...there, ...notThere].map((told) => told.bytes));
  return { area, bytes: [...bytes], median: medianOf(there), other: medianOf(notThere) };
}

function medianOf(all: readonly Told[]): number {
  return all.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

const BOUND = TRIES >= MANY ? 0.02 : chanceOf(TRIES);

it.each<[string, Kinds, number, string]>([
  ['whether there is a folio', STATUS, 8, '404'],
  ['whether there is an account', LOG_IN, 1, '401'],
])(
  'nobody learns by guessing %s: not by the bytes, not by the time',
  async (what, kinds, lanes, answer) => {
    await measured(hall.url, kinds, { lanes, tries: 40 });
    const { area, bytes, median, other } = await measured(hall.url, kinds, { lanes, tries: TRIES });
    console.info(JSON.stringify({ what, answers: 2 * TRIES, area, median, other, bound: BOUND }));
    expect(bytes).toHaveLength(1);
    expect(bytes[0]).toMatch(new RegExp(`^${answer} `));
    expect(Math.abs(area - 0.5)).toBeLessThan(BOUND);
  },
  PATIENCE_MS,
);

it('is caught who answers early', async () => {
  // What the doors would be with an early return: 2 ms where there is something to look at, none where there is not.
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => void early(body, () => response.writeHead(404).end('{}')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tries = 200;
  const { area, bytes } = await measured(`http://127.0.0.1:${port}`, STATUS, { lanes: 4, tries });
  server.closeAllConnections();
  server.close();
  expect(bytes).toHaveLength(1);
  expect(Math.abs(area - 0.5)).toBeGreaterThan(chanceOf(tries));
});

async function early(body: string, answer: () => void): Promise<void> {
  if (!body.includes('CHI-PET-2026-9')) await pause(2);
  answer();
}
