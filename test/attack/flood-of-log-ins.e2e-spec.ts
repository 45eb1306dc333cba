import { setTimeout as pause } from 'node:timers/promises';
import { Clerk } from '../support/clerk.js';
import { type Answer, HttpCaller, problemOf, statusAndCode } from '../support/http-caller.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';

/** Fewer addresses than wait at once, and more tries than run and wait. */
const ADDRESSES = 8;
const EACH = 60;
/** Other than the flood's. */
const HONEST = '203.0.113.9';
const KNOWN = ['supervisora', 'administrador', 'juridico1', 'servicios1', 'agua1'];

/** How long each part of the measurement lasts; nothing is measured without it (docs/security/attacks.md). */
const SECONDS = Number(process.env['FLOOD_SECONDS'] ?? 0);
const LOG_INS_A_SECOND = 200;
const PETITIONS_A_SECOND = 20;
/** So many that no address has used up its tries before the end. */
const MANY_ADDRESSES = 50;

let hall: TheTownHall;
let clerk: Clerk;

beforeAll(async () => {
  // The addresses are told by a proxy of ours, so that there can be as many as the flood wants.
  hall = await TheTownHall.opens({ workers: 0, env: { TRUSTED_PROXIES: 'loopback' } });
  clerk = await Clerk.arrives(hall);
});

afterAll(() => hall?.close());

function signsIn(username: string, password: string, address: string): Promise<Answer> {
  return new HttpCaller(hall.url).post('/sessions', { username, password }, { 'x-forwarded-for': address });
}

function triesOf(address: number, at: number): Promise<Answer> {
  // Half of the names are somebody's; each pair of name and address stays below where guessing alone is stopped.
  const name = at % 2 === 0 ? `nadie-${address}-${at}` : (KNOWN[(at >> 1) % KNOWN.length] ?? '');
  return signsIn(name, 'no-es-la-clave-de-nadie', `198.51.100.${1 + address}`);
}

it('a flood of log-ins is turned away in order, while the desk registers and somebody else gets in', async () => {
  const seen = { over: false };
  const flood = Promise.all(
    Array.from({ length: ADDRESSES * EACH }, (_, at) => triesOf(at % ADDRESSES, Math.floor(at / ADDRESSES))),
  ).finally(() => (seen.over = true));
  const entering = signsIn('ventanilla', PASSWORD, HONEST);
  let registered = 0;
  do {
    await clerk.registers(aStreetLightPetition());
    registered += 1;
  } while (!seen.over);
  const answers = await flood;
  expect((await entering).status).toBe(201);
  expect(new Set(answers.map((answer) => statusAndCode(answer).join(' ')))).toEqual(
    new Set(['401 wrong-credentials', '429 too-busy']),
  );
  // In the form of every refusal, and with when to come back.
  for (const { headers } of answers.filter(({ status }) => status === 429)) {
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(registered).toBeGreaterThan(0);
  expect(await signsIn('servicios1', PASSWORD, HONEST)).toMatchObject({ status: 201 });
});

(SECONDS > 0 ? it : it.skip)(
  `how long registering takes beside ${LOG_INS_A_SECOND} log-ins a second (printed, never asserted)`,
  async () => {
    const intake = () =>
      everySecond(PETITIONS_A_SECOND, async () => {
        await clerk.registers(aStreetLightPetition());
        return 'registered';
      });
    await intake();
    const without = await intake();
    const logIns = everySecond(LOG_INS_A_SECOND, async (at) => {
      const answer = await triesOf(at % MANY_ADDRESSES, Math.floor(at / MANY_ADDRESSES));
      return answer.status === 429 ? problemOf(answer).code : String(answer.status);
    });
    const beside = await intake();
    console.info(JSON.stringify({ seconds: SECONDS, without, beside, logIns: await logIns }));
  },
  240_000,
);

/** Begins so many a second whatever becomes of them; how long each took, from the moment it was to begin. */
async function everySecond(count: number, act: (at: number) => Promise<string>) {
  const began = performance.now();
  const told: Record<string, number> = {};
  const took: number[] = [];
  const all: Promise<void>[] = [];
  const one = async (at: number, due: number) => {
    const what = await act(at);
    took.push(performance.now() - due);
    told[what] = (told[what] ?? 0) + 1;
  };
  for (let at = 0; at < count * SECONDS; at += 1) {
    const due = began + (at * 1_000) / count;
    await pause(Math.max(0, due - performance.now()));
    all.push(one(at, due));
  }
  await Promise.all(all);
  took.sort((a, b) => a - b);
  const rank = (share: number): number => Math.round(took[Math.ceil(share * took.length) - 1] ?? 0);
  return { told, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) };
}
