export { openTestDatabases, type TestDatabases, testServer } from './test-databases.js';
