import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aFreePort, OwnRedis, testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { Guard } from '../support/guard.js';
import { ProductProcess } from '../support/product-process.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';
import type { Fault } from './fault-plan.js';

const REDIS_SETTINGS = ['--appendonly', 'no'];

/** What takes a worker at work may have to wait for one to start, which may take a minute, and for the leases of a dead one. */
const WORKER_AT_WORK_MS = 75_000;

/** FLUSHALL if signals wait or are being worked on; how many. */
const FLUSH_WHAT_WAITS = `
local signals = 0
for _, list in ipairs({ 'wait', 'active' }) do
  for _, key in ipairs(redis.call('KEYS', 'ventanilla:*:' .. list)) do
    local queue = string.sub(key, 1, -#list - 1)
    for _, job in ipairs(redis.call('LRANGE', key, 0, -1)) do
      if redis.call('HGET', queue .. job, 'name') == 'signal' then signals = signals + 1 end
    end
  end
end
if signals > 0 then redis.call('FLUSHALL') end
return signals`;

/** One process of the product and what was done to it. */
interface Victim {
  name: string;
  process: ProductProcess;
  starting: Promise<void>;
  started: boolean;
  /** It died while it was starting, so it serves before it dies again: a storm on a slow machine would only kill starts. */
  spared: boolean;
}

/** The town hall with two APIs, two workers and a Redis of its own, all of which can be killed. */
export class BesiegedTownHall {
  readonly kills: Record<string, number> = { api: 0, worker: 0, sealer: 0, redis: 0 };
  flushes = 0;
  /** Signals of cases that lay in Redis when it was emptied. */
  emptied = 0;
  /** What was done when, to be laid beside the logs. */
  readonly chronicle: string[] = [];
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
    const found = kind === 'sealer' ? await this.sealer() : (kind === 'api' ? this.apis : this.workers)[which];
    if (found === undefined) throw new RangeError(`there is no ${kind} ${which}`);
    this.kills[kind] = (this.kills[kind] ?? 0) + 1;
    this.tell(`kill ${found.name} (${kind}, process ${found.process.pid})`);
    await this.kill(found);
  }

  /** Redis dies with all it holds, and comes back empty. */
  async losesRedisFor(ms: number, meanwhile: () => Promise<unknown>): Promise<void> {
    await this.redis.kill();
    this.kills['redis'] = (this.kills['redis'] ?? 0) + 1;
    this.tell('kill Redis');
    await Promise.all([pause(ms), meanwhile()]);
    await this.redis.start();
    this.tell('Redis is back, empty');
    await watchRedis(this.redis, this.guard);
  }

  /** Every process serves. */
  async isWhole(): Promise<void> {
    await Promise.all(this.all.map(({ starting }) => starting));
    this.lookForTheDead();
  }

  /** Everybody may finish what they are doing, and goes home. */
  async closesForTheDay(): Promise<void> {
    await this.isWhole();
    this.tell('all are asked to end');
    await Promise.all(
      this.all.map(async (each) => {
        each.started = false;
        await each.process.stop();
      }),
    );
  }

  async opensAgain(): Promise<void> {
    for (const each of this.all) this.start(each);
    await this.isWhole();
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
    if (target.spared) await target.starting;
    target.spared = !target.started;
    await target.process.kill();
    await target.starting;
    this.start(target);
  }

  private start(target: Victim): void {
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

  /** The worker that holds the sealer's lease, as soon as one that lives does. */
  private sealer(): Promise<Victim> {
    const { owner, name } = this.databases;
    const leases = owner.db(name).collection<{ _id: string; owner: string }>('leases');
    const holder = async () => {
      const pid = Number((await leases.findOne({ _id: 'sealer' }))?.owner.split('/')[1]);
      return this.workers.find(({ process }) => process.pid === pid && isAlive(pid));
    };
    return until('a worker to hold the sealer’s lease', holder, { withinMs: WORKER_AT_WORK_MS, everyMs: 50 });
  }

  /** Not before there is something to lose. */
  private async flush(): Promise<void> {
    const redis = new Redis(this.redis.url);
    const flush = async () => Number(await redis.eval(FLUSH_WHAT_WAITS, 0)) || undefined;
    const lost = await until('a signal to lie in Redis', flush, { withinMs: WORKER_AT_WORK_MS, everyMs: 5 });
    await redis.quit();
    this.flushes += 1;
    this.emptied += lost;
    this.tell(`FLUSHALL with ${lost} signals`);
  }

  private tell(what: string): void {
    this.chronicle.push(`${new Date().toISOString()} ${what}`);
  }
}

function victim(name: string, process: ProductProcess): Victim {
  return { name, process, starting: Promise.resolve(), started: true, spared: false };
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
