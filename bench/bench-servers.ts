import { join } from 'node:path';
import type { BenchDoor, BroughtMongo, BroughtRedis, HomeFolders } from './door.js';

/** A mongod and a Redis of the bench's own, in a folder under `.data/bench`. */
export interface BenchServers {
  readonly folders: HomeFolders;
  readonly mongo: BroughtMongo;
  readonly redis: BroughtRedis;
  /** Environment with the key that wraps all data keys; made before the first byte of data, as the launcher demands. */
  readonly key: Readonly<Record<string, string>>;
  readonly pids: { readonly mongod: number; readonly redis: number };
  stop(): Promise<void>;
}

/** WiredTiger's cache in gigabytes (BENCH.md 4). */
const CACHE_GB = 4;

/** @param auth with users and passwords, as the product runs; the bare floor goes without */
export async function bringBenchServers(
  door: BenchDoor,
  name: string,
  { auth }: { auth: boolean },
): Promise<BenchServers> {
  // Never the servers of the environment: the bench fills and empties its databases.
  const { MONGODB_URI: _mongo, REDIS_URL: _redis, MONGODB_OWNER_URI: _owner, ...env } = process.env;
  const folders = door.homeFolders({ ...env, VENTANILLA_HOME: join(door.checkout, '.data', 'bench', name) });
  door.makeFolders(folders);
  const key = door.wrappingKey(folders);
  const options = { dataDir: folders.data, keysDir: folders.keys, logDir: folders.logs, log: door.log, env };
  const mongo = await door.bringMongo({ ...options, auth, cacheGb: CACHE_GB });
  door.shutdown.add(mongo);
  const redis = await door.bringRedis(options);
  door.shutdown.add(redis);
  const stop = async (): Promise<void> => {
    await Promise.all([mongo.stop(), redis.stop()]);
  };
  return { folders, mongo, redis, key, pids: { mongod: pidOf(mongo), redis: pidOf(redis) }, stop };
}

function pidOf(server: { pid(): number | undefined }): number {
  const pid = server.pid();
  if (pid === undefined) throw new Error('a server of the bench has ended');
  return pid;
}
