import { HealthIndicators } from '@libs/observability';
import type { INestApplicationContext } from '@nestjs/common';
import { type AppRedis, DATABASES, type Databases, REDIS_CONNECTION } from './platform/index.js';

/** What `/health/ready` of a process asks. */
export function watchHealth(app: INestApplicationContext): void {
  const health = app.get(HealthIndicators);
  const { client } = app.get<Databases>(DATABASES);
  const redis = app.get<AppRedis>(REDIS_CONNECTION);
  health.add({ name: 'mongodb', required: true, check: () => client.db('admin').command({ ping: 1 }) });
  // Intake does not need Redis: without it the product is degraded, not down. Duties wait in MongoDB.
  health.add({ name: 'redis', required: false, check: () => redis.ping() });
}
