export { aFreePort } from './free-port.js';
export { OwnRedis } from './own-redis.js';
export { openTestDatabases, type TestDatabases, testServer } from './test-databases.js';
export { clearPartOf, envelopeAt, type Given, specOf, type Then } from './spec-of.js';
