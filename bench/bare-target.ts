import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { BenchServers } from './bench-servers.js';
import { BenchProcess } from './bench-process.js';
import type { BenchDoor } from './door.js';
import { KeepAliveClient } from './keep-alive-client.js';
import type { Target } from './target.js';

/** Starts the bare floor service in one of its variants, with nothing in its database: what earlier runs left there would make it dearer. */
export async function startBare(door: BenchDoor, servers: BenchServers, variant: 'full' | 'fast'): Promise<Target> {
  await forget(servers.mongo.ownerUri, `bare_${variant}`);
  const port = await door.freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const bare = BenchProcess.start(
    `bare ${variant}`,
    [join(door.checkout, 'dist', 'bench', 'floor', 'bare.js'), variant],
    {
      ...process.env,
      NODE_ENV: 'production',
      MONGODB_URI: servers.mongo.ownerUri,
      REDIS_URL: servers.redis.url,
      PORT: String(port),
    },
    join(servers.folders.logs, `bare-${variant}.log`),
  );
  door.shutdown.add(bare);
  const client = new KeepAliveClient(baseUrl);
  await bare.until(async () => (await client.send({ method: 'GET', path: '/cases/none' })).status === 200, 20_000);
  client.close();
  return {
    name: `bare-${variant}`,
    kind: 'bare',
    baseUrl,
    roles: { bare: bare.pid, ...servers.pids },
    mongoUri: servers.mongo.ownerUri,
    redisUrl: servers.redis.url,
    // Each case is waited for by its user; the projection is behind by milliseconds.
    settle: () => Promise.resolve(),
    stop: () => bare.stop(),
  };
}

async function forget(uri: string, database: string): Promise<void> {
  const client = await new MongoClient(uri).connect();
  try {
    await client.db(database).dropDatabase();
  } finally {
    await client.close();
  }
}
