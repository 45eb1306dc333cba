import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.store.js';

/** Asked by whatever shows personal data. */
@Global()
@Module({ providers: [AccessLog], exports: [AccessLog] })
export class AccessLogModule {}
