import { randomUUID } from 'node:crypto';
import { Problem } from '@libs/problem-details';
import { testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { RateLimits } from './rate-limits.store.js';

describe('how often something may be guessed', () => {
  const prefix = `${randomUUID()}:`;
  let redis: Redis;

  beforeAll(() => {
    redis = new Redis(testServer('TEST_REDIS_URL'), { keyPrefix: prefix });
  });

  afterAll(async () => {
    await removes(await redis.keys(`${prefix}*`));
    redis.disconnect();
  });

  /** As if the time had passed in which these tries count; how often somebody ran out of them counts for longer. */
  async function windowEnds(scope: string): Promise<void> {
    const keys = await redis.keys(`${prefix}${scope}:*`);
    await removes(keys.filter((key) => !key.includes(':again:')));
  }

  async function removes(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await redis.del(keys.map((key) => key.slice(prefix.length)));
  }

  /** What it was refused with; undefined where it was admitted. */
  async function refusalOf(admission: Promise<void>) {
    const error: unknown = await admission.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) return undefined;
    if (!(error instanceof Problem)) throw error;
    const { retryAfterSeconds: wait = 0, headers = {} } = error.extras;
    return { status: error.status, wait, policy: headers['ratelimit-policy'], limit: headers['ratelimit'] };
  }

  const ALLOWED = { pair: { tries: 3, seconds: 100 }, all: { tries: 6, seconds: 900 } } as const;
  const of = (who: string) => ({ pair: who, all: 'all' });

  it('is bounded for one by the narrow measure, for a crowd by the wide one', async () => {
    const limits = new RateLimits(redis, 'crowd', ALLOWED);
    for (const who of ['a', 'b'])
      for (let n = 0; n < 3; n += 1) expect(await refusalOf(limits.admit(of(who)))).toBeUndefined();
    expect(await refusalOf(limits.admit(of('c')))).toMatchObject({ status: 429, policy: '"crowd-all";q=6;w=900' });
    expect(await refusalOf(limits.admit(of('a')))).toMatchObject({ status: 429, policy: '"crowd-pair";q=3;w=100' });
  });

  it('costs the others nothing where one is refused, and who waits for the crowd nothing of their own', async () => {
    const limits = new RateLimits(redis, 'narrow', ALLOWED);
    for (let n = 0; n < 50; n += 1) await refusalOf(limits.admit(of('a')));
    for (let n = 0; n < 3; n += 1) expect(await refusalOf(limits.admit(of('b')))).toBeUndefined();
    for (let n = 0; n < 50; n += 1)
      expect(await refusalOf(limits.admit(of('c')))).toMatchObject({ policy: '"narrow-all";q=6;w=900' });
    await windowEnds('narrow:all');
    for (let n = 0; n < 3; n += 1) expect(await refusalOf(limits.admit(of('c')))).toBeUndefined();
  });

  it('says how long to wait, to programs too', async () => {
    const limits = new RateLimits(redis, 'said', ALLOWED);
    await Promise.all(Array.from({ length: 3 }, () => limits.admit(of('a'))));
    const refused = await refusalOf(limits.admit(of('a')));
    expect(refused?.wait).toBeGreaterThan(90);
    expect(refused?.limit).toBe(`"said-pair";r=0;t=${refused?.wait}`);
  });

  it('makes who runs out again wait longer each time, to a bound, and begins anew after a success', async () => {
    const grows = { pair: { ...ALLOWED.pair, backsOff: true }, all: { tries: 1_000, seconds: 900 } } as const;
    const limits = new RateLimits(redis, 'grows', grows);
    const waitOf = async () => {
      await windowEnds('grows:pair');
      for (let n = 0; n < 3; n += 1) expect(await refusalOf(limits.admit(of('a')))).toBeUndefined();
      const first = await refusalOf(limits.admit(of('a')));
      const next = await refusalOf(limits.admit(of('a')));
      expect(first?.wait).toBeGreaterThanOrEqual(next?.wait ?? 0);
      return next?.wait ?? 0;
    };
    const waits = [];
    for (let n = 0; n < 5; n += 1) waits.push(Math.ceil((await waitOf()) / 100));
    expect(waits).toEqual([1, 2, 4, 4, 4]);
    await limits.forgive(of('a'), ['pair']);
    expect(await waitOf()).toBeLessThanOrEqual(100);
  });
});
