/**
 * What this machine gives at this minute: processor, disk, MongoDB, Redis and BullMQ with nothing on top. Run by the bench before
 * and after each workload: node dist/bench/floor/floor-quick.js <folder>, with MONGODB_URI, REDIS_URL and the servers' process ids
 * in the environment. Prints one JSON object.
 */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { cpuSecondsOf } from '../process-cost.js';
import { GroupInsert } from './group-insert.js';

const WRITERS = 32;
const MS = 1_200;
const folder = process.argv[2] ?? '.';
const mongodPid = Number(process.env['MONGOD_PID']);
const redisPid = Number(process.env['REDIS_PID']);
const client = new MongoClient(process.env['MONGODB_URI'] ?? '', { w: 'majority', journal: true, maxPoolSize: 40 });
await client.connect();
const redis = new Redis(process.env['REDIS_URL'] ?? '', { maxRetriesPerRequest: null });
const rows = client.db('floor').collection<{ n: number; text: string }>('rows');
const text = 'x'.repeat(400);

/** Rate of a task with as many workers, and processor microseconds of this process and the servers named for each. */
async function rate(
  workers: number,
  servers: readonly number[],
  task: (n: number) => Promise<unknown>,
): Promise<[number, number]> {
  const until = performance.now() + MS;
  const pids = [process.pid, ...servers];
  const cpu = (): number => pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
  const [started, before] = [performance.now(), cpu()];
  let done = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < until) {
      await task(done);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return [Math.round((1_000 * done) / (performance.now() - started)), Math.round((1e6 * (cpu() - before)) / done)];
}

function spin(): { spin_per_s: number; spin_per_cpu_s: number } {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  let state = 1;
  let rounds = 0;
  while (performance.now() - wall < 400) {
    for (let n = 0; n < 10_000; n += 1) state = Math.imul(state ^ (state >>> 15), 1 | state) + n;
    rounds += 1;
  }
  const used = process.cpuUsage(cpu);
  const seconds = (performance.now() - wall) / 1_000;
  return {
    spin_per_s: Math.round((rounds + Math.min(0, state & 1)) / seconds),
    spin_per_cpu_s: Math.round((1e6 * rounds) / (used.user + used.system)),
  };
}

function syncs(): number {
  const file = join(folder, `floor-${process.pid}.tmp`);
  const descriptor = openSync(file, 'w');
  const block = Buffer.alloc(4_096, 1);
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < MS) {
    writeSync(descriptor, block);
    fdatasyncSync(descriptor);
    done += 1;
  }
  closeSync(descriptor);
  rmSync(file);
  return Math.round((1_000 * done) / (performance.now() - started));
}

/** Jobs in flight at once: enough to keep the worker busy, as 32 users would. */
async function jobs(): Promise<[number, number]> {
  const queue = new Queue('floor', { connection: redis });
  const own = redis.duplicate();
  const waiting = new Map<number, () => void>();
  const worker = new Worker<{ n: number }>('floor', async ({ data }) => waiting.get(data.n)?.(), {
    connection: own,
    concurrency: 8,
  });
  await worker.waitUntilReady();
  let next = 0;
  const measured = await rate(WRITERS, [redisPid], () => {
    const n = (next += 1);
    return new Promise<void>((resolve, reject) => {
      waiting.set(n, resolve);
      queue.add('j', { n }, { removeOnComplete: true }).catch(reject);
    });
  });
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  own.disconnect();
  return measured;
}

const processor = spin();
const fdatasync_per_s = syncs();
await rows.insertOne({ n: 0, text });
const [insert_per_s, insert_cpu_us] = await rate(WRITERS, [mongodPid], (n) => rows.insertOne({ n, text }));
const group = new GroupInsert(rows);
const [group_per_s, group_cpu_us] = await rate(WRITERS, [mongodPid], (n) => group.insert({ n, text }));
const [lpush_per_s, lpush_cpu_us] = await rate(WRITERS, [redisPid], (n) => redis.lpush('floor', n));
const [job_per_s, job_cpu_us] = await jobs();
await redis.del('floor');
await client.db('floor').dropDatabase();
await client.close();
redis.disconnect();
process.stdout.write(
  `${JSON.stringify({
    ...processor,
    fdatasync_per_s,
    insert_per_s,
    insert_cpu_us,
    group_per_s,
    group_cpu_us,
    lpush_per_s,
    lpush_cpu_us,
    job_per_s,
    job_cpu_us,
  })}\n`,
);
