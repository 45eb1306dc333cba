/** Names of what the platform provides that has no class of its own. */
export const APP_CONFIG = 'AppConfig';
export const DATABASES = 'Databases';
export const APP_DB = 'AppDb';
export const MONGOOSE_CONNECTION = 'MongooseConnection';
export const REDIS_CONNECTION = 'RedisConnection';
export const INSTALLATION_KEYS = 'InstallationKeys';
