import { Inject, Injectable } from '@nestjs/common';
import { type AppRedis, networkOf, RateLimits, REDIS_CONNECTION } from '../../platform/index.js';

const MINUTE = 60;

/**
 * Tries to open a status: five in a quarter of an hour for a folio from one address, twenty an hour from an address (RELIABILITY.md 6.5), and
 * twenty in a quarter of an hour for a folio from everywhere, so that five wrong codes of somebody elsewhere do not keep its owner out. A code
 * has 60 bits: the 700,800 tries of a year find it with 6e-13 (docs/adr/0013-a-folio-is-shut-by-address.md). All together may be wrong ten
 * times a second, so that a crowd of addresses does not get through the folios either.
 */
const ALLOWED = {
  pair: { tries: 5, seconds: 15 * MINUTE },
  address: { tries: 20, seconds: 60 * MINUTE },
  folio: { tries: 20, seconds: 15 * MINUTE },
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

function keysOf(typed: string, address: string) {
  const folio = typed.trim().toUpperCase();
  const from = networkOf(address);
  return { pair: `${folio} ${from}`, address: from, folio, all: 'all' };
}
