import { bounded } from './bounded.js';
import type { WorkerConnection } from './connections.js';
import type { QueueDirectory } from './queue-directory.js';
import { QueueWorker } from './queue-worker.js';
import { NO_METRICS, type QueueLog, type QueueMetrics } from './reporting.js';
import { QUEUE_PREFIX, type Signals } from './signals.js';
import { Watchdog, WATCHDOG_TIMES, type WatchdogTimes } from './watchdog.js';

export interface QueueWorkersOptions {
  /** Made by `workerConnection`; shared by all workers, closed by the caller after `stop`. */
  connection: WorkerConnection;
  signals: Pick<Signals, 'available' | 'beat'>;
  directory: QueueDirectory;
  process: (queue: string, caseId: string) => Promise<unknown>;
  log: QueueLog;
  /** Cases of a queue worked on at once in this process; default 10. */
  concurrency?: number | ((queue: string) => number);
  prefix?: string;
  metrics?: QueueMetrics;
  /** Between two readings of the directory, ms; default 3 s. */
  rereadMs?: number;
  watchdog?: WatchdogTimes;
  /** Called when a worker made anew picks nothing up either: the process should end and be started again. */
  onStuck?: (queue: string) => void;
}

const REREAD_MS = 3_000;
const CLOSE_MS = 8_000;
const CONCURRENCY = 10;
/** Workers made anew in a row before the process is given up. */
const LAST_HOPE = 2;

/** One worker a queue, following the directory. */
export class QueueWorkers {
  private readonly workers = new Map<string, QueueWorker>();
  private readonly remade = new Map<string, number>();
  private readonly watchdog: Watchdog;
  private readonly metrics: QueueMetrics;
  private timers: NodeJS.Timeout[] = [];
  private busy: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(private readonly options: QueueWorkersOptions) {
    this.metrics = options.metrics ?? NO_METRICS;
    this.watchdog = new Watchdog(options.signals, options.watchdog ?? WATCHDOG_TIMES);
  }

  get queues(): string[] {
    return [...this.workers.keys()];
  }

  /** Resolves when the workers of the queues known now are made (not: connected). */
  async start(): Promise<void> {
    this.stopping = false;
    await this.inTurn(() => this.follow());
    const { beatMs } = this.options.watchdog ?? WATCHDOG_TIMES;
    this.timers = [
      setInterval(() => void this.inTurn(() => this.follow()), this.options.rereadMs ?? REREAD_MS),
      setInterval(() => void this.inTurn(() => this.watch()), beatMs),
    ];
  }

  /** Ends within 10 s: a run that takes longer is cut off and done again elsewhere. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    await bounded('the round of the workers', 1_000, this.busy).catch(() => undefined);
    await Promise.all(Array.from(this.workers.values(), (worker) => worker.close(CLOSE_MS)));
    this.workers.clear();
  }

  /** One after the other: following and watching both change the list. */
  private inTurn(round: () => Promise<void>): Promise<void> {
    this.busy = this.after(this.busy, round);
    return this.busy;
  }

  private async after(before: Promise<void>, round: () => Promise<void>): Promise<void> {
    await before;
    if (this.stopping) return;
    try {
      await round();
    } catch (error) {
      this.options.log.error('the round of the workers failed; it is tried again', {
        error: error instanceof Error ? error.message : 'unknown',
      });
    }
  }

  private async follow(): Promise<void> {
    const wanted = new Set(await this.options.directory.queues());
    for (const queue of wanted) if (!this.workers.has(queue)) this.open(queue);
    const gone = [...this.workers.values()].filter(({ queue }) => !wanted.has(queue));
    for (const worker of gone) {
      this.workers.delete(worker.queue);
      this.watchdog.forget(worker.queue);
      this.options.log.info('a queue is closed', { queue: worker.queue });
      void worker.close(CLOSE_MS);
    }
  }

  private open(queue: string): void {
    const { concurrency = CONCURRENCY, connection, process, log, prefix = QUEUE_PREFIX } = this.options;
    const atOnce = typeof concurrency === 'number' ? concurrency : concurrency(queue);
    try {
      this.workers.set(queue, new QueueWorker({ queue, connection, prefix, concurrency: atOnce, process, log }));
    } catch (error) {
      // One badly named queue must not keep the others from their workers.
      log.error('a queue has no worker', { queue, error: error instanceof Error ? error.message : 'unknown' });
    }
  }

  private async watch(): Promise<void> {
    const stuck = await this.watchdog.look([...this.workers.values()]);
    for (const queue of this.workers.keys())
      if (!stuck.includes(queue) && this.watchdog.seenAlive(queue)) this.remade.delete(queue);
    for (const queue of stuck) {
      const times = (this.remade.get(queue) ?? 0) + 1;
      this.remade.set(queue, times);
      this.metrics.count('workers_recreated', { queue });
      this.options.log.error('a worker picks nothing up although Redis answers; it is made anew', { queue, times });
      if (times > LAST_HOPE) this.options.onStuck?.(queue);
      await this.remake(queue);
    }
  }

  private async remake(queue: string): Promise<void> {
    const { connection } = this.options;
    // The signals' connection answers; where the workers' one does not, a new worker on it would be no better.
    await bounded('PING', 2_000, connection.ping()).catch(() => {
      if (connection.status === 'ready') connection.disconnect(true);
    });
    void this.workers.get(queue)?.close(CLOSE_MS);
    this.workers.delete(queue);
    this.watchdog.forget(queue);
    this.open(queue);
  }
}
