export { type AppConfig, ConfigInvalid, readConfig, required, setting } from './config.js';
export { type AppConnection, type AppDb, connectDatabases, type Databases } from './databases.js';
export { DisciplinedClock } from './disciplined-clock.js';
export { type InstallationKeys, installationKeys } from './installation-keys.js';
export { PlatformModule } from './platform.module.js';
export type { PlatformOptions } from './platform-options.js';
export { RequestKeys } from './request-keys.js';
export { type AppRedis, fastRedis, patientRedis } from './redis.js';
export { APP_CONFIG, APP_DB, DATABASES, INSTALLATION_KEYS, MONGOOSE_CONNECTION, REDIS_CONNECTION } from './tokens.js';
