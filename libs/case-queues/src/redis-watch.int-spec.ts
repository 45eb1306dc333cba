import { OwnRedis, testServer } from '@libs/testing';
import { SILENT, until } from '../test-support/duty-desk.js';
import { QueuesUnfit } from './checks.js';
import { type WorkerConnection, workerConnection } from './connections.js';
import { RedisWatch } from './redis-watch.js';

describe('what Redis is set to', () => {
  const told: string[] = [];
  const refused: QueuesUnfit[] = [];
  let redis: OwnRedis;
  let connection: WorkerConnection;
  let watch: RedisWatch;

  afterEach(async () => {
    await watch.stop();
    connection.disconnect();
    redis.thaw();
    await redis.remove();
    told.length = 0;
    refused.length = 0;
  });

  async function aWatchOn(...settings: string[]): Promise<void> {
    redis = await OwnRedis.start(testServer('TEST_REDIS_URL'), settings);
    connection = workerConnection(redis.url);
    watch = new RedisWatch({
      connection,
      log: { ...SILENT, info: (message) => void told.push(message) },
      onUnfit: (error) => refused.push(error),
      env: {},
      againMs: 200,
    });
  }

  it('refuses at the start a Redis that drops jobs', async () => {
    await aWatchOn('--maxmemory-policy', 'allkeys-lru');
    await expect(watch.start()).rejects.toThrow('maxmemory-policy is allkeys-lru');
  });

  it('is looked at when a Redis comes that was away at the start', async () => {
    await aWatchOn('--maxmemory-policy', 'allkeys-lru');
    await redis.kill();
    expect(await watch.start()).toBe('unreachable');
    expect(refused).toEqual([]);
    await redis.start();
    await until('it is refused', () => refused.length > 0);
    expect(refused[0]).toBeInstanceOf(QueuesUnfit);
    expect(refused[0]?.message).toContain('maxmemory-policy is allkeys-lru');
  });

  it('goes on with one that comes and is set right', async () => {
    await aWatchOn();
    await redis.kill();
    expect(await watch.start()).toBe('unreachable');
    await redis.start();
    await until('it is checked', () => told.some((line) => line.includes('its settings are checked')));
    expect(refused).toEqual([]);
  });

  it('is looked at again after each outage', async () => {
    await aWatchOn();
    expect(await watch.start()).toBe('checked');
    await connection.config('SET', 'maxmemory-policy', 'allkeys-lru');
    connection.disconnect(true);
    await until('it is refused', () => refused.length > 0);
  });

  it('is asked again where Redis was connected and silent', async () => {
    await aWatchOn('--maxmemory-policy', 'allkeys-lru');
    await connection.ping();
    redis.freeze();
    expect(await watch.start()).toBe('unreachable');
    redis.thaw();
    await until('it is refused', () => refused.length > 0);
  });
});
