export { ACCESS_LOG, AccessLog, accessLogIndexes, oversees, type Read, type RecordedRead } from './access-log.store.js';
export { AccessLogModule } from './access-log.module.js';
