import { readFileSync } from 'node:fs';

export interface AppConfig {
  mongodbUri: string;
  /** Name of the application's database; history and keys lie in `<name>_history` and `<name>_keys`. */
  database: string;
  redisUrl: string;
  host: string;
  port: number;
  /** Where citizens reach the product; stands in acuses and QR codes. */
  publicUrl: string;
  secureCookies: boolean;
}

export class ConfigInvalid extends Error {}

/** Every setting, checked once at start; the message names the variable and what it should be. */
export function readConfig(env: NodeJS.ProcessEnv): AppConfig {
  const port = integer(env, 'PORT', 3000, 0, 65_535);
  const publicUrl = setting(env, 'PUBLIC_URL') ?? `http://localhost:${port}`;
  if (!URL.canParse(publicUrl))
    throw new ConfigInvalid(`PUBLIC_URL is not a URL: give something like https://ventanilla.example`);
  return {
    mongodbUri: required(env, 'MONGODB_URI', 'mongodb://user:password@host:27017/?replicaSet=rs0'),
    database: setting(env, 'MONGODB_DB') ?? 'ventanilla',
    redisUrl: required(env, 'REDIS_URL', 'redis://:password@host:6379'),
    host: setting(env, 'HOST') ?? '127.0.0.1',
    port,
    publicUrl: publicUrl.replace(/\/$/, ''),
    secureCookies: publicUrl.startsWith('https:'),
  };
}

/** A variable, or the content of the file that `<NAME>_FILE` names (for mounted secrets). */
export function setting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const direct = env[name];
  if (direct !== undefined && direct !== '') return direct;
  const file = env[`${name}_FILE`];
  return file === undefined || file === '' ? undefined : readFileSync(file, 'utf8').trim();
}

export function required(env: NodeJS.ProcessEnv, name: string, example: string): string {
  const value = setting(env, name);
  if (value === undefined) throw new ConfigInvalid(`${name} is not set; it should be something like ${example}`);
  return value;
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const text = setting(env, name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConfigInvalid(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}
