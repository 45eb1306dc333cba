import { readFileSync } from 'node:fs';
import { OutboundRules, type OutboundSettings } from '@libs/outbound-http';

export interface AppConfig {
  mongodbUri: string;
  /** Name of the application's database; history and keys lie in `<name>_history` and `<name>_keys`. */
  database: string;
  redisUrl: string;
  host: string;
  port: number;
  /** Where a worker shows its health and figures; without it, nowhere. */
  metricsPort: number | undefined;
  /** Where citizens reach the product; stands in acuses and QR codes. */
  publicUrl: string;
  secureCookies: boolean;
  /** Where attachments are scanned for malicious content; without it, nowhere. */
  scanner: ScannerConfig | undefined;
  /** Where webhooks may send to. */
  webhooks: OutboundSettings;
}

export interface ScannerConfig {
  host: string;
  port: number;
  /** What becomes of an attachment while the scanner cannot be asked. */
  whenAway: 'refuse' | 'accept';
}

export class ConfigInvalid extends Error {}

/** Every setting, checked once at start; the message names the variable and what it should be. */
export function readConfig(env: NodeJS.ProcessEnv): AppConfig {
  const port = portOf(env, 'PORT') ?? 3000;
  const publicUrl = setting(env, 'PUBLIC_URL') ?? `http://localhost:${port}`;
  if (!URL.canParse(publicUrl))
    throw new ConfigInvalid(`PUBLIC_URL is not a URL: give something like https://ventanilla.example`);
  return {
    mongodbUri: required(env, 'MONGODB_URI', 'mongodb://user:password@host:27017/?replicaSet=rs0'),
    database: setting(env, 'MONGODB_DB') ?? 'ventanilla',
    redisUrl: required(env, 'REDIS_URL', 'redis://:password@host:6379'),
    host: setting(env, 'HOST') ?? '127.0.0.1',
    port,
    metricsPort: portOf(env, 'METRICS_PORT'),
    publicUrl: publicUrl.replace(/\/$/, ''),
    secureCookies: publicUrl.startsWith('https:'),
    scanner: scannerOf(env),
    webhooks: webhooksOf(env),
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

function scannerOf(env: NodeJS.ProcessEnv): ScannerConfig | undefined {
  const host = setting(env, 'CLAMD_HOST');
  if (host === undefined) return undefined;
  const whenAway = setting(env, 'CLAMD_WHEN_AWAY') ?? 'refuse';
  if (whenAway !== 'refuse' && whenAway !== 'accept')
    throw new ConfigInvalid(`CLAMD_WHEN_AWAY must be refuse or accept, not "${whenAway}"`);
  return { host, port: portOf(env, 'CLAMD_PORT') ?? 3310, whenAway };
}

function webhooksOf(env: NodeJS.ProcessEnv): OutboundSettings {
  const settings = {
    ports: setting(env, 'WEBHOOK_PORTS') ?? '443',
    networks: setting(env, 'WEBHOOK_NETWORKS') ?? '',
  };
  try {
    OutboundRules.check(settings);
    return settings;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigInvalid(`WEBHOOK_PORTS or WEBHOOK_NETWORKS: ${error.message}`);
  }
}

function portOf(env: NodeJS.ProcessEnv, name: string): number | undefined {
  const text = setting(env, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new ConfigInvalid(`${name} must be a whole number from 0 to 65535, not "${text}"`);
  }
  return value;
}
