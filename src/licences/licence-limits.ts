import { Inject, Injectable } from '@nestjs/common';
import { type AppRedis, networkOf, RateLimits, REDIS_CONNECTION } from '../platform/index.js';

const MINUTE = 60;

/** Wrong tries, as those of a folio (RELIABILITY.md 6.5). What was right does not count: a licence on a wall is looked up by many. */
const ALLOWED = {
  address: { tries: 20, seconds: 60 * MINUTE },
  number: { tries: 5, seconds: 15 * MINUTE },
  all: { tries: 600, seconds: MINUTE },
} as const;

@Injectable()
export class LicenceLimits {
  private readonly limits: RateLimits<keyof typeof ALLOWED>;

  constructor(@Inject(REDIS_CONNECTION) redis: AppRedis) {
    this.limits = new RateLimits(redis, 'licence', ALLOWED);
  }

  /** @throws Problem 429 with the seconds to wait */
  admit(number: string, address: string): Promise<void> {
    return this.limits.admit(keysOf(number, address));
  }

  forgive(number: string, address: string): Promise<void> {
    return this.limits.forgive(keysOf(number, address), []);
  }
}

function keysOf(number: string, address: string) {
  return { number: number.trim().toUpperCase(), address: networkOf(address), all: 'all' };
}
