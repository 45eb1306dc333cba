import { thereAlready } from '@libs/batching';
import type { Clock } from '@libs/clock';
import type { Commit, EventReader } from '@libs/event-store';
import type { FeedConsumer, FeedEvent, SealedCommit } from '@libs/feed';
import { type Duty, type DutyCollections, type DutyDefinition, dutyId, requireQueueName } from './duty.js';
import { NO_METRICS, type QueueMetrics } from './reporting.js';
import type { Signals } from './signals.js';

/** First time the reconciler looks after a duty that was signalled when it was written, ms. */
export const FIRST_LOOK_MS = 5_000;

export interface DutyWriterOptions {
  collections: DutyCollections;
  /** Position of the last sealed commit, 0 when there is none. */
  tail: () => Promise<number>;
  reader: Pick<EventReader, 'read'>;
  definitions: readonly DutyDefinition[];
  signals: Pick<Signals, 'send'>;
  clock: Clock;
  metrics?: QueueMetrics;
}

export type OwedDuty = Pick<Duty, 'consumer' | 'institution' | 'streamId' | 'version' | 'index' | 'queue'>;

/**
 * Reads the log and writes down what must happen because of it. The duty is safe in MongoDB before anything is signalled; Redis
 * is asked once a page, within a bound, and its answer decides nothing.
 */
export class DutyWriter implements FeedConsumer {
  readonly name = 'duties';
  private since: ReadonlyMap<string, number> | undefined;
  private readonly waking: ReadonlyMap<string, ReadonlyMap<string, readonly DutyDefinition[]>>;
  private readonly metrics: QueueMetrics;

  constructor(private readonly options: DutyWriterOptions) {
    this.waking = byKindAndType(options.definitions);
    this.metrics = options.metrics ?? NO_METRICS;
  }

  /**
   * Writes down since when each consumer has duties: a new one starts at the present. Call it before the first commit of a new
   * installation is sealed; `handle` does it otherwise, and what was sealed until then owes nothing.
   */
  async register(): Promise<void> {
    const { consumers } = this.options.collections;
    const names = this.options.definitions.map(({ consumer }) => consumer);
    const known = await consumers.find({ _id: { $in: names } }).toArray();
    const fresh = names.filter((name) => !known.some(({ _id }) => _id === name));
    if (fresh.length > 0) {
      const since = await this.options.tail();
      await consumers.bulkWrite(
        fresh.map((_id) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: { since } }, upsert: true } })),
        { ordered: false },
      );
    }
    // Read back: another process may have been first.
    const rows = fresh.length > 0 ? await consumers.find({ _id: { $in: names } }).toArray() : known;
    this.since = new Map(rows.map(({ _id, since }) => [_id, since]));
  }

  async handle(page: readonly SealedCommit[]): Promise<void> {
    if (!this.since) await this.register();
    await this.keep(await this.dutiesOf(page));
  }

  /** What another reader of the log found to be owed; written again it is the same duty. */
  async owe(owed: readonly OwedDuty[]): Promise<void> {
    const now = this.options.clock.now();
    await this.keep(owed.map((one) => newDuty(one, now)));
  }

  private async keep(duties: readonly Duty[]): Promise<void> {
    if (duties.length === 0) return;
    const fresh = await this.write(duties);
    for (const { consumer } of fresh) this.metrics.count('duties_written', { consumer });
    if (fresh.length > 0)
      await this.options.signals.send(fresh.map(({ queue, streamId }) => ({ queue, caseId: streamId })));
  }

  private async dutiesOf(page: readonly SealedCommit[]): Promise<Duty[]> {
    const candidates = page.filter(({ commit }) => this.mayOwe(commit));
    if (candidates.length === 0) return [];
    const now = this.options.clock.now();
    const read = await this.options.reader.read(
      candidates.map(({ commit }) => commit),
      { open: false },
    );
    return candidates.flatMap(({ commit, position }, at) =>
      (read[at] ?? []).flatMap((event, index) =>
        this.owed(commit.kind, { ...event, position }).map((definition) =>
          dutyOf(definition, { ...event, position }, index, now),
        ),
      ),
    );
  }

  /** Before anything is lifted. What an import brings in has happened elsewhere: it never owes an effect here. */
  private mayOwe(commit: Commit): boolean {
    const types = this.waking.get(commit.kind);
    return (
      types !== undefined && commit.effectiveSource !== 'import' && commit.events.some(({ type }) => types.has(type))
    );
  }

  private owed(kind: string, event: FeedEvent): DutyDefinition[] {
    const woken = this.waking.get(kind)?.get(event.type) ?? [];
    return woken.filter((duty) => event.position > (this.since?.get(duty.consumer) ?? 0) && !duty.skip?.(event));
  }

  /** The duties that were not there yet; a page read again finds its own. */
  private async write(duties: readonly Duty[]): Promise<Duty[]> {
    // An insert of many is one write to MongoDB; upserts would be one each.
    try {
      await this.options.collections.duties.insertMany(duties, { ordered: false });
      return [...duties];
    } catch (error) {
      // Two writers may meet on one duty; the loser finds it written, which is all it wanted.
      const there = thereAlready(error);
      if (there === undefined) throw error;
      return duties.filter((_duty, at) => !there.has(at));
    }
  }
}

function dutyOf(definition: DutyDefinition, event: FeedEvent, index: number, now: Date): Duty {
  const { institution, streamId, version } = event.envelope;
  const { consumer } = definition;
  return newDuty({ consumer, institution, streamId, version, index, queue: definition.queue(event) }, now);
}

function newDuty({ consumer, institution, streamId, version, index, queue }: OwedDuty, now: Date): Duty {
  return {
    _id: dutyId(consumer, streamId, version, index),
    consumer,
    institution,
    streamId,
    version,
    index,
    queue: requireQueueName(queue),
    state: 'pending',
    attempts: 0,
    generation: 0,
    signals: 0,
    createdAt: now,
    nextSignalAt: new Date(now.getTime() + FIRST_LOOK_MS),
  };
}

function byKindAndType(definitions: readonly DutyDefinition[]): Map<string, Map<string, DutyDefinition[]>> {
  const kinds = new Map<string, Map<string, DutyDefinition[]>>();
  for (const definition of definitions) {
    const types = kinds.get(definition.kind) ?? new Map<string, DutyDefinition[]>();
    kinds.set(definition.kind, types);
    for (const type of new Set(definition.wakesOn)) types.set(type, [...(types.get(type) ?? []), definition]);
  }
  return kinds;
}
