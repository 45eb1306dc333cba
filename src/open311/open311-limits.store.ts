import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RateLimits, REDIS_CONNECTION } from '../platform/index.js';

const MINUTE = 60;

/** How often this door may be knocked at. A gateway sends for many people from one address, so both are wide: they stop a loop, not a busy day. */
@Injectable()
export class Open311Limits {
  private readonly limits: { readonly holder: RateLimits<'holder'>; readonly address: RateLimits<'address'> };

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    this.limits = {
      holder: new RateLimits(redis, 'open311', { holder: { tries: 300, seconds: MINUTE } }),
      address: new RateLimits(redis, 'open311', { address: { tries: 600, seconds: MINUTE } }),
    };
  }

  /** @throws Problem 429 with the seconds to wait */
  ofHolder(who: string): Promise<void> {
    return this.limits.holder.admit({ holder: who });
  }

  /** @throws Problem 429 with the seconds to wait */
  ofAddress(network: string): Promise<void> {
    return this.limits.address.admit({ address: network });
  }
}
