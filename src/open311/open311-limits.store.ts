import { createHash } from 'node:crypto';
import { Problem } from '@libs/problem-details';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { REDIS_CONNECTION } from '../platform/index.js';

const WINDOW_SECONDS = 60;
/** Requests a minute. A gateway sends for many people from one address, so both are wide: they stop a loop, not a busy day. */
const ALLOWED = { holder: 300, address: 600 } as const;

/** How often this door may be knocked at. Counted in Redis; in each process's memory while Redis is away. */
@Injectable()
export class Open311Limits {
  private readonly limiters: Record<keyof typeof ALLOWED, RateLimiterRedis>;

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    this.limiters = { holder: limiter('holder', redis), address: limiter('address', redis) };
  }

  /** @throws Problem 429 with the seconds to wait */
  async take(scope: keyof typeof ALLOWED, who: string): Promise<void> {
    try {
      await this.limiters[scope].consume(named(who));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Problem(429, 'too-many-requests', 'Too many requests; wait before the next one.', {
        retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      });
    }
  }
}

function limiter(scope: keyof typeof ALLOWED, storeClient: Redis): RateLimiterRedis {
  const limits = { points: ALLOWED[scope], duration: WINDOW_SECONDS, keyPrefix: `open311:${scope}` };
  return new RateLimiterRedis({
    ...limits,
    storeClient,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(limits),
  });
}

/** Redis sees no addresses. */
function named(who: string): string {
  return createHash('sha256').update(who).digest('base64url').slice(0, 22);
}
