import { OwnRedis, testServer } from '@libs/testing';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const ADDRESS = /health and figures are at (http:\/\/127\.0\.0\.1:\d+)/;

describe('an operator watches the worker', () => {
  let hall: TheTownHall;
  let worker: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens({ env: { METRICS_PORT: '0', METRICS_TOKEN: 'scrape-me' } });
    worker = ADDRESS.exec(hall.worker.output)?.[1] ?? 'no address told';
  });
  afterAll(() => hall?.close());

  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${worker}${path}`, { headers });

  it('sees how far the sealer, each view and the duties are behind', async () => {
    const readers = ['sealer', 'department-inbox', 'case-search', 'case-facts', 'public-requests', 'duties'];
    const lags = [
      ...readers.map((reader) => `feed_lag_ms{of="${reader}"} `),
      'view_lag_positions{of="department-inbox"} ',
    ];
    const seen = await until('the lag of each to be measured', async () => {
      const text = await (await ask('/metrics')).text();
      return lags.every((lag) => text.includes(`\n${lag}`)) ? text : undefined;
    });
    for (const line of seen.split('\n').filter((one) => lags.some((lag) => one.startsWith(lag))))
      expect(line).toMatch(/ \d+$/);
    expect(seen).toMatch(/^process_cpu_seconds_total /m);
  });

  it('is told nothing through a proxy without the token', async () => {
    expect((await ask('/metrics', { 'x-forwarded-for': '10.0.0.9' })).status).toBe(404);
    const bearer = { 'x-forwarded-for': '10.0.0.9', authorization: 'Bearer scrape-me' };
    expect((await ask('/metrics', bearer)).status).toBe(200);
  });

  it('sees that it lives and is ready', async () => {
    expect(await (await ask('/health/live')).json()).toEqual({ status: 'up' });
    expect(await (await ask('/health/ready')).json()).toEqual({ status: 'up', failing: [] });
  });
});

describe('a worker that was started while Redis was away', () => {
  it('ends, and says why, when a Redis comes that would drop jobs', async () => {
    const redis = await OwnRedis.start(testServer('TEST_REDIS_URL'), ['--maxmemory-policy', 'allkeys-lru']);
    await redis.kill();
    const hall = await TheTownHall.opens({ redisUrl: redis.url });
    try {
      expect(hall.worker.exitCode).toBeNull();
      await redis.start();
      expect(await until('the worker to end', () => hall.worker.exitCode ?? undefined)).toBe(1);
      expect(hall.worker.output).toContain('maxmemory-policy is allkeys-lru, it must be noeviction');
    } finally {
      await hall.close();
      await redis.remove();
    }
  });
});
