import { randomUUID } from 'node:crypto';
import { testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { StatusLimits } from './status-limits.js';

describe('looking up a status', () => {
  const prefix = `${randomUUID()}:`;
  let redis: Redis;
  let limits: StatusLimits;

  beforeAll(() => {
    redis = new Redis(testServer('TEST_REDIS_URL'), { keyPrefix: prefix });
  });

  beforeEach(async () => {
    await forgetsAll();
    limits = new StatusLimits(redis);
  });

  afterAll(async () => {
    await forgetsAll();
    redis.disconnect();
  });

  async function forgetsAll(): Promise<void> {
    const keys = await redis.keys(`${prefix}*`);
    if (keys.length > 0) await redis.del(keys.map((key) => key.slice(prefix.length)));
  }

  const folio = (n: number) => `CHI-PET-2026-${String(n).padStart(6, '0')}`;

  it('is open to others while one address tries seven hundred folios', async () => {
    let admitted = 0;
    for (let n = 0; n < 700; n += 1)
      await limits.admit(folio(n), '198.51.100.7').then(
        () => (admitted += 1),
        () => undefined,
      );
    expect(admitted).toBe(20);
    for (let n = 500; n < 510; n += 1) await expect(limits.admit(folio(n), '198.51.100.8')).resolves.toBeUndefined();
  });

  it('is stopped for a folio that many addresses guess at, and for all at six hundred a minute', async () => {
    const refused = (policy: string) => ({ status: 429, extras: { headers: { 'ratelimit-policy': policy } } });
    for (let from = 0; from < 5; from += 1) await limits.admit(folio(1), `198.51.100.${from}`);
    await expect(limits.admit(folio(1), '198.51.100.9')).rejects.toMatchObject(refused('"status-folio";q=5;w=900'));
    for (let n = 5; n < 600; n += 1) await limits.admit(folio(n), `198.51.101.${n % 30}`);
    await expect(limits.admit(folio(601), '198.51.102.1')).rejects.toMatchObject(refused('"status-all";q=600;w=60'));
  });
});
