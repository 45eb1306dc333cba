import type { Redis } from 'ioredis';
import { bounded } from './bounded.js';
import type { DutyDefinition } from './duty.js';
import type { ProcessorEntry } from './duty-runner.js';
import type { QueueLog } from './reporting.js';

/** The product is wired so that work would be lost: it must not start. */
export class QueuesUnfit extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** @throws {QueuesUnfit} unless each duty has exactly one processor and each processor one duty; the message names them all */
export function assertProcessors(
  duties: readonly Pick<DutyDefinition, 'consumer'>[],
  processors: readonly Pick<ProcessorEntry, 'consumer'>[],
): void {
  const defined = duties.map(({ consumer }) => consumer);
  const served = processors.map(({ consumer }) => consumer);
  const wrong = [
    complaint('defined twice', repeated(defined)),
    complaint('without a processor', new Set(defined.filter((name) => !served.includes(name)))),
    complaint('with more than one processor', repeated(served)),
    complaint('with a processor but no duty', new Set(served.filter((name) => !defined.includes(name)))),
  ].filter((line) => line !== undefined);
  if (wrong.length > 0) throw new QueuesUnfit(wrong.join('; '));
}

function repeated(names: readonly string[]): Set<string> {
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

function complaint(what: string, names: ReadonlySet<string>): string | undefined {
  return names.size === 0 ? undefined : `duties ${what}: ${[...names].join(', ')}`;
}

export type RedisCheck = 'checked' | 'unchecked' | 'unreachable';

const ANSWER_MS = 2_000;

/**
 * Redis must not drop jobs by itself. Unreachable is no error (intake never waits for Redis): RedisWatch looks again when it
 * answers. Takes 2 s at most.
 * @throws {QueuesUnfit} on an eviction policy other than noeviction, on a read-only replica, and where CONFIG is refused without REDIS_POLICY_UNCHECKED=1
 */
export async function assertRedis(
  connection: Redis,
  log: QueueLog,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<RedisCheck> {
  let settings: Map<string, string>;
  try {
    settings = await bounded('look at Redis', ANSWER_MS, readSettings(connection));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ReplyError')) {
      log.warn('Redis is not reachable: its eviction policy is not checked yet');
      return 'unreachable';
    }
    if (env['REDIS_POLICY_UNCHECKED'] !== '1') {
      throw new QueuesUnfit(
        'Redis does not let its settings be read (CONFIG). Make sure that maxmemory-policy is noeviction and start with REDIS_POLICY_UNCHECKED=1',
      );
    }
    log.warn('Redis does not let its settings be read; taken as fit because of REDIS_POLICY_UNCHECKED=1');
    return 'unchecked';
  }
  const policy = settings.get('maxmemory-policy');
  if (policy !== 'noeviction') {
    throw new QueuesUnfit(
      `Redis would drop jobs when memory is short: maxmemory-policy is ${policy}, it must be noeviction`,
    );
  }
  if (settings.get('role') === 'slave')
    throw new QueuesUnfit('Redis is a read-only replica; name the primary in REDIS_URL');
  if (settings.get('appendonly') !== 'yes') {
    log.warn(
      'Redis keeps no append-only file: after its restart all signals are sent again (nothing is lost, it takes a moment)',
    );
  }
  return 'checked';
}

async function readSettings(connection: Redis): Promise<Map<string, string>> {
  await ready(connection);
  const settings = new Map<string, string>();
  for (const name of ['maxmemory-policy', 'appendonly']) {
    const answer = (await connection.config('GET', name)) as string[] | Record<string, string>;
    const value = Array.isArray(answer) ? answer[1] : answer[name];
    if (value !== undefined) settings.set(name, value);
  }
  const replication = await connection.info('replication');
  settings.set('role', /^role:(\w+)/m.exec(replication)?.[1] ?? 'unknown');
  return settings;
}

async function ready(connection: Redis): Promise<void> {
  if (connection.status === 'ready') return;
  await new Promise<void>((resolve) => {
    connection.once('ready', resolve);
  });
}
