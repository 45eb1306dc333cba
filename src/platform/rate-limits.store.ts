import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Problem } from '@libs/problem-details';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Longer than this and Redis counts as away (a frozen one answers never). */
const PATIENCE_MS = 300;

interface Counted {
  readonly shared: RateLimiterRedis;
  readonly own: RateLimiterMemory;
}

/** Tries that may fail: how many in how many seconds. */
export interface Allowance {
  readonly tries: number;
  readonly seconds: number;
}

/** How often something may be done or guessed, by scope. Counted in Redis for all processes; in each process's memory while Redis is away. */
export class RateLimits<Scope extends string> {
  private readonly limiters: ReadonlyMap<Scope, Counted>;

  /** @param what names it in Redis and to who is refused: `login` */
  constructor(
    redis: Redis,
    private readonly what: string,
    allowed: Readonly<Record<Scope, Allowance>>,
  ) {
    const scopes = Object.entries<Allowance>(allowed) as [Scope, Allowance][];
    this.limiters = new Map(scopes.map(([scope, each]) => [scope, counted(`${what}:${scope}`, each, redis)]));
  }

  /** Counts a try before it is looked at, so that tries sent at once count too. @throws Problem 429 */
  async admit(keys: Readonly<Record<Scope, string>>): Promise<void> {
    const waits = await Promise.all(this.keyed(keys).map(([, key, limiter]) => consume(limiter, key)));
    const seconds = Math.max(...waits);
    if (seconds > 0) {
      throw new Problem(429, 'too-many-attempts', `Too many attempts (${this.what}); wait before the next one.`, {
        opaque: true,
        retryAfterSeconds: seconds,
      });
    }
  }

  /** A try that succeeded was no guess: it is given back, and the scopes named start afresh. */
  async forgive(keys: Readonly<Record<Scope, string>>, afresh: readonly Scope[]): Promise<void> {
    const given = this.keyed(keys).map(([scope, key, { shared, own }]) => {
      const whole = afresh.includes(scope);
      const back: Promise<unknown> = whole ? shared.delete(key) : shared.reward(key);
      return Promise.allSettled([inTime(back), whole ? own.delete(key) : Promise.resolve()]);
    });
    await Promise.all(given);
  }

  /** Redis sees neither names nor addresses. */
  private keyed(keys: Readonly<Record<Scope, string>>): [Scope, string, Counted][] {
    return [...this.limiters].map(([scope, limiter]) => [scope, digest(keys[scope]), limiter]);
  }
}

function counted(keyPrefix: string, { tries, seconds }: Allowance, redis: Redis): Counted {
  const limits = { points: tries, duration: seconds, keyPrefix };
  const own = new RateLimiterMemory(limits);
  const shared = new RateLimiterRedis({
    ...limits,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: own,
  });
  return { shared, own };
}

/** Seconds to wait; 0 when the try may go ahead. */
async function consume({ shared, own }: Counted, key: string): Promise<number> {
  try {
    await inTime(shared.consume(key)).catch((error: unknown) => {
      if (error instanceof RateLimiterRes) throw error;
      return own.consume(key);
    });
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis took too long')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One household or office: an IPv4 address, or the /64 an IPv6 subscriber can pick any address from. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':');
  const rest = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const filled =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest];
  return filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '') || '0')
    .join(':');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
