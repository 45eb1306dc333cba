import { Problem } from '@libs/problem-details';
import { Redis } from 'ioredis';
import { Open311Limits } from './open311-limits.store.js';

describe('how often the door may be knocked at', () => {
  // Never connected: the same as a Redis that is away.
  const redis = new Redis({ lazyConnect: true, enableOfflineQueue: false });
  afterAll(() => redis.disconnect());

  it('is counted by each process itself while Redis is away, for each holder alone', async () => {
    const limits = new Open311Limits(redis);
    for (let n = 0; n < 300; n += 1) await limits.ofHolder('chimalhuacan open311/2a97516c354b');
    const refused = await limits.ofHolder('chimalhuacan open311/2a97516c354b').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ status: 429, extras: { retryAfterSeconds: expect.any(Number) } });
    await expect(limits.ofHolder('chimalhuacan open311/000000000000')).resolves.toBeUndefined();
    await expect(limits.ofAddress('192.0.2.1')).resolves.toBeUndefined();
  });
});
