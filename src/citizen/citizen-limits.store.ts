import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { networkOf, RateLimits, REDIS_CONNECTION } from '../platform/index.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often these pages may be asked for something. Behind one address may be a whole neighbourhood (mobile networks, a library), so what an
 * address may do is wide; what all together may do bounds what a crowd of addresses can fill the town hall with.
 */
const ALLOWED = {
  page: { address: { tries: 600, seconds: MINUTE }, all: { tries: 12_000, seconds: MINUTE } },
  send: { address: { tries: 300, seconds: 10 * MINUTE }, all: { tries: 6_000, seconds: MINUTE } },
  file: { address: { tries: 60, seconds: HOUR }, all: { tries: 1_200, seconds: HOUR } },
  petition: { address: { tries: 30, seconds: HOUR }, all: { tries: 1_200, seconds: HOUR } },
} as const;

export type CitizenAct = keyof typeof ALLOWED;

/** Counted in Redis; in each process's memory while Redis is away. */
@Injectable()
export class CitizenLimits {
  private readonly bounds: ReadonlyMap<CitizenAct, RateLimits<'address' | 'all'>>;

  constructor(@Inject(REDIS_CONNECTION) redis: Redis) {
    const acts = Object.entries(ALLOWED) as [CitizenAct, (typeof ALLOWED)[CitizenAct]][];
    this.bounds = new Map(acts.map(([act, allowed]) => [act, new RateLimits(redis, `citizen-${act}`, allowed)]));
  }

  /** @throws Problem 429 with the seconds to wait */
  async take(act: CitizenAct, address: string): Promise<void> {
    await this.bounds.get(act)?.admit({ address: networkOf(address), all: 'all' });
  }
}
