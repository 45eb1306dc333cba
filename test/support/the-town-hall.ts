import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { aFreePort, openTestDatabases, type TestDatabases, testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { builtScript, checkout } from './built-product.js';
import { civilDateIn } from './business-days.js';
import { Guard } from './guard.js';
import { ProductProcess } from './product-process.js';
import { until } from './until.js';
import { viewsAreServed, viewsCatchUp } from './views-catch-up.js';

const run = promisify(execFile);
const DAY_MS = 86_400_000;

export interface TownHallOptions {
  /** Redis to use instead of a database of the tests' own server, for specs that stop it or empty it whole. */
  redisUrl?: string;
  /** Worker processes; one unless said otherwise. */
  workers?: number;
  /** Where the API listens; a free port unless something outside must know it beforehand. */
  port?: number;
  /** More settings for both processes. */
  env?: Readonly<Record<string, string>>;
}

/** One password for every account of the demonstration institution. */
export const PASSWORD = 'una-clave-de-prueba-2026';

/**
 * The product as it is shipped, built and running, with the demonstration institution in databases of its own: `dist/src/main.js`
 * and `dist/src/worker.js` against the servers of `scripts/with-servers.mjs`.
 */
export class TheTownHall {
  private constructor(
    readonly url: string,
    readonly redisUrl: string,
    readonly databases: TestDatabases,
    readonly api: ProductProcess,
    readonly workers: readonly ProductProcess[],
    /** The settings of its processes. */
    readonly settings: Readonly<Record<string, string>>,
    private readonly guard: Guard,
  ) {}

  static async opens(options: TownHallOptions = {}): Promise<TheTownHall> {
    await theDayIsLongEnough();
    const redisUrl = options.redisUrl ?? (await anEmptyRedisDatabase());
    const databases = await openTestDatabases();
    const port = options.port ?? (await aFreePort());
    const url = `http://127.0.0.1:${port}`;
    const env = {
      ...inherited(),
      NODE_ENV: 'production',
      MONGODB_URI: databases.appUri,
      MONGODB_DB: databases.name,
      REDIS_URL: redisUrl,
      PORT: String(port),
      VENTANILLA_KEY: randomBytes(32).toString('base64url'),
      ...options.env,
    };
    const guard = new Guard();
    const api = new ProductProcess({ script: 'main', env, guard, isReady: () => answersReady(url) });
    const workers = Array.from(
      { length: options.workers ?? 1 },
      () => new ProductProcess({ script: 'worker', env, guard, isReady: (output) => output.includes('at work') }),
    );
    const hall = new TheTownHall(url, redisUrl, databases, api, workers, env, guard);
    try {
      await hall.tool('migrate', [], { MONGODB_OWNER_URI: databases.ownerUri });
      await hall.tool('seed', ['--password', PASSWORD]);
      await Promise.all([api, ...workers].map((process) => process.start()));
      if (workers.length > 0) await viewsAreServed(databases);
    } catch (error) {
      await hall.close();
      throw error;
    }
    return hall;
  }

  /** The only worker, of a town hall that has one. */
  get worker(): ProductProcess {
    const [worker] = this.workers;
    if (worker === undefined) throw new Error('this town hall has no worker');
    return worker;
  }

  /** Everything the processes wrote so far, one JSON object a line. */
  logs(): string[] {
    return [this.api, ...this.workers].flatMap(({ output }) => output.split('\n').filter((line) => line !== ''));
  }

  /** Runs a command-line tool of the product to its end; hands over what it printed. */
  async tool(
    name: 'migrate' | 'seed' | 'feed' | 'duties' | 'import' | 'procedures' | 'erasures',
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const { stdout } = await run(process.execPath, [builtScript(name), ...args], {
      cwd: checkout,
      env: { ...this.settings, ...more },
      timeout: 300_000,
    });
    return stdout;
  }

  /** From now on the desk lives so many days later (everybody must sign in again). */
  async letsDaysPass(days: number): Promise<void> {
    await this.api.restart({ TEST_CLOCK_AHEAD_MS: String(days * DAY_MS) });
  }

  /** From now on the only worker lives so much later, ms; the desk does not. */
  async workerLives(laterMs: number, more: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.worker.restart({ TEST_CLOCK_AHEAD_MS: String(Math.round(laterMs)), ...more });
  }

  /** Waits until every view shows whatever was done before. */
  viewsCatchUp(): Promise<void> {
    return viewsCatchUp(this.databases);
  }

  async close(): Promise<void> {
    await Promise.all([this.api, ...this.workers].map((process) => process.kill()));
    this.guard.isDone();
    await this.databases.drop();
  }
}

/** Of the environment only what any program needs: the product's settings are given here and nowhere else. */
function inherited(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME };
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // nobody listens yet
  }
}

/** Jest's processes each use a database of the tests' Redis, emptied before use: one town hall at a time in each. */
async function anEmptyRedisDatabase(): Promise<string> {
  const url = new URL(testServer('TEST_REDIS_URL'));
  url.pathname = `/${1 + (Number(process.env['JEST_WORKER_ID'] ?? 1) % 15)}`;
  const redis = new Redis(url.toString());
  await redis.flushdb();
  await redis.quit();
  return url.toString();
}

/** Where the institutions of the specs are: UTC-6 the whole year. */
const ZONE = 'America/Mexico_City';
const LONG_ENOUGH_MS = 3 * 60_000;

/** What is done in a spec is done on one day: one that would begin just before midnight begins just after it. */
async function theDayIsLongEnough(): Promise<void> {
  const dayIn = (ms: number) => civilDateIn(ZONE, new Date(Date.now() + ms));
  const today = dayIn(0);
  if (dayIn(LONG_ENOUGH_MS) === today) return;
  const patience = { withinMs: LONG_ENOUGH_MS + 10_000, everyMs: 500 };
  await until('the next day', () => dayIn(0) !== today || undefined, patience);
}
