/** The door to finding or bringing MongoDB and Redis. Needs node_modules. */
export { createAppUser, dropAppUser } from './servers/database-users.mjs';
export { bringMongo } from './servers/mongo.mjs';
export { bringRedis } from './servers/redis.mjs';
