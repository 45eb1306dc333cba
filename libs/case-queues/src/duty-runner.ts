import { Gathered } from '@libs/batching';
import type { Clock } from '@libs/clock';
import { effectIdOf } from '@libs/event-store';
import type { AnyBulkWriteOperation } from 'mongodb';
import { type Attempt, judge } from './attempt.js';
import { bounded } from './bounded.js';
import { type Duty, type DutyCollections, OPEN_DUTIES } from './duty.js';
import { NO_METRICS, type QueueLog, type QueueMetrics } from './reporting.js';
import type { Signals } from './signals.js';

/** Does what a duty asks for. The effect carries `commandId`, so that a second run of the same duty has none. */
export type DutyProcessor = (
  duty: Duty,
  command: { commandId: string; causationId: string },
) => Promise<{ outcome: string }>;

export interface ProcessorEntry {
  consumer: string;
  process: DutyProcessor;
}

export interface DutyRunnerOptions {
  collections: Pick<DutyCollections, 'duties'>;
  processors: readonly ProcessorEntry[];
  signals: Pick<Signals, 'send'>;
  clock: Clock;
  log: QueueLog;
  metrics?: QueueMetrics;
  /** Longest run of one duty, ms; default 30 s. */
  processorTimeoutMs?: number;
}

/** Open duties of one case looked at in one run; a case with more gets another signal. */
const MOST_AT_ONCE = 200;
/** Without it MongoDB tries every index that knows the state, each time anew. */
const BY_ID = { _id: 1 };
const PROCESSOR_TIMEOUT_MS = 30_000;
/** Cases whose duties are looked up together. */
const CASES_AT_ONCE = 50;

/** Runs the duties of a case in the order of its history. */
export class DutyRunner {
  private readonly processors: ReadonlyMap<string, DutyProcessor>;
  private readonly metrics: QueueMetrics;
  // Cases are run side by side, so that what each asks of MongoDB can leave together.
  private readonly lookups = new Gathered<string, Duty[]>((cases) => this.openOf(cases), CASES_AT_ONCE);
  private readonly markings = new Gathered<AnyBulkWriteOperation<Duty>[], void>((marks) => this.mark(marks));

  constructor(private readonly options: DutyRunnerOptions) {
    this.processors = new Map(options.processors.map(({ consumer, process }) => [consumer, process]));
    this.metrics = options.metrics ?? NO_METRICS;
  }

  /**
   * Runs what the case owes in this queue; how many duties were run. Order holds within a case and consumer: behind a duty that is dead,
   * failed a moment ago or waits in another queue, the later ones wait. Throws only when MongoDB fails; the duties stay pending then.
   */
  async process(queue: string, caseId: string): Promise<number> {
    const open = await this.lookups.add(caseId);
    const blocked = new Set<string>();
    const elsewhere = new Set<string>();
    const marks: AnyBulkWriteOperation<Duty>[] = [];
    for (const duty of open) {
      if (duty.state === 'pending' && duty.queue !== queue && marks.length > 0) elsewhere.add(duty.queue);
      if (blocked.has(duty.consumer)) continue;
      if (this.mustWait(duty, queue)) {
        blocked.add(duty.consumer);
        continue;
      }
      const attempt = await this.run(duty);
      marks.push(this.markOf(duty, attempt));
      this.tell(duty, attempt);
      if (attempt.kind !== 'done') blocked.add(duty.consumer);
    }
    if (marks.length > 0) await this.markings.add(marks);
    await this.passOn(queue, caseId, elsewhere, marks.length > 0 && open.length === MOST_AT_ONCE);
    return marks.length;
  }

  /** The open duties of each case in the order of its history, at most so many of one. */
  private async openOf(cases: readonly string[]): Promise<Duty[][]> {
    const { duties } = this.options.collections;
    const most = MOST_AT_ONCE * Math.min(cases.length, 2);
    const found = await duties
      .find({ streamId: cases.length === 1 ? (cases[0] ?? '') : { $in: [...cases] }, ...OPEN_DUTIES })
      .hint('open_by_case')
      .sort({ streamId: 1, version: 1, index: 1 })
      .limit(most)
      .toArray();
    // Cases with that many duties are rare; they must not crowd out the others.
    if (found.length === most && cases.length > 1)
      return Promise.all(cases.map(async (caseId) => (await this.openOf([caseId]))[0] ?? []));
    return cases.map((caseId) => found.filter(({ streamId }) => streamId === caseId));
  }

  private async mark(marks: readonly (readonly AnyBulkWriteOperation<Duty>[])[]): Promise<void[]> {
    await this.options.collections.duties.bulkWrite(marks.flat(), { ordered: false });
    return marks.map(() => undefined);
  }

  private mustWait(duty: Duty, queue: string): boolean {
    if (duty.state === 'dead' || duty.queue !== queue) return true;
    if (duty.notBefore && duty.notBefore > this.options.clock.now()) return true;
    // A worker older than the duty's consumer: a newer one will run it.
    return !this.processors.has(duty.consumer);
  }

  private async run(duty: Duty): Promise<Attempt> {
    const process = this.processors.get(duty.consumer);
    if (!process) throw new Error(`no processor for ${duty.consumer}`);
    const command = { commandId: effectIdOf(duty.consumer, duty._id), causationId: duty._id };
    const limit = this.options.processorTimeoutMs ?? PROCESSOR_TIMEOUT_MS;
    try {
      // Called inside a promise, so that a processor that throws before its first await is judged like any other.
      const { outcome } = await bounded(
        `duty ${duty._id}`,
        limit,
        Promise.resolve().then(() => process(duty, command)),
      );
      return { kind: 'done', outcome };
    } catch (error) {
      return judge(error, duty.attempts, this.options.clock.now());
    }
  }

  /** Guarded by state and generation: what an operator sent off again meanwhile is not overwritten by an older run. */
  private markOf(duty: Duty, attempt: Attempt): AnyBulkWriteOperation<Duty> {
    const now = this.options.clock.now();
    const filter = { _id: duty._id, state: 'pending' as const, generation: duty.generation };
    if (attempt.kind === 'done') {
      const $set = { state: 'done' as const, outcome: attempt.outcome, doneAt: now };
      return { updateOne: { filter, hint: BY_ID, update: { $set, $unset: { error: 1, notBefore: 1 } } } };
    }
    const { attempts, error } = attempt;
    if (attempt.kind === 'dead') {
      const $set = { state: 'dead' as const, attempts, error, deadAt: now };
      return { updateOne: { filter, hint: BY_ID, update: { $set, $unset: { notBefore: 1 } } } };
    }
    const notBefore = new Date(now.getTime() + attempt.pauseMs);
    return {
      updateOne: {
        filter,
        hint: BY_ID,
        update: { $set: { attempts, error, notBefore, nextSignalAt: notBefore, signals: 0 } },
      },
    };
  }

  private tell(duty: Duty, attempt: Attempt): void {
    const { consumer } = duty;
    if (attempt.kind === 'done') {
      this.metrics.count('duties_done', { consumer, outcome: attempt.outcome });
      return;
    }
    const details = { duty: duty._id, attempts: attempt.attempts, error: attempt.error };
    this.metrics.count(attempt.kind === 'dead' ? 'duties_dead' : 'duties_failed', { consumer });
    if (attempt.kind === 'dead') this.options.log.error('a duty is dead and waits for an operator', details);
    else this.options.log.warn('a duty failed and is tried again', details);
  }

  /** What waited for us in other queues, or did not fit in this run, gets its signal now and not only from the reconciler. */
  private async passOn(queue: string, caseId: string, elsewhere: ReadonlySet<string>, more: boolean): Promise<void> {
    const queues = more ? [...elsewhere, queue] : [...elsewhere];
    if (queues.length > 0) await this.options.signals.send(queues.map((name) => ({ queue: name, caseId })));
  }
}
