import { randomBytes, randomUUID } from 'node:crypto';
import { SystemClock } from '@libs/clock';
import { type Commit, envelopeOf, type ReadEvent } from '@libs/event-store';
import { Lease, leaseRows, type SealedCommit } from '@libs/feed';
import type { Redis } from 'ioredis';
import { Binary, type Collection, type Db, MongoClient, MongoServerError, ObjectId } from 'mongodb';
import {
  DeadDuties,
  defineDuty,
  type DutyCollections,
  dutyCollections,
  type DutyDefinition,
  dutyIndexes,
  type DutyProcessor,
  DutyRunner,
  DutyWriter,
  type ProcessorEntry,
  type QueueCount,
  type QueueLog,
  QueueWorkers,
  type QueueWorkersOptions,
  Reconciler,
  signalConnection,
  Signals,
  type WorkerConnection,
  workerConnection,
} from '../src/index.js';

export const SILENT: QueueLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
export const INTAKE = 'intake.chimalhuacan';
export const OBRAS = 'department.chimalhuacan.obras';

export const routeCase = defineDuty({
  consumer: 'route-case',
  kind: 'case',
  wakesOn: ['PetitionRegistered', 'CaseReturned'],
  queue: (event) => `intake.${event.envelope.institution}`,
});

export const deliverCase = defineDuty({
  consumer: 'deliver-case',
  kind: 'case',
  wakesOn: ['CaseRouted'],
  queue: (event) => `department.${event.envelope.institution}.${String(event.data['department'])}`,
});

/** What a processor did, once for each command id (where the index says so). */
export interface Effect {
  _id: ObjectId;
  commandId: string;
  duty: string;
  caseId: string;
  consumer: string;
  version: number;
}

/** A worker process, as far as Redis can tell. */
export interface Worker {
  workers: QueueWorkers;
  connection: WorkerConnection;
}

/** Everything of the queues on real servers, with a history made by hand. */
export class DutyDesk {
  readonly clock = new SystemClock();
  readonly counts = new Map<QueueCount, number>();
  readonly signals: Signals;
  readonly dead: DeadDuties;
  readonly writer: DutyWriter;
  private readonly metrics = {
    count: (what: QueueCount, _labels: object, by = 1) => void this.counts.set(what, (this.counts.get(what) ?? 0) + by),
  };
  private readonly versions = new Map<string, number>();
  private readonly running: Worker[] = [];
  private readonly reconcilers: Reconciler[] = [];
  position = 0;

  private constructor(
    private readonly mongo: MongoClient,
    readonly db: Db,
    readonly collections: DutyCollections,
    readonly effects: Collection<Effect>,
    readonly redis: Redis,
    private readonly redisUrl: string,
    definitions: readonly DutyDefinition[],
  ) {
    this.signals = new Signals({ connection: redis, log: SILENT, metrics: this.metrics });
    this.dead = new DeadDuties(collections, this.clock);
    this.writer = this.aWriter(definitions);
  }

  static async open(mongoUri: string, redisUrl: string, definitions = [routeCase, deliverCase]): Promise<DutyDesk> {
    const mongo = await new MongoClient(mongoUri).connect();
    const db = mongo.db(`t_${randomBytes(6).toString('hex')}`);
    const collections = dutyCollections(db);
    await collections.duties.createIndexes([...dutyIndexes]);
    const effects = db.collection<Effect>('effects');
    await effects.createIndex({ commandId: 1 }, { unique: true });
    const redis = signalConnection(redisUrl);
    const desk = new DutyDesk(mongo, db, collections, effects, redis, redisUrl, definitions);
    await until('Redis answers', () => desk.signals.available);
    return desk;
  }

  aWriter(definitions: readonly DutyDefinition[]): DutyWriter {
    return new DutyWriter({
      collections: this.collections,
      tail: () => Promise.resolve(this.position),
      reader: { read: (commits) => Promise.resolve(commits.map(readPlain)) },
      definitions,
      signals: this.signals,
      clock: this.clock,
      metrics: this.metrics,
    });
  }

  /** The next commit of a case, sealed; nothing reads it yet. */
  seals(
    streamId: string,
    type: string,
    more: { data?: Record<string, unknown>; imported?: boolean } = {},
  ): SealedCommit {
    const version = (this.versions.get(streamId) ?? 0) + 1;
    this.versions.set(streamId, version);
    this.position += 1;
    return { position: this.position, commit: aCommit(streamId, version, type, more) };
  }

  /** Does a duty by writing an effect; the unique index refuses a second one of the same command. */
  readonly effect: DutyProcessor = async (duty, { commandId }) => {
    const { _id, streamId, consumer, version } = duty;
    try {
      await this.effects.insertOne({ _id: new ObjectId(), commandId, duty: _id, caseId: streamId, consumer, version });
      return { outcome: 'done' };
    } catch (error) {
      if (error instanceof MongoServerError && error.code === 11_000) return { outcome: 'done-before' };
      throw error;
    }
  };

  aRunner(processors: readonly ProcessorEntry[]): DutyRunner {
    const { collections, signals, clock, metrics } = this;
    return new DutyRunner({ collections, processors, signals, clock, log: SILENT, metrics, processorTimeoutMs: 5_000 });
  }

  async startsWorkers(process: DutyProcessor, more: Partial<QueueWorkersOptions> = {}): Promise<Worker> {
    const runner = this.aRunner(['route-case', 'deliver-case'].map((consumer) => ({ consumer, process })));
    const connection = workerConnection(this.redisUrl);
    const workers = new QueueWorkers({
      connection,
      signals: this.signals,
      directory: { queues: () => Promise.resolve([INTAKE, OBRAS]) },
      process: (queue, caseId) => runner.process(queue, caseId),
      log: SILENT,
      metrics: this.metrics,
      ...more,
    });
    await workers.start();
    const worker = { workers, connection };
    this.running.push(worker);
    return worker;
  }

  startsReconciler(everyMs = 2_000): Reconciler {
    const { collections, signals, clock, metrics } = this;
    const lease = new Lease(leaseRows(this.db), 'reconciler', 'duty-desk');
    const reconciler = new Reconciler({ collections, signals, lease, clock, log: SILENT, metrics, everyMs });
    reconciler.start();
    this.reconcilers.push(reconciler);
    return reconciler;
  }

  pending(): Promise<number> {
    return this.collections.duties.countDocuments({ state: 'pending' });
  }

  /** Effects of more runs than one of the same duty. */
  async doubled(): Promise<number> {
    const effects = await this.effects.find().toArray();
    return effects.length - new Set(effects.map(({ commandId }) => commandId)).size;
  }

  async close(): Promise<void> {
    for (const reconciler of this.reconcilers) await reconciler.stop();
    await Promise.all(
      this.running.map(async ({ workers, connection }) => {
        await workers.stop();
        connection.disconnect();
      }),
    );
    await this.signals.close();
    this.redis.disconnect();
    await this.db.dropDatabase();
    await this.mongo.close();
  }
}

/** Looks every 25 ms until `holds`; fails after `withinMs`, saying what it waited for. Answers how long it took, ms. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<number> {
  const from = performance.now();
  while (!(await holds())) {
    if (performance.now() - from > withinMs) throw new Error(`waited ${withinMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return performance.now() - from;
}

export function newCase(): string {
  return randomUUID();
}

function readPlain(commit: Commit): ReadEvent[] {
  return commit.events.map(({ type, data }, index) => ({ type, data, envelope: envelopeOf(commit, index) }));
}

function aCommit(
  streamId: string,
  version: number,
  type: string,
  { data = {}, imported = false }: { data?: Record<string, unknown>; imported?: boolean },
): Commit {
  const now = new Date();
  const nothing = new Binary(Buffer.alloc(32));
  return {
    _id: new ObjectId(),
    institution: 'chimalhuacan',
    kind: 'case',
    streamId,
    version,
    recordedAt: now,
    effectiveAt: now,
    effectiveSource: imported ? 'import' : 'clock',
    meta: {
      commandId: randomUUID(),
      actor: { kind: 'system', id: 'spec' },
      correlationId: randomUUID(),
      consulted: {},
    },
    prev: nothing,
    hash: nothing,
    events: [{ type, v: 1, data }],
  };
}
