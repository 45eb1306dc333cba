import { randomUUID } from 'node:crypto';
import { testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { CodeLimits } from './code-limits.js';

describe('a look-up by number and code', () => {
  const prefix = `${randomUUID()}:`;
  let redis: Redis;
  let limits: CodeLimits;

  beforeAll(() => {
    redis = new Redis(testServer('TEST_REDIS_URL'), { keyPrefix: prefix });
  });

  beforeEach(async () => {
    await forgetsAll();
    limits = new CodeLimits(redis, 'status');
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

  const refused = (policy: string) => ({ status: 429, extras: { headers: { 'ratelimit-policy': policy } } });

  it('is stopped for who was wrong five times at a folio, and not for its owner elsewhere', async () => {
    for (let n = 0; n < 5; n += 1) await limits.admit(folio(1), '198.51.100.7');
    // What the narrowest scope refuses, however often, costs the folio nothing.
    for (let n = 0; n < 30; n += 1)
      await expect(limits.admit(folio(1), '198.51.100.7')).rejects.toMatchObject(refused('"status-pair";q=5;w=900'));
    await expect(limits.admit(folio(1), '203.0.113.5')).resolves.toBeUndefined();
    // Nor does it keep the one who was wrong from other folios.
    await expect(limits.admit(folio(2), '198.51.100.7')).resolves.toBeUndefined();
  });

  it('is stopped at the twenty-first try at a folio from many addresses, and for all at six hundred a minute', async () => {
    for (let n = 0; n < 20; n += 1) await limits.admit(folio(1), `198.51.100.${n % 5}`);
    await expect(limits.admit(folio(1), '198.51.100.9')).rejects.toMatchObject(refused('"status-number";q=20;w=900'));
    for (let n = 20; n < 600; n += 1) await limits.admit(folio(n), `198.51.101.${n % 30}`);
    await expect(limits.admit(folio(601), '198.51.102.1')).rejects.toMatchObject(refused('"status-all";q=600;w=60'));
  });

  it('counts apart from those of other kinds', async () => {
    for (let n = 0; n < 5; n += 1) await limits.admit(folio(1), '198.51.100.7');
    await expect(new CodeLimits(redis, 'licence').admit(folio(1), '198.51.100.7')).resolves.toBeUndefined();
  });
});
