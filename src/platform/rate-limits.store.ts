import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Problem } from '@libs/problem-details';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Longer than this and Redis counts as away (a frozen one answers never). */
const PATIENCE_MS = 300;

/** Who is refused again within a day waits twice as long, then four times; more would keep out who shares a name and an address with a prankster. */
const AGAIN = { tries: 1_000, seconds: 24 * 60 * 60 } as const;
const LONGEST = 4;

interface Counted {
  readonly shared: RateLimiterRedis;
  readonly own: RateLimiterMemory;
}

interface Limiter extends Counted {
  readonly allowance: Allowance;
  /** How often the tries ran out lately. */
  readonly again?: Counted;
}

/** Tries that may fail: how many in how many seconds. */
export interface Allowance {
  readonly tries: number;
  readonly seconds: number;
  /** Waits grow. Only for a scope in which nobody waits for what somebody elsewhere did. */
  readonly backsOff?: true;
}

/** How often something may be done or guessed, by scope. Counted in Redis for all processes; in each process's memory while Redis is away. */
export class RateLimits<Scope extends string> {
  private readonly limiters: ReadonlyMap<Scope, Limiter>;

  /**
   * @param what names it in Redis and to who is refused: `login`
   * @param allowed the narrowest scope first: what it refuses costs the wider ones, which others share, nothing
   */
  constructor(
    redis: Redis,
    private readonly what: string,
    allowed: Readonly<Record<Scope, Allowance>>,
  ) {
    const scopes = Object.entries<Allowance>(allowed) as [Scope, Allowance][];
    this.limiters = new Map(scopes.map(([scope, each]) => [scope, limiterOf(`${what}:${scope}`, each, redis)]));
  }

  /** Counts a try before it is looked at, so that tries sent at once count too. @throws Problem 429 */
  async admit(keys: Readonly<Record<Scope, string>>): Promise<void> {
    const patience = new Patience();
    const passed: [string, Limiter][] = [];
    for (const [scope, key, limiter] of this.keyed(keys)) {
      const seconds = await consume(limiter, key, patience);
      if (seconds > 0) {
        // Nobody looks at this try: it is no guess of who waits because of a crowd elsewhere.
        await Promise.all(passed.map(([one, { shared }]) => giveBack(shared.reward(one))));
        throw this.refusal(scope, limiter.allowance, seconds);
      }
      passed.push([key, limiter]);
    }
  }

  /** A try that succeeded was no guess: it is given back, and the scopes named start afresh. */
  async forgive(keys: Readonly<Record<Scope, string>>, afresh: readonly Scope[]): Promise<void> {
    const given = this.keyed(keys).map(([scope, key, limiter]) =>
      afresh.includes(scope) ? startAfresh(limiter, key) : giveBack(limiter.shared.reward(key)),
    );
    await Promise.all(given);
  }

  /** Redis sees neither names nor addresses. */
  private keyed(keys: Readonly<Record<Scope, string>>): [Scope, string, Limiter][] {
    return [...this.limiters].map(([scope, limiter]) => [scope, digest(keys[scope]), limiter]);
  }

  /** With the fields of draft-ietf-httpapi-ratelimit-headers. */
  private refusal(scope: Scope, { tries, seconds }: Allowance, wait: number): Problem {
    const policy = `"${this.what}-${scope}"`;
    return new Problem(429, 'too-many-attempts', `Too many attempts (${this.what}); wait before the next one.`, {
      opaque: true,
      retryAfterSeconds: wait,
      headers: { 'ratelimit-policy': `${policy};q=${tries};w=${seconds}`, ratelimit: `${policy};r=0;t=${wait}` },
    });
  }
}

function limiterOf(keyPrefix: string, allowance: Allowance, redis: Redis): Limiter {
  const limiter = { ...counted(keyPrefix, allowance, redis), allowance };
  return allowance.backsOff ? { ...limiter, again: counted(`${keyPrefix}:again`, AGAIN, redis) } : limiter;
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
async function consume(limiter: Limiter, key: string, patience: Patience): Promise<number> {
  try {
    await patience.either(limiter, (one) => one.consume(key));
    return 0;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const left = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    // Of tries that are refused only the first prolongs the wait.
    if (error.consumedPoints !== limiter.allowance.tries + 1) return left;
    return Math.max(left, await prolong(limiter, key, patience));
  }
}

/** @returns seconds to wait where the wait grew; 0 where it is the first */
async function prolong(limiter: Limiter, key: string, patience: Patience): Promise<number> {
  if (limiter.again === undefined) return 0;
  const { consumedPoints } = await patience.either(limiter.again, (one) => one.penalty(key));
  if (consumedPoints < 2) return 0;
  const seconds = limiter.allowance.seconds * Math.min(LONGEST, 2 ** (consumedPoints - 1));
  await patience.either(limiter, (one) => one.block(key, seconds));
  return seconds;
}

async function startAfresh({ shared, own, again }: Limiter, key: string): Promise<void> {
  const both = again === undefined ? [{ shared, own }] : [{ shared, own }, again];
  await Promise.all(both.flatMap((one) => [giveBack(one.shared.delete(key)), one.own.delete(key)]));
}

/** What cannot be given back in time stays counted. */
async function giveBack(back: Promise<unknown>): Promise<void> {
  await Promise.allSettled([new Patience().lasts(back)]);
}

/** What one request waits for Redis, however often it asks. */
class Patience {
  private readonly until = performance.now() + PATIENCE_MS;

  either<Result>(
    { shared, own }: Counted,
    ask: (one: RateLimiterRedis | RateLimiterMemory) => Promise<Result>,
  ): Promise<Result> {
    return this.lasts(ask(shared)).catch((error: unknown) => {
      if (error instanceof RateLimiterRes) throw error;
      return ask(own);
    });
  }

  async lasts<Result>(work: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const left = Math.max(0, this.until - performance.now());
      timer = setTimeout(() => reject(new Error('Redis took too long')), left);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
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
