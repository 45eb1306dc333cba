import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { type AppRedis, REDIS_CONNECTION } from '../../platform/index.js';

/** Tries to open a status: five in a quarter of an hour for a folio, twenty an hour from an address (RELIABILITY.md 6.5). */
@Injectable()
export class StatusLimits {
  private readonly byFolio: RateLimiterRedis;
  private readonly byAddress: RateLimiterRedis;

  constructor(@Inject(REDIS_CONNECTION) redis: AppRedis) {
    this.byFolio = limiter(redis, 'status-folio', 5, 15 * 60);
    this.byAddress = limiter(redis, 'status-address', 20, 60 * 60);
  }

  /** Seconds to wait, or undefined when the try is allowed. */
  async take(folio: string, address: string): Promise<number | undefined> {
    const waits = await Promise.all([consume(this.byFolio, named(folio)), consume(this.byAddress, named(address))]);
    const longest = Math.max(...waits.map((wait) => wait ?? 0));
    return longest > 0 ? longest : undefined;
  }

  /** A right code was no guess: the try does not count. */
  async forgive(folio: string, address: string): Promise<void> {
    await Promise.all([this.byFolio.reward(named(folio)), this.byAddress.reward(named(address))]);
  }
}

/** With Redis away, each process counts for itself: the limit stays, and so does the door. */
function limiter(storeClient: AppRedis, keyPrefix: string, points: number, duration: number): RateLimiterRedis {
  const insuranceLimiter = new RateLimiterMemory({ keyPrefix, points, duration });
  return new RateLimiterRedis({
    storeClient,
    keyPrefix: `ventanilla:${keyPrefix}`,
    points,
    duration,
    insuranceLimiter,
    rejectIfRedisNotReady: true,
  });
}

async function consume(limits: RateLimiterRedis, key: string): Promise<number | undefined> {
  try {
    await limits.consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** Neither folios nor addresses stand in Redis. */
function named(value: string): string {
  return createHash('sha256').update(value.trim().toUpperCase()).digest('base64url').slice(0, 22);
}
