import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchServers } from './bench-servers.js';
import type { BenchDoor } from './door.js';

const run = promisify(execFile);

/** Figures of floor-quick, by name. */
export type Floor = Readonly<Record<string, number>>;

/** By more than this the machine is not the same before and after. */
const NOISY = 0.25;
/** Figures that count processor time: what others do on the machine disturbs them least. */
const STEADY = ['spin_per_cpu_s', 'insert_cpu_us', 'group_cpu_us'];

/** What the machine gives at this minute. */
export async function floorNow(door: BenchDoor, { mongo, redis, folders, pids }: BenchServers): Promise<Floor> {
  const { stdout } = await run(
    process.execPath,
    [join(door.checkout, 'dist', 'bench', 'floor', 'floor-quick.js'), folders.data],
    {
      env: {
        ...process.env,
        MONGODB_URI: mongo.ownerUri,
        REDIS_URL: redis.url,
        MONGOD_PID: String(pids.mongod),
        REDIS_PID: String(pids.redis),
      },
      timeout: 60_000,
    },
  );
  return JSON.parse(stdout) as Floor;
}

export function isNoisy(before: Floor, after: Floor): boolean {
  return STEADY.some((name) => {
    const [a = 0, b = 0] = [before[name], after[name]];
    return Math.abs(a - b) > NOISY * Math.min(a, b);
  });
}
