import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { networkOf, RateLimits, REDIS_CONNECTION } from '../platform/index.js';

const QUARTER = 15 * 60;
const DAY = 24 * 60 * 60;

/** How often signing in may fail. A name from one address is stopped early; a name from everywhere late, or anyone could lock anyone out. */
@Injectable()
export class LoginLimits {
  private readonly limits: RateLimits<'pair' | 'address' | 'username'>;

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    this.limits = new RateLimits(redis, 'login', {
      pair: { tries: 10, seconds: QUARTER, backsOff: true },
      address: { tries: 300, seconds: QUARTER },
      username: { tries: 60, seconds: QUARTER },
    });
  }

  /** @throws Problem 429 */
  admit(username: string, address: string): Promise<void> {
    return this.limits.admit(keysOf(username, address));
  }

  forgive(username: string, address: string): Promise<void> {
    return this.limits.forgive(keysOf(username, address), ['pair']);
  }

  /** Looks at a password that was admitted. Where nobody came to look at it, because too many sign in at once, it was no guess. */
  async look<Seen>(username: string, address: string, look: () => Promise<Seen>): Promise<Seen> {
    try {
      return await look();
    } catch (error) {
      await this.limits.forgive(keysOf(username, address), []);
      throw error;
    }
  }
}

/**
 * How often a code of a second factor may be wrong. Only who has the password gets here, so few tries are enough: of a million codes three
 * are right at a time, and thirty a day find one in thirty years. Recovery codes cannot be guessed and are not counted: they are the way in
 * for whom somebody else keeps out by wrong codes.
 */
@Injectable()
export class SecondFactorLimits {
  private readonly limits: RateLimits<'pair' | 'account'>;

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    this.limits = new RateLimits(redis, 'second-factor', {
      pair: { tries: 5, seconds: QUARTER, backsOff: true },
      account: { tries: 30, seconds: DAY },
    });
  }

  /** @throws Problem 429 */
  admit(staffId: string, address: string): Promise<void> {
    return this.limits.admit({ pair: `${staffId} ${networkOf(address)}`, account: staffId });
  }

  forgive(staffId: string, address: string): Promise<void> {
    return this.limits.forgive({ pair: `${staffId} ${networkOf(address)}`, account: staffId }, ['pair']);
  }
}

function keysOf(username: string, address: string) {
  const from = networkOf(address);
  return { pair: `${username} ${from}`, username, address: from };
}
