import { OwnRedis, testServer } from '@libs/testing';
import { Redis } from 'ioredis';
import { DutyDesk, INTAKE, newCase, OBRAS, SILENT, until } from '../test-support/duty-desk.js';
import { assertRedis } from './checks.js';
import { workerConnection } from './connections.js';
import { withOpenDuties } from './queue-directory.js';
import { QueueWorkers } from './queue-workers.js';

describe('the workers of the queues', () => {
  let redis: OwnRedis;
  let desk: DutyDesk;

  beforeEach(async () => {
    redis = await OwnRedis.start(testServer('TEST_REDIS_URL'));
    desk = await DutyDesk.open(testServer('TEST_MONGODB_URI'), redis.url);
    await desk.writer.register();
  });
  afterEach(async () => {
    await desk.close();
    await redis.remove();
  });

  it('take up a new department without a restart, and leave one that is gone', async () => {
    const queues = [INTAKE];
    const directory = { queues: () => Promise.resolve([...queues]) };
    const { workers } = await desk.startsWorkers(desk.effect, { directory, rereadMs: 100 });
    await desk.writer.handle([desk.seals(newCase(), 'CaseRouted', { data: { department: 'obras' } })]);
    expect(workers.queues).toEqual([INTAKE]);
    queues.push(OBRAS);
    await until('it is delivered', async () => (await desk.effects.countDocuments()) === 1);
    queues.shift();
    await until('the old queue has no worker', () => workers.queues.join() === OBRAS);
  });

  it('keep a queue of a department that is gone as long as duties wait in it', async () => {
    await desk.writer.handle([desk.seals(newCase(), 'CaseRouted', { data: { department: 'obras' } })]);
    const directory = withOpenDuties({ queues: () => Promise.resolve([INTAKE]) }, desk.collections, 0);
    expect(await directory.queues()).toEqual([INTAKE, OBRAS]);
    await desk.collections.duties.updateMany({}, { $set: { state: 'done' } });
    expect(await directory.queues()).toEqual([INTAKE]);
  });

  it('are made anew when they leave a heartbeat waiting', async () => {
    let heard = 0;
    // A heartbeat that nobody takes, though Redis answers.
    const signals = { available: true, beat: () => Promise.resolve((heard += 1) > 20 ? String(heard) : 'never taken') };
    const stuck: string[] = [];
    await desk.startsWorkers(desk.effect, {
      signals,
      directory: { queues: () => Promise.resolve([INTAKE]) },
      watchdog: { beatMs: 50, patienceMs: 150 },
      onStuck: (queue) => stuck.push(queue),
    });
    await until('the process is given up', () => stuck.length > 0);
    expect(desk.counts.get('workers_recreated')).toBeGreaterThanOrEqual(3);
    await until('heartbeats are taken', () => heard > 21);
    await desk.writer.handle([desk.seals(newCase(), 'PetitionRegistered')]);
    await until('the new worker works', async () => (await desk.pending()) === 0);
  });

  it('take real heartbeats and are left alone', async () => {
    await desk.startsWorkers(desk.effect, { watchdog: { beatMs: 50, patienceMs: 5_000 } });
    const ids = new Set<string>();
    await until('heartbeats come and go', async () => ids.add((await desk.signals.beat(INTAKE)) ?? '').size > 20);
    expect(desk.counts.get('workers_recreated')).toBeUndefined();
  });

  it('stop within 10 s even in the middle of a run that does not end, and with Redis away', async () => {
    let entered = false;
    const { workers } = await desk.startsWorkers(() => {
      entered = true;
      return new Promise(() => undefined);
    });
    await desk.writer.handle([desk.seals(newCase(), 'PetitionRegistered')]);
    await until('a run has begun', () => entered);
    await redis.kill();
    const from = performance.now();
    await workers.stop();
    expect(performance.now() - from).toBeLessThan(10_000);
  });

  it('stop in time when they are idle and Redis is away', async () => {
    const { workers } = await desk.startsWorkers(desk.effect);
    const ids = new Set<string>();
    await until('the worker listens', async () => ids.add((await desk.signals.beat(INTAKE)) ?? '').size > 2);
    await redis.kill();
    const from = performance.now();
    await workers.stop();
    expect(performance.now() - from).toBeLessThan(10_000);
  });

  it('start while Redis is away and work when it comes', async () => {
    await redis.kill();
    const connection = workerConnection(redis.url);
    const runner = desk.aRunner([{ consumer: 'route-case', process: desk.effect }]);
    const workers = new QueueWorkers({
      connection,
      signals: desk.signals,
      directory: { queues: () => Promise.resolve([INTAKE]) },
      process: (queue, caseId) => runner.process(queue, caseId),
      log: SILENT,
    });
    await workers.start();
    await desk.writer.handle([desk.seals(newCase(), 'PetitionRegistered')]);
    desk.startsReconciler();
    await redis.start();
    await until('it is done', async () => (await desk.pending()) === 0);
    await workers.stop();
    connection.disconnect();
  });
});

describe('the look at Redis before the start', () => {
  let redis: OwnRedis;
  let connection: Redis;

  beforeAll(async () => {
    redis = await OwnRedis.start(testServer('TEST_REDIS_URL'));
    connection = new Redis(redis.url);
    connection.on('error', () => undefined);
  });
  afterAll(async () => {
    connection.disconnect();
    await redis.remove();
  });

  it('accepts noeviction, and warns of a Redis without an append-only file', async () => {
    const warnings: string[] = [];
    const log = { ...SILENT, warn: (message: string) => void warnings.push(message) };
    expect(await assertRedis(connection, log, {})).toBe('checked');
    expect(warnings).toEqual([expect.stringContaining('append-only')]);
    await connection.config('SET', 'appendonly', 'yes');
    await assertRedis(connection, log, {});
    expect(warnings).toHaveLength(1);
  });

  it('refuses a Redis that would evict', async () => {
    await connection.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(assertRedis(connection, SILENT, {})).rejects.toThrow('allkeys-lru');
    await connection.config('SET', 'maxmemory-policy', 'noeviction');
  });

  it('asks for a word where CONFIG is refused', async () => {
    await connection.call('ACL', 'SETUSER', 'small', 'on', '>pass', '~*', '+@all', '-config');
    const small = new Redis(redis.url.replace('//', '//small:pass@'));
    await expect(assertRedis(small, SILENT, {})).rejects.toThrow('REDIS_POLICY_UNCHECKED=1');
    expect(await assertRedis(small, SILENT, { REDIS_POLICY_UNCHECKED: '1' })).toBe('unchecked');
    small.disconnect();
  });

  it('does not stop the start because Redis is away', async () => {
    const nobody = new Redis('redis://127.0.0.1:1', { retryStrategy: () => 100 });
    nobody.on('error', () => undefined);
    expect(await assertRedis(nobody, SILENT, {})).toBe('unreachable');
    nobody.disconnect();
  });
});
