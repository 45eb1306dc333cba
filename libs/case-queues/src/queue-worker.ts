import { type Job, Worker } from 'bullmq';
import { bounded } from './bounded.js';
import type { WorkerConnection } from './connections.js';
import { requireQueueName } from './duty.js';
import type { QueueLog } from './reporting.js';
import { HEARTBEAT } from './signals.js';

export interface QueueWorkerOptions {
  queue: string;
  connection: WorkerConnection;
  prefix: string;
  concurrency: number;
  /** Runs the duties of a case; a failure leaves them pending. */
  process: (queue: string, caseId: string) => Promise<unknown>;
  log: QueueLog;
}

type SignalJob = Job<{ caseId: string }>;

/** BullMQ's own close waits for Redis and for every run without end; what it would leave running then is ended here. */
class SignalWorker extends Worker<{ caseId: string }> {
  endTimers(): void {
    void this.lockManager.close();
  }
}

/** One BullMQ worker, and when it last picked something up. */
export class QueueWorker {
  readonly queue: string;
  /** performance.now() of the last job taken, or of the start. */
  lastPickup = performance.now();
  private readonly worker: SignalWorker;
  private readonly disconnect: () => void;
  private abandonRuns: () => void = () => undefined;
  private readonly abandoned = new Promise<never>((_resolve, reject) => {
    this.abandonRuns = () => {
      reject(new Error('the worker is closed'));
    };
  });
  private readonly log: QueueLog;
  private lastError = '';

  constructor({ queue, connection, prefix, concurrency, process, log }: QueueWorkerOptions) {
    this.queue = requireQueueName(queue);
    this.log = log;
    const { made, cut } = connection.copying(
      () =>
        new SignalWorker(queue, (job) => this.take(job, process), {
          connection,
          prefix,
          concurrency,
          lockDuration: 15_000,
          stalledInterval: 5_000,
          maxStalledCount: 10, // a job whose worker died twice is no failed job (RELIABILITY.md R4)
          runRetryDelay: 1_000, // after a lost connection; BullMQ's 15 s would be half of the time we have
          removeOnComplete: { count: 0 },
          removeOnFail: { count: 0 },
        }),
    );
    this.worker = made;
    this.disconnect = cut;
    this.abandoned.catch(() => undefined);
    this.worker.on('error', (error) => {
      this.report(error);
    });
    this.worker.on('failed', (job, error) => {
      log.warn('a run of the duties of a case failed; they stay pending', {
        queue,
        caseId: job?.data.caseId,
        error: error.name,
      });
    });
  }

  /** Takes no more jobs and waits for those it has; after `ms` it is cut off, and its jobs are taken up elsewhere. */
  async close(ms: number): Promise<void> {
    try {
      await bounded(`closing the worker of ${this.queue}`, ms, this.worker.close());
    } catch {
      this.log.warn('a worker did not close in time and is cut off', { queue: this.queue });
      this.abandonRuns();
      this.worker.endTimers();
    }
    this.disconnect();
  }

  private async take(job: SignalJob, process: QueueWorkerOptions['process']): Promise<void> {
    this.lastPickup = performance.now();
    if (job.name !== HEARTBEAT) await Promise.race([process(this.queue, job.data.caseId), this.abandoned]);
  }

  /** One line an outage, not one a retry. */
  private report(error: Error): void {
    if (error.message === this.lastError) return;
    this.lastError = error.message;
    this.log.warn('a worker reports an error', {
      queue: this.queue,
      error: error.name,
      code: 'code' in error ? error.code : undefined,
    });
  }
}
