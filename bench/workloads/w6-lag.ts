import { setTimeout as pause } from 'node:timers/promises';
import { type Collection, type Db, MongoClient } from 'mongodb';
import type { BenchRun } from '../bench-run.js';
import { round } from '../measurement-line.js';
import { spreadOf } from '../percentiles.js';
import { DATABASE } from '../product-target.js';

/** Registrations a second: with routing and delivery three commands each, so 17 is 50 commands a second. */
const RATES = [17, 50];
const LOOK_EVERY_MS = 5;

interface Registered {
  readonly id: string;
  readonly recordedAt: number;
}

/** W6: from the commit of a registration to its log entry and to the routed commit, and from that to the line in the department's inbox. */
export async function lagWorkload(run: BenchRun): Promise<void> {
  const { seconds, repeat } = run.settings;
  // The view that is watched is there once the product has run.
  await run.target('product');
  for (let n = 1; n <= repeat; n += 1)
    for (const perSecond of RATES) {
      const watch = await InboxWatch.open(run.product.servers.mongo.ownerUri);
      try {
        await run.once(
          run.labels('W6', 'product', 0, `open ${perSecond}/s`),
          n,
          { work: 'register', users: 0, seconds, perSecond },
          async () => ({ lag_ms: await watch.lags() }),
          () => watch.during(seconds * 1_000),
        );
      } finally {
        await watch.close();
      }
    }
}

/** Looks, beside the load, when new cases stand in the inbox view with their department; the other hops are read from the history. */
class InboxWatch {
  private readonly seen = new Map<string, number>();

  private constructor(
    private readonly client: MongoClient,
    private readonly history: Db,
    private readonly inbox: Collection<{ _id: string; department: string | null }>,
  ) {}

  static async open(uri: string): Promise<InboxWatch> {
    const client = await new MongoClient(uri).connect();
    const app = client.db(DATABASE);
    const view = await app.collection<{ _id: string; active: string }>('views').findOne({ _id: 'department-inbox' });
    if (view === null) throw new Error('the view department-inbox is not registered');
    return new InboxWatch(client, client.db(`${DATABASE}_history`), app.collection(view.active));
  }

  private began = new Date();
  private ended = new Date();

  async during(ms: number): Promise<void> {
    this.began = new Date();
    const until = performance.now() + ms;
    while (performance.now() < until) {
      const fresh = await this.inbox
        .find({ department: { $ne: null } }, { projection: { _id: 1 } })
        .sort({ $natural: -1 })
        .limit(200)
        .toArray();
      const now = Date.now();
      for (const { _id } of fresh) if (!this.seen.has(_id)) this.seen.set(_id, now);
      await pause(LOOK_EVERY_MS);
    }
    this.ended = new Date();
  }

  /** Per hop, for the cases registered while the watch was on (but for the last two seconds, whose hops may be under way). */
  async lags(): Promise<Record<string, object>> {
    const until = new Date(this.ended.getTime() - 2_000);
    const registered = await this.commitsOf('PetitionRegistered', until);
    const routed = new Map(
      (await this.commitsOf('CaseRouted', new Date())).map(({ id, recordedAt }) => [id, recordedAt]),
    );
    const sealed = await this.sealedAt(registered.map(({ id }) => id));
    const registeredAt = new Map(registered.map(({ id, recordedAt }) => [id, recordedAt]));
    const hop = (from: (id: string) => number | undefined, to: (id: string) => number | undefined): object => {
      const lags = registered.flatMap(({ id }) => {
        const [left, reached] = [from(id), to(id)];
        return left === undefined || reached === undefined ? [] : [reached - left];
      });
      const { n, p50, p99, max } = spreadOf(lags);
      return { n, p50: round(p50), p99: round(p99), max: round(max), missing: registered.length - n };
    };
    const registration = (id: string): number | undefined => registeredAt.get(id);
    const inInbox = (id: string): number | undefined => this.seen.get(id);
    return {
      sealed: hop(registration, (id) => sealed.get(id)),
      routed: hop(registration, (id) => routed.get(id)),
      // The line the issue draws: the commit that gives the case to a department, until the department's list shows it.
      commit_in_inbox: hop((id) => routed.get(id), inInbox),
      registered_in_inbox: hop(registration, inInbox),
    };
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private async commitsOf(type: string, until: Date): Promise<Registered[]> {
    const found = await this.history
      .collection('commits')
      .find(
        { recordedAt: { $gte: this.began, $lt: until }, 'events.type': type },
        { projection: { streamId: 1, recordedAt: 1 } },
      )
      .toArray();
    return found.map(({ streamId, recordedAt }) => ({
      id: String(streamId),
      recordedAt: (recordedAt as Date).getTime(),
    }));
  }

  private async sealedAt(ids: readonly string[]): Promise<Map<string, number>> {
    const entries = this.history
      .collection('log')
      .find({ streamId: { $in: [...ids] }, version: 1 }, { projection: { streamId: 1, sealedAt: 1 } });
    return new Map(
      (await entries.toArray()).map(({ streamId, sealedAt }) => [String(streamId), (sealedAt as Date).getTime()]),
    );
  }
}
