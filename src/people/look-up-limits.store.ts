import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RateLimits, REDIS_CONNECTION } from '../platform/index.js';

/** More than a clerk needs in the busiest ten minutes, and in a day; far less than it takes to try numbers through. */
const ALLOWED = { hurry: { tries: 400, seconds: 600 }, day: { tries: 4_000, seconds: 86_400 } } as const;

@Injectable()
export class LookUpLimits {
  private readonly limits: RateLimits<keyof typeof ALLOWED>;

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    this.limits = new RateLimits(redis, 'look-up', ALLOWED);
  }

  /** @throws Problem 429 */
  admit(staff: string): Promise<void> {
    return this.limits.admit({ hurry: staff, day: staff });
  }
}
