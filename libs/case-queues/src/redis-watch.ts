import type { Redis } from 'ioredis';
import { assertRedis, QueuesUnfit, type RedisCheck } from './checks.js';
import type { QueueLog } from './reporting.js';

export interface RedisWatchOptions {
  connection: Redis;
  log: QueueLog;
  /** Called once when a Redis that came, or came back, would lose work. The process must not go on with it. */
  onUnfit: (error: QueuesUnfit) => void;
  env?: Readonly<Record<string, string | undefined>>;
  /** Until a Redis that is connected and silent is asked again, ms. */
  againMs?: number;
}

const AGAIN_MS = 5_000;

/** Looks at what Redis is set to when a process starts and whenever a connection to it is made: what comes back may be another Redis. */
export class RedisWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private over = false;

  constructor(private readonly options: RedisWatchOptions) {}

  /** The check at the start; see assertRedis. @throws {QueuesUnfit} */
  async start(): Promise<RedisCheck> {
    const { connection, log, env } = this.options;
    const found = await assertRedis(connection, log, env);
    connection.on('ready', this.onReady);
    if (found === 'unreachable') this.later();
    return found;
  }

  async stop(): Promise<void> {
    this.over = true;
    this.options.connection.off('ready', this.onReady);
    clearTimeout(this.timer);
    await this.looking;
  }

  private readonly onReady = (): void => {
    clearTimeout(this.timer);
    if (this.over) return;
    this.looking ??= this.look().finally(() => (this.looking = undefined));
  };

  private async look(): Promise<void> {
    const { connection, log, env, onUnfit } = this.options;
    try {
      const found = await assertRedis(connection, log, env);
      if (found === 'unreachable') this.later();
      else log.info('Redis is back and its settings are checked', { kind: found });
    } catch (error) {
      if (!(error instanceof QueuesUnfit)) throw error;
      if (this.over) return;
      this.over = true;
      log.error(error.message);
      onUnfit(error);
    }
  }

  /** A connection that is down says when it is ready; one that is up and silent has to be asked. */
  private later(): void {
    if (this.over || this.options.connection.status !== 'ready') return;
    this.timer = setTimeout(this.onReady, this.options.againMs ?? AGAIN_MS);
    this.timer.unref();
  }
}
