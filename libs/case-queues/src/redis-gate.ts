import type { Redis } from 'ioredis';
import { bounded, TimedOut } from './bounded.js';
import type { QueueLog } from './reporting.js';

export interface GateTimes {
  /** Longest wait for one piece of work, ms. */
  budgetMs: number;
  /** Between two looks at a Redis that was found away, ms. */
  probeMs: number;
  /** A connection that claims to be ready and does not answer for so long is torn down, ms. */
  deafMs: number;
}

/** `reconnected`: the connection itself was new, so Redis may have been restarted; else it was only slow or stuck. */
export type ReturnListener = (how: { reconnected: boolean }) => void;

export const GATE_TIMES: GateTimes = { budgetMs: 1_000, probeMs: 500, deafMs: 10_000 };

/**
 * Circuit breaker before a Redis connection. While Redis is away work is refused at once and costs nobody time; a probe of
 * its own finds out when Redis answers again and tells the listeners, because whatever Redis held may be lost by then.
 */
export class RedisGate {
  private passing = false;
  private closed = false;
  private timer: NodeJS.Timeout | undefined;
  private probing = false;
  private deafSince: number | undefined;
  private reconnected = false;
  private readonly listeners = new Set<ReturnListener>();

  constructor(
    private readonly connection: Redis,
    private readonly log: QueueLog,
    private readonly times: GateTimes = GATE_TIMES,
  ) {
    connection.on('error', this.onError);
    connection.on('close', this.onClose);
    connection.on('ready', this.onReady);
    this.look(0);
  }

  get available(): boolean {
    return this.passing;
  }

  /** Calls `listener` each time Redis answers after it did not, and once at the beginning. Returns how to stop that. */
  onReturn(listener: ReturnListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The result of `work`, or undefined when Redis is away, too slow or refuses. Never throws, never waits longer than the budget. */
  async pass<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    if (!this.passing) return undefined;
    try {
      return await bounded(what, this.times.budgetMs, work());
    } catch (error) {
      // An answer, even a refusal (out of memory, read-only), shows that Redis is there: only silence trips the breaker.
      if (error instanceof Error && error.name === 'ReplyError')
        this.log.error(`Redis refuses: ${what}`, { error: error.message });
      else this.trip(error instanceof TimedOut ? 'does not answer in time' : 'is away');
      return undefined;
    }
  }

  close(): void {
    this.closed = true;
    this.passing = false;
    clearTimeout(this.timer);
    this.listeners.clear();
    this.connection.off('close', this.onClose);
    this.connection.off('ready', this.onReady);
    // onError stays: a late error of a connection without listener would end the process.
  }

  private readonly onError = (): void => undefined;

  private readonly onClose = (): void => {
    this.trip('closed the connection');
  };

  private readonly onReady = (): void => {
    this.reconnected = true;
    this.look(0);
  };

  private trip(why: string): void {
    if (this.closed) return;
    if (this.passing) this.log.warn(`Redis ${why}: duties are kept and signalled when it is back`);
    this.passing = false;
    this.look(this.times.probeMs);
  }

  private look(inMs: number): void {
    if (this.closed || this.probing) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.probe(), inMs);
    this.timer.unref();
  }

  private async probe(): Promise<void> {
    this.probing = true;
    const answers = this.connection.status === 'ready' && (await this.answers());
    this.probing = false;
    if (this.closed) return;
    if (!answers) {
      this.look(this.times.probeMs);
      return;
    }
    if (this.passing) return;
    this.passing = true;
    this.log.info('Redis answers');
    const how = { reconnected: this.reconnected };
    this.reconnected = false;
    for (const listener of this.listeners) listener(how);
  }

  private async answers(): Promise<boolean> {
    const asked = performance.now();
    try {
      await bounded('PING', this.times.budgetMs, this.connection.ping());
      this.deafSince = undefined;
      return true;
    } catch {
      this.deafSince ??= asked;
      if (performance.now() - this.deafSince > this.times.deafMs && this.connection.status === 'ready') {
        this.deafSince = undefined;
        this.connection.disconnect(true);
      }
      return false;
    }
  }
}
