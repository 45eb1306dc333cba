import { type JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { GATE_TIMES, type GateTimes, RedisGate, type ReturnListener } from './redis-gate.js';
import { NO_METRICS, type QueueLog, type QueueMetrics } from './reporting.js';

/** Before the names of all keys of the queues. */
export const QUEUE_PREFIX = 'ventanilla';
export const SIGNAL = 'signal';
export const HEARTBEAT = 'heartbeat';

/** "This case has a duty in this queue." */
export interface SignalTarget {
  queue: string;
  caseId: string;
}

export interface SignalsOptions {
  /** Made by `signalConnection`; it stays the caller's to close. */
  connection: Redis;
  log: QueueLog;
  prefix?: string;
  metrics?: QueueMetrics;
  times?: GateTimes;
}

/** Jobs of one addBulk: keeps a pipeline, and Redis, busy for some ten milliseconds only. */
const MOST_AT_ONCE = 500;
/** BullMQ's event stream is read by nobody here; its default of 10 000 entries a queue would be most of the memory. */
const EVENTS_KEPT = 100;

/** No job id of our own: it would block a second signal. While one waits another is dropped; while one runs, one more is kept. */
export function signalOptions(caseId: string): JobsOptions {
  return {
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
    deduplication: { id: caseId, keepLastIfActive: true },
  };
}

// A deduplication key whose job is gone would swallow every further signal of the case. BullMQ 6.7 recovers it by itself;
// earlier ones did not (#4311), and what may block a case for ever is not left to a version.
const DROP_STRAY = `
local job = redis.call('GET', KEYS[1])
if job and redis.call('EXISTS', ARGV[1] .. job) == 0 then
  redis.call('DEL', KEYS[1], KEYS[2])
  return 1
end
return 0`;

/** Sends signals: best effort within a bound. What could not be sent is sent by the reconciler. */
export class Signals {
  private readonly gate: RedisGate;
  private readonly queues = new Map<string, Queue>();
  private readonly connection: Redis;
  private readonly prefix: string;
  private readonly metrics: QueueMetrics;

  constructor(private readonly options: SignalsOptions) {
    this.connection = options.connection;
    this.prefix = options.prefix ?? QUEUE_PREFIX;
    this.metrics = options.metrics ?? NO_METRICS;
    this.gate = new RedisGate(options.connection, options.log, options.times ?? GATE_TIMES);
  }

  /** Whether Redis answered when last asked. */
  get available(): boolean {
    return this.gate.available;
  }

  /** Called whenever Redis answers after it did not (also the first time). */
  onReturn(listener: ReturnListener): () => void {
    return this.gate.onReturn(listener);
  }

  /** True when Redis has taken every signal; false (within about a second) when it is away, silent or refuses. */
  async send(targets: readonly SignalTarget[]): Promise<boolean> {
    const byQueue = grouped(targets);
    const sent = await this.gate.pass('signals', () =>
      Promise.all(Array.from(byQueue, ([queue, cases]) => this.add(queue, [...cases]))),
    );
    const what = sent === undefined ? 'signals_failed' : 'signals_sent';
    for (const [queue, cases] of byQueue) this.metrics.count(what, { queue }, cases.size);
    return sent !== undefined;
  }

  /** Removes deduplication keys whose job no longer exists; how many there were. */
  async dropStrays(targets: readonly SignalTarget[]): Promise<number> {
    const dropped = await this.gate.pass('look for stray keys', async () => {
      const pipeline = this.connection.pipeline();
      for (const { queue, caseId } of targets) {
        const base = `${this.prefix}:${queue}:`;
        pipeline.eval(DROP_STRAY, 2, `${base}de:${caseId}`, `${base}dn:${caseId}`, base);
      }
      const answers = (await pipeline.exec()) ?? [];
      return answers.filter(([, answer]) => answer === 1).length;
    });
    if (dropped) this.metrics.count('strays_dropped', {}, dropped);
    return dropped ?? 0;
  }

  /** Id of the queue's waiting heartbeat job, a new one if none waits; undefined when Redis is away. */
  async beat(queue: string): Promise<string | undefined> {
    const job = await this.gate.pass('heartbeat', () =>
      this.queue(queue).add(
        HEARTBEAT,
        {},
        { attempts: 1, removeOnComplete: true, removeOnFail: true, lifo: true, deduplication: { id: HEARTBEAT } },
      ),
    );
    return job?.id;
  }

  /**
   * Whether Redis still holds what it was told: false after a FLUSHALL or a start with an empty disk, which the connection
   * alone does not show. Undefined when Redis is away.
   */
  async remembers(): Promise<boolean | undefined> {
    const found = await this.gate.pass('look for the canary', () => this.connection.exists(this.canary));
    return found === undefined ? undefined : found === 1;
  }

  /** From now on `remembers` is true until Redis loses its data. */
  async plantCanary(): Promise<void> {
    await this.gate.pass('plant the canary', () => this.connection.set(this.canary, '1'));
  }

  /** Stops sending. The connection is the caller's to close. */
  async close(): Promise<void> {
    this.gate.close();
    await Promise.allSettled(Array.from(this.queues.values(), (queue) => queue.close()));
    this.queues.clear();
  }

  private get canary(): string {
    return `${this.prefix}:signals:canary`;
  }

  private async add(name: string, cases: readonly string[]): Promise<void> {
    const queue = this.queue(name);
    for (let from = 0; from < cases.length; from += MOST_AT_ONCE) {
      const jobs = cases
        .slice(from, from + MOST_AT_ONCE)
        .map((caseId) => ({ name: SIGNAL, data: { caseId }, opts: signalOptions(caseId) }));
      await queue.addBulk(jobs);
    }
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    // Without the two skips a queue made while Redis is away never recovers.
    const queue = new Queue(name, {
      connection: this.connection,
      prefix: this.prefix,
      skipVersionCheck: true,
      skipWaitingForReady: true,
      streams: { events: { maxLen: EVENTS_KEPT } },
    });
    queue.on('error', () => undefined); // the gate tells
    this.queues.set(name, queue);
    return queue;
  }
}

function grouped(targets: readonly SignalTarget[]): Map<string, Set<string>> {
  const byQueue = new Map<string, Set<string>>();
  for (const { queue, caseId } of targets) {
    const cases = byQueue.get(queue);
    if (cases) cases.add(caseId);
    else byQueue.set(queue, new Set([caseId]));
  }
  return byQueue;
}
