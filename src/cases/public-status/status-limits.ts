import { Inject, Injectable } from '@nestjs/common';
import { type AppRedis, CodeLimits, REDIS_CONNECTION } from '../../platform/index.js';

/** Tries to open the status of a case by its folio. */
@Injectable()
export class StatusLimits extends CodeLimits {
  constructor(@Inject(REDIS_CONNECTION) redis: AppRedis) {
    super(redis, 'status');
  }
}
