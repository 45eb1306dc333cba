import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { OwnRedis } from '../../libs/case-queues/test-support/own-redis.js';
import { Guard } from '../support/guard.js';
import { ProductProcess } from '../support/product-process.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';
import type { Fault } from './fault-plan.js';

const REDIS_SETTINGS = ['--appendonly', 'no'];

/** One process of the product and what was done to it. */
interface Victim {
  name: string;
  process: ProductProcess;
  starting: Promise<void>;
  started: boolean;
}

/** The town hall with two APIs, two workers and a Redis of its own, all of which can be killed. */
export class BesiegedTownHall {
  readonly kills: Record<string, number> = { api: 0, worker: 0, sealer: 0, redis: 0 };
  flushes = 0;
  /** Processes that ended or did not start although nobody killed them. */
  readonly lostByThemselves: string[] = [];

  private constructor(
    private readonly hall: TheTownHall,
    private readonly redis: OwnRedis,
    private readonly guard: Guard,
    readonly origins: readonly string[],
    private readonly apis: readonly Victim[],
    private readonly workers: readonly Victim[],
  ) {}

  static async opens(): Promise<BesiegedTownHall> {
    const redis = await OwnRedis.start(testServer('TEST_REDIS_URL'), REDIS_SETTINGS);
    const guard = new Guard();
    await watchRedis(redis, guard);
    const VENTANILLA_KEY = randomBytes(32).toString('base64url');
    const hall = await TheTownHall.opens({ redisUrl: redis.url, workers: 2, env: { VENTANILLA_KEY } });
    const second = await secondApi(hall, guard, VENTANILLA_KEY);
    await second.process.start();
    const apis = [victim('api 0', hall.api), victim('api 1', second.process)];
    const workers = hall.workers.map((process, at) => victim(`worker ${at}`, process));
    return new BesiegedTownHall(hall, redis, guard, [hall.url, second.origin], apis, workers);
  }

  get databases(): TheTownHall['databases'] {
    return this.hall.databases;
  }

  /** Does what the plan says at this point, and starts the dead again at once. */
  async suffers({ kind, which }: Fault): Promise<void> {
    this.lookForTheDead();
    if (kind === 'flush') {
      await this.flush();
      return;
    }
    const holder = kind === 'sealer' ? await this.sealer() : undefined;
    const found = holder ?? (kind === 'api' ? this.apis : this.workers)[which];
    if (found === undefined) throw new RangeError(`there is no ${kind} ${which}`);
    // The lease may be between two holders; then it is a worker like any other that dies.
    const died = kind === 'sealer' && holder === undefined ? 'worker' : kind;
    this.kills[died] = (this.kills[died] ?? 0) + 1;
    await this.kill(found);
  }

  /** Redis dies with all it holds, and comes back empty. */
  async losesRedisFor(ms: number, meanwhile: () => Promise<unknown>): Promise<void> {
    await this.redis.kill();
    this.kills['redis'] = (this.kills['redis'] ?? 0) + 1;
    await Promise.all([pause(ms), meanwhile()]);
    await this.redis.start();
    await watchRedis(this.redis, this.guard);
  }

  /** Every process serves. */
  async isWhole(): Promise<void> {
    await Promise.all(this.all.map(({ starting }) => starting));
    this.lookForTheDead();
  }

  /** Every log of every life of the processes, for whoever asks why. */
  logs(): string {
    return this.all.map(({ name, process }) => process.output.replaceAll(/^/gm, `${name}: `)).join('\n');
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.all.map(({ process }) => process.kill()));
    await this.redis.remove();
    this.guard.isDone();
    await this.hall.close();
  }

  private get all(): readonly Victim[] {
    return [...this.apis, ...this.workers];
  }

  private async kill(target: Victim): Promise<void> {
    await target.process.kill();
    await target.starting;
    target.started = false;
    target.starting = target.process.start().then(
      () => void (target.started = true),
      (error: unknown) => {
        // Killed again while it was starting is what storms are for.
        if (!(error instanceof Error && error.message.includes('ended with SIGKILL')))
          this.lostByThemselves.push(`${target.name}: ${String(error)}`);
      },
    );
  }

  private lookForTheDead(): void {
    for (const { name, process, started } of this.all) {
      if (started && !isAlive(process.pid)) this.lostByThemselves.push(`${name} ended: ${lastLines(process.output)}`);
    }
  }

  private async sealer(): Promise<Victim | undefined> {
    const { owner, name } = this.databases;
    const lease = await owner.db(name).collection<{ _id: string; owner: string }>('leases').findOne({ _id: 'sealer' });
    const pid = Number(lease?.owner.split('/')[1]);
    return this.workers.find(({ process }) => process.pid === pid && isAlive(pid));
  }

  private async flush(): Promise<void> {
    const redis = new Redis(this.redis.url);
    await redis.flushall();
    await redis.quit();
    this.flushes += 1;
  }
}

function victim(name: string, process: ProductProcess): Victim {
  return { name, process, starting: Promise.resolve(), started: true };
}

/** Its own process, its own port, the same databases and the same key. */
async function secondApi(
  { databases, redisUrl }: TheTownHall,
  guard: Guard,
  key: string,
): Promise<{ process: ProductProcess; origin: string }> {
  const port = await aFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production',
    REDIS_URL: redisUrl,
    PORT: String(port),
    VENTANILLA_KEY: key,
    MONGODB_URI: databases.appUri,
    MONGODB_DB: databases.name,
  };
  return { process: new ProductProcess({ script: 'main', env, guard, isReady: () => serves(origin) }), origin };
}

async function serves(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // nobody listens yet
  }
}

/** Asks who answers on the port: a stranger's Redis would make the whole spec mean nothing. */
async function watchRedis({ url, port }: OwnRedis, guard: Guard): Promise<void> {
  const redis = new Redis(url);
  const info = await redis.info('server');
  await redis.quit();
  if (Number(/^tcp_port:(\d+)/m.exec(info)?.[1]) !== port) throw new Error(`port ${port} is answered by another Redis`);
  guard.watches(Number(/^process_id:(\d+)/m.exec(info)?.[1]));
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-5).join('\n');
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until everything that follows from the history has followed. How long that took, ms. */
export async function untilQuiet({ databases: { owner, name } }: BesiegedTownHall, withinMs: number): Promise<number> {
  const from = performance.now();
  const app = owner.db(name);
  const history = owner.db(`${name}_history`);
  await until(
    'the log, the views, the duties and the figures to be up to date',
    async () => {
      const commits = await history.collection('commits').countDocuments();
      const tail = await history.collection<{ _id: number }>('log').findOne({}, { sort: { _id: -1 } });
      if ((tail?._id ?? 0) !== commits) return undefined;
      const views = await app.collection<{ _id: string; active: string }>('views').find().toArray();
      const readers = [...views.map(({ active }) => active), 'duties'];
      const read = await app
        .collection<{ _id: string; position: number }>('feed_positions')
        .countDocuments({ _id: { $in: readers }, position: commits });
      const pending = await app.collection('duties').countDocuments({ state: 'pending' });
      const dirty = await app.collection('response_time_dirty').countDocuments();
      return (read === readers.length && pending === 0 && dirty === 0) || undefined;
    },
    { withinMs, everyMs: 250 },
  );
  return Math.round(performance.now() - from);
}
