import type { Redis } from 'ioredis';
import { networkOf, RateLimits } from './rate-limits.store.js';

const MINUTE = 60;

/**
 * Tries to open with a secret code what has a number that can be guessed: five in a quarter of an hour for a number from one address, twenty
 * an hour from an address (RELIABILITY.md 6.5), and twenty in a quarter of an hour for a number from everywhere, so that five wrong codes of
 * somebody elsewhere keep nobody out. A code has 60 bits: the 700,800 tries of a year find it with 6e-13
 * (docs/adr/0013-a-folio-is-shut-by-address.md). All together may be wrong ten times a second, so that a crowd of addresses does not get
 * through the numbers either.
 */
const ALLOWED = {
  pair: { tries: 5, seconds: 15 * MINUTE },
  address: { tries: 20, seconds: 60 * MINUTE },
  number: { tries: 20, seconds: 15 * MINUTE },
  all: { tries: 600, seconds: MINUTE },
} as const;

/** The tries at one kind of public look-up. */
export class CodeLimits {
  private readonly limits: RateLimits<keyof typeof ALLOWED>;

  /** @param what names them in Redis and to who is refused: `status` */
  constructor(redis: Redis, what: string) {
    this.limits = new RateLimits(redis, what, ALLOWED);
  }

  /** @throws Problem 429 with the seconds to wait */
  admit(number: string, address: string): Promise<void> {
    return this.limits.admit(keysOf(number, address));
  }

  /** A right code was no guess: the try does not count. */
  forgive(number: string, address: string): Promise<void> {
    return this.limits.forgive(keysOf(number, address), []);
  }
}

function keysOf(typed: string, address: string) {
  const number = typed.trim().toUpperCase();
  const from = networkOf(address);
  return { pair: `${number} ${from}`, address: from, number, all: 'all' };
}
