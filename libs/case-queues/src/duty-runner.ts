import { Gathered } from '@libs/batching';
import type { Clock } from '@libs/clock';
import { effectIdOf } from '@libs/event-store';
import { judge, type Patience } from './attempt.js';
import { bounded } from './bounded.js';
import { type Duty, type DutyCollections, OPEN_DUTIES } from './duty.js';
import { type DutyRun, marksOf } from './duty-marks.js';
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
  /** For what lies outside and may be away for hours; eight runs within minutes unless said otherwise. */
  patience?: Patience;
  /** Later duties of the case go on without one that is dead: what they tell stands by itself. */
  deadHoldsBack?: false;
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
const PROCESSOR_TIMEOUT_MS = 30_000;
/** Cases whose duties are looked up together. */
const CASES_AT_ONCE = 50;
const LOOKUP_PACE = { times: 3, longestMs: 30 };
/** The effect is in the history by then: nobody waits for the mark. */
const MARKING_PACE = { times: 20, longestMs: 150 };

/** Runs the duties of a case in the order of its history. */
export class DutyRunner {
  private readonly processors: ReadonlyMap<string, ProcessorEntry>;
  private readonly metrics: QueueMetrics;
  // Cases are run side by side, so that what each asks of MongoDB can leave together.
  private readonly lookups = new Gathered<string, Duty[]>((cases) => this.openOf(cases), {
    most: CASES_AT_ONCE,
    pace: LOOKUP_PACE,
  });
  private readonly markings = new Gathered<readonly DutyRun[], void>((runs) => this.mark(runs), {
    pace: MARKING_PACE,
  });

  constructor(private readonly options: DutyRunnerOptions) {
    this.processors = new Map(options.processors.map((entry) => [entry.consumer, entry]));
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
    const runs: DutyRun[] = [];
    for (const duty of open) {
      if (duty.state === 'pending' && duty.queue !== queue && runs.length > 0) elsewhere.add(duty.queue);
      if (blocked.has(duty.consumer) || (duty.state === 'dead' && !this.deadHoldsBack(duty))) continue;
      if (this.mustWait(duty, queue)) {
        blocked.add(duty.consumer);
        continue;
      }
      const run = await this.run(duty);
      runs.push(run);
      this.tell(run);
      if (run.attempt.kind === 'again' || (run.attempt.kind === 'dead' && this.deadHoldsBack(duty)))
        blocked.add(duty.consumer);
    }
    if (runs.length > 0) await this.markings.add(runs);
    await this.passOn(queue, caseId, elsewhere, runs.length > 0 && open.length === MOST_AT_ONCE);
    return runs.length;
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

  private async mark(runs: readonly (readonly DutyRun[])[]): Promise<void[]> {
    const marks = marksOf(runs.flat(), this.options.clock.now());
    await this.options.collections.duties.bulkWrite(marks, { ordered: false });
    return runs.map(() => undefined);
  }

  private mustWait(duty: Duty, queue: string): boolean {
    if (duty.state === 'dead' || duty.queue !== queue) return true;
    if (duty.notBefore && duty.notBefore > this.options.clock.now()) return true;
    // A worker older than the duty's consumer: a newer one will run it.
    return !this.processors.has(duty.consumer);
  }

  private deadHoldsBack({ consumer }: Duty): boolean {
    return this.processors.get(consumer)?.deadHoldsBack ?? true;
  }

  private async run(duty: Duty): Promise<DutyRun> {
    const processor = this.processors.get(duty.consumer);
    if (!processor) throw new Error(`no processor for ${duty.consumer}`);
    const command = { commandId: effectIdOf(duty.consumer, duty._id), causationId: duty._id };
    const limit = this.options.processorTimeoutMs ?? PROCESSOR_TIMEOUT_MS;
    try {
      // Called inside a promise, so that a processor that throws before its first await is judged like any other.
      const { outcome } = await bounded(
        `duty ${duty._id}`,
        limit,
        Promise.resolve().then(() => processor.process(duty, command)),
      );
      return { duty, attempt: { kind: 'done', outcome } };
    } catch (error) {
      return { duty, attempt: judge(error, duty.attempts, this.options.clock.now(), processor) };
    }
  }

  private tell({ duty, attempt }: DutyRun): void {
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
