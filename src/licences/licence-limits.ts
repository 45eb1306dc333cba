import { Inject, Injectable } from '@nestjs/common';
import { type AppRedis, CodeLimits, REDIS_CONNECTION } from '../platform/index.js';

/** Tries to look at a licence by its number. What was right does not count: one on a wall is looked up by many. */
@Injectable()
export class LicenceLimits extends CodeLimits {
  constructor(@Inject(REDIS_CONNECTION) redis: AppRedis) {
    super(redis, 'licence');
  }
}
