import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bringMongo, bringRedis, createAppUser } from '../servers.mjs';
import { checkout } from './home.mjs';
import { lastLines, sizeOf, withLogFile } from './log-file.mjs';
import { NODE_OPTIONS } from './node-options.mjs';
import { Refused } from './refused.mjs';

/**
 * MongoDB and Redis, found or brought, with the application's database user; everything the product's processes need to know is in
 * `environment`, what only migrations may do in `ownerUri`.
 */
export async function bringServers(folders, { log, key, onServer, env = process.env }) {
  const where = { dataDir: folders.data, keysDir: folders.keys, logDir: folders.logs, log, env };
  const mongo = await bringMongo(where);
  onServer(mongo);
  const redis = await bringRedis(where);
  onServer(redis);
  const database = env.MONGODB_DB || 'ventanilla';
  // Whoever gives an address also gives the user: scripts/prepare-database.mjs makes one with the right rights.
  const appUri = mongo.appUri ?? (await createAppUser(mongo.ownerUri, database, { password: mongo.appPassword }));
  const environment = { ...key, MONGODB_URI: appUri, MONGODB_DB: database, REDIS_URL: redis.url };
  return { mongo, redis, database, ownerUri: mongo.ownerUri, environment };
}

/** The environment of a process of the product; the owner's address reaches migrations only. */
export function productEnvironment(environment, more = {}, env = process.env) {
  const { MONGODB_OWNER_URI: _withheld, ...inherited } = env;
  return { ...inherited, NODE_ENV: 'production', ...environment, ...more };
}

export function nodeArguments(script, ...args) {
  return [...NODE_OPTIONS, join(checkout, 'dist', 'src', `${script}.js`), ...args];
}

/** Spawns a long-running process of the product in a group of its own, its output in `<logs>/<name>.log`. */
export function spawnLogged(name, args, env, folders) {
  return withLogFile(join(folders.logs, `${name}.log`), (descriptor) =>
    spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', descriptor, descriptor], detached: true }),
  );
}

/**
 * Runs a script of the product to its end, or until a stop is asked for.
 *
 * @returns {Promise<string>} what it wrote to its standard output; its standard error is in the log
 */
export async function runScript(name, env, folders, shutdown, args = []) {
  const logFile = join(folders.logs, `${name}.log`);
  const logStart = sizeOf(logFile);
  const child = withLogFile(logFile, (descriptor) =>
    spawn(process.execPath, nodeArguments(name, ...args), {
      cwd: checkout,
      env,
      stdio: ['ignore', 'pipe', descriptor],
      detached: true,
    }),
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const how = await shutdown.endOf(child);
  if (how === 0) return output;
  const told = [output.trimEnd().split('\n').slice(-10).join('\n'), lastLines(logFile, 15, logStart)].filter(Boolean);
  throw new Refused(`${name} failed (${how}):\n${told.join('\n')}`);
}
