import { Inject, Injectable } from '@nestjs/common';
import { type AppRedis, networkOf, RateLimits, REDIS_CONNECTION } from '../../platform/index.js';

const MINUTE = 60;

/**
 * Tries to open a status: five in a quarter of an hour for a folio, twenty an hour from an address (RELIABILITY.md 6.5). All together may be
 * wrong ten times a second, so that a crowd of addresses does not get through the folios either.
 */
const ALLOWED = {
  address: { tries: 20, seconds: 60 * MINUTE },
  folio: { tries: 5, seconds: 15 * MINUTE },
  all: { tries: 600, seconds: MINUTE },
} as const;

@Injectable()
export class StatusLimits {
  private readonly limits: RateLimits<keyof typeof ALLOWED>;

  constructor(@Inject(REDIS_CONNECTION) redis: AppRedis) {
    this.limits = new RateLimits(redis, 'status', ALLOWED);
  }

  /** @throws Problem 429 with the seconds to wait */
  admit(folio: string, address: string): Promise<void> {
    return this.limits.admit(keysOf(folio, address));
  }

  /** A right code was no guess: the try does not count. */
  forgive(folio: string, address: string): Promise<void> {
    return this.limits.forgive(keysOf(folio, address), []);
  }
}

function keysOf(folio: string, address: string) {
  return { folio: folio.trim().toUpperCase(), address: networkOf(address), all: 'all' };
}
