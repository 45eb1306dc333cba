import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@libs/problem-details';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { REDIS_CONNECTION } from '../platform/index.js';

const WINDOW_SECONDS = 15 * 60;
/** Longer than this and Redis counts as away (a frozen one answers never). */
const PATIENCE_MS = 300;

/** Tries that failed, per window. A name from one address is stopped early; a name from everywhere late, or anyone could lock anyone out. */
const ALLOWED = { pair: 10, username: 60, address: 300 } as const;
type Scope = keyof typeof ALLOWED;

interface Counted {
  readonly shared: RateLimiterRedis;
  readonly own: RateLimiterMemory;
}

/** How often signing in may fail. Counted in Redis for all processes; in each process's memory while Redis is away. */
@Injectable()
export class LoginLimits {
  private readonly limiters: Record<Scope, Counted>;

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    this.limiters = {
      pair: counted('pair', redis),
      username: counted('username', redis),
      address: counted('address', redis),
    };
  }

  /** Counts a try before its password is looked at, so that tries sent at once count too. @throws Problem 429 */
  async admit(username: string, address: string): Promise<void> {
    const tries = keysOf(username, address).map(([scope, key]) => consume(this.limiters[scope], key));
    const waits = await Promise.all(tries);
    const seconds = Math.max(...waits);
    if (seconds > 0) {
      throw new Problem(429, 'too-many-attempts', 'Too many attempts to sign in; wait before the next one.', {
        opaque: true,
        retryAfterSeconds: seconds,
      });
    }
  }

  /** A try that succeeded was no guess: it is given back, and the pair starts afresh. */
  async forgive(username: string, address: string): Promise<void> {
    const given = keysOf(username, address).map(([scope, key]) => {
      const { shared, own } = this.limiters[scope];
      const back: Promise<unknown> = scope === 'pair' ? shared.delete(key) : shared.reward(key);
      return Promise.allSettled([inTime(back), scope === 'pair' ? own.delete(key) : Promise.resolve()]);
    });
    await Promise.all(given);
  }
}

function counted(scope: Scope, redis: Redis): Counted {
  const limits = { points: ALLOWED[scope], duration: WINDOW_SECONDS, keyPrefix: `login:${scope}` };
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

/** Redis sees neither names nor addresses. */
function keysOf(username: string, address: string): [Scope, string][] {
  const from = networkOf(address);
  return [
    ['pair', digest(`${username} ${from}`)],
    ['username', digest(username)],
    ['address', digest(from)],
  ];
}

/** One household or office: an IPv4 address, or the /64 an IPv6 subscriber can pick any address from. */
function networkOf(address: string): string {
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
