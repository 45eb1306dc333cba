import { randomUUID } from 'node:crypto';
import { commitHash, streamGenesis } from '@libs/audit-chain';
import { SystemClock } from '@libs/clock';
import {
  type Commit,
  commitIndexes,
  envelopeOf,
  historyCollections,
  type HistoryCollections,
  type ReadEvent,
} from '@libs/event-store';
import { Binary, MongoClient, ObjectId } from 'mongodb';
import { logIndexes } from './feed-collections.js';
import type { FeedContext, FeedCounter } from './feed-context.js';
import { defineView, type ViewDefinition } from './view.js';

/** Event data of the fixture: `n` is added up by the view `sums`. */
export interface Added {
  n: number;
  to?: string;
}

export interface SumRow {
  sum: number;
  place: string;
  last: string;
}

/** Adds up; a folded event of type `Poison` cannot be. */
export const sums: ViewDefinition<SumRow> = defineView<SumRow>({
  name: 'sums',
  revision: 1,
  kinds: ['case'],
  opens: {},
  indexes: [{ name: 'place', key: { place: 1 } }],
  evolve(row, { type, data, envelope }) {
    if (type === 'Poison') throw new TypeError('cannot be folded');
    if (type === 'Ignored') return row;
    if (type === 'Gone') return undefined;
    const { n, to } = data as unknown as Added;
    const place = to ?? row?.place ?? 'nowhere';
    return { sum: (row?.sum ?? 0) + n, place, last: envelope.recordedAt };
  },
});

/** What `openTestDatabases` of libs/testing gives. */
export interface TownDatabases {
  appUri: string;
  name: string;
  owner: MongoClient;
  drop(): Promise<void>;
}

/** A history on a real MongoDB with a database name of its own, and valid commits for it. */
export class Town {
  readonly counted = new Map<string, number>();
  readonly logged: string[] = [];
  readonly context: FeedContext;
  private readonly heads = new Map<string, { version: number; hash: Buffer }>();

  private constructor(
    private readonly client: MongoClient,
    private readonly databases: TownDatabases,
  ) {
    const note = (message: string) => {
      this.logged.push(message);
    };
    this.context = {
      db: client.db(databases.name),
      history: historyCollections(client.db(`${databases.name}_history`)),
      events: { read: readEvents },
      clock: new SystemClock(),
      log: { info: note, warn: note, error: note },
      metrics: {
        add: (counter, by) => {
          this.counted.set(counter, (this.counted.get(counter) ?? 0) + by);
        },
        set: () => undefined,
      },
      owner: 'spec',
    };
  }

  static async open(databases: TownDatabases): Promise<Town> {
    const client = await MongoClient.connect(databases.appUri, {
      writeConcern: { w: 'majority', j: true },
      readConcern: { level: 'majority' },
      ignoreUndefined: true,
      monitorCommands: true,
    });
    const { commits, log } = historyCollections(databases.owner.db(`${databases.name}_history`));
    await commits.createIndexes(commitIndexes);
    await log.createIndexes(logIndexes);
    return new Town(client, databases);
  }

  async close(): Promise<void> {
    await this.client.close();
    await this.databases.drop();
  }

  /** The history as its owner reaches it: for faults that the application has no right to make. */
  get owned(): HistoryCollections {
    return historyCollections(this.databases.owner.db(`${this.databases.name}_history`));
  }

  count(counter: FeedCounter): number {
    return this.counted.get(counter) ?? 0;
  }

  /** The next commit of a stream, not written yet. */
  next(streamId: string, events: readonly { type: string; data: object }[], overrides: Partial<Commit> = {}): Commit {
    const institution = overrides.institution ?? 'chimalhuacan';
    const head = this.heads.get(streamId);
    const at = new Date();
    const unhashed = {
      _id: new ObjectId(),
      institution,
      kind: 'case',
      streamId,
      version: (head?.version ?? 0) + 1,
      recordedAt: at,
      effectiveAt: at,
      effectiveSource: 'clock' as const,
      meta: {
        commandId: randomUUID(),
        actor: { kind: 'staff' as const, id: 'ana' },
        correlationId: randomUUID(),
        consulted: {},
      },
      prev: new Binary(head?.hash ?? streamGenesis(institution, streamId)),
      events: events.map(({ type, data }) => ({ type, v: 1, data: data as Record<string, unknown> })),
      ...overrides,
    };
    const hash = commitHash(unhashed);
    this.heads.set(streamId, { version: unhashed.version, hash });
    return { ...unhashed, hash: new Binary(hash) };
  }

  async add(streamId: string, data: Added, overrides?: Partial<Commit>): Promise<Commit> {
    return this.record(streamId, 'Added', data, overrides);
  }

  async record(streamId: string, type: string, data: object = {}, overrides?: Partial<Commit>): Promise<Commit> {
    const commit = this.next(streamId, [{ type, data }], overrides);
    await this.context.history.commits.insertOne(commit);
    return commit;
  }

  /** Many writers at once, each on streams of its own. Answers the ids of the streams. */
  async busyDay(writers: number, commitsEach: number, streamsEach = 5): Promise<string[]> {
    const streams = Array.from({ length: writers }, () => Array.from({ length: streamsEach }, () => randomUUID()));
    await Promise.all(
      streams.map(async (own) => {
        for (let at = 0; at < commitsEach; at += 1) {
          await this.add(own[at % streamsEach] as string, { n: at, to: `place-${at % 7}` });
        }
      }),
    );
    return streams.flat();
  }

  /** Many commits at once, in the order given; for histories that are there already. */
  async history(streams: number, commitsEach: number): Promise<string[]> {
    const ids = Array.from({ length: streams }, () => randomUUID());
    for (let round = 0; round < commitsEach; round += 1) {
      for (let at = 0; at < ids.length; at += 1_000) {
        const batch = ids
          .slice(at, at + 1_000)
          .map((id) => this.next(id, [{ type: 'Added', data: { n: round, to: `place-${round % 7}` } }]));
        await this.context.history.commits.insertMany(batch, { ordered: true });
      }
    }
    return ids;
  }

  /** Waits for a condition by asking again; a spec that waits in vain fails with `what`. */
  async until(what: string, condition: () => boolean | Promise<boolean>, ms = 60_000): Promise<void> {
    const end = performance.now() + ms;
    while (!(await condition())) {
      if (performance.now() > end)
        throw new Error(`waited ${ms} ms in vain until ${what}; log: ${this.logged.join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async untilAllSealed(): Promise<void> {
    const { commits, log } = this.context.history;
    await this.until('all is sealed', async () => (await log.countDocuments()) >= (await commits.countDocuments()));
  }
}

function readEvents(commits: readonly Commit[]): Promise<ReadEvent[][]> {
  return Promise.resolve(
    commits.map((commit) =>
      commit.events.map(({ type, data }, index) => ({ type, data, envelope: envelopeOf(commit, index) })),
    ),
  );
}
