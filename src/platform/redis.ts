import { Redis } from 'ioredis';

/** Name for what areas are handed, so that they need no driver of their own. */
export type AppRedis = Redis;

/** For calls that must not wait: fails at once while Redis is away. */
export function fastRedis(url: string): Redis {
  return quiet(
    new Redis(url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      commandTimeout: 1_500,
      connectTimeout: 2_000,
      retryStrategy,
    }),
  );
}

/** For queue workers, which wait for Redis as long as it takes. */
export function patientRedis(url: string): Redis {
  return quiet(new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 2_000, retryStrategy }));
}

function retryStrategy(attempt: number): number {
  return Math.min(attempt * 200, 2_000);
}

/** Redis may come and go; each user of the connection meets the error at its own call, and /health/ready tells of it. */
function quiet(redis: Redis): Redis {
  redis.on('error', () => undefined);
  return redis;
}
