import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON, MongoClient } from 'mongodb';
import { BenchProcess } from '../bench-process.js';
import type { BenchRun } from '../bench-run.js';
import { round } from '../measurement-line.js';
import { DATABASE } from '../product-target.js';

const VIEWS = ['department-inbox', 'case-search', 'case-facts', 'public-requests', 'register-book'];
const READERS = 4;

/** W10: each view rebuilt from the history while lists are read; the new collection must hold what the old one held. */
export async function rebuildWorkload(run: BenchRun): Promise<void> {
  const { seconds, repeat } = run.settings;
  for (let n = 1; n <= repeat; n += 1) {
    await run.once(run.labels('W10', 'product', READERS, 'reads, no rebuild'), n, {
      work: 'worklist',
      users: READERS,
      seconds,
    });
    for (const view of VIEWS) {
      const rebuilt = new Rebuild(run, view);
      await run.once(
        run.labels('W10', 'product', READERS, `reads, rebuilding ${view}`),
        n,
        { work: 'worklist', users: READERS, seconds },
        () => rebuilt.figures(),
        () => rebuilt.begin(),
      );
    }
  }
}

/** One rebuild, begun with the load and waited for after it. */
class Rebuild {
  private ending: Promise<number> | undefined;
  private before = '';

  constructor(
    private readonly run: BenchRun,
    private readonly view: string,
  ) {}

  async begin(): Promise<void> {
    this.before = await this.digest();
    const { product } = this.run;
    const logFile = join(product.servers.folders.logs, 'feed.log');
    this.ending = BenchProcess.run(
      `rebuild ${this.view}`,
      product.script('src/feed', 'rebuild', this.view),
      product.env,
      logFile,
    ).then(() => secondsTold(logFile));
    // Awaited in figures(), after the load; a failure before that must not end the process.
    this.ending.catch(() => undefined);
  }

  async figures(): Promise<Record<string, unknown>> {
    const seconds = (await this.ending) ?? Number.NaN;
    const { commits, events } = await this.history();
    return {
      rebuild: {
        view: this.view,
        seconds: round(seconds),
        commits_per_s: round(commits / seconds),
        events_per_s: round(events / seconds),
        same_rows: (await this.digest()) === this.before,
      },
    };
  }

  private async history(): Promise<{ commits: number; events: number }> {
    return this.withDatabase(async (client) => {
      const [total] = await client
        .db(`${DATABASE}_history`)
        .collection('commits')
        .aggregate<{ commits: number; events: number }>([
          { $group: { _id: null, commits: { $sum: 1 }, events: { $sum: { $size: '$events' } } } },
        ])
        .toArray();
      return total ?? { commits: 0, events: 0 };
    });
  }

  /** SHA-256 over the rows in order of their ids: equal for equal contents, whatever the collection is called. */
  private digest(): Promise<string> {
    return this.withDatabase(async (client) => {
      const app = client.db(DATABASE);
      const view = await app.collection<{ _id: string; active: string }>('views').findOne({ _id: this.view });
      if (view === null) throw new Error(`the view ${this.view} is not registered`);
      const hash = createHash('sha256');
      for await (const row of app.collection(view.active).find().sort({ _id: 1 })) {
        const sorted = Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b)));
        hash.update(BSON.serialize(sorted));
      }
      return hash.digest('hex');
    });
  }

  private async withDatabase<T>(work: (client: MongoClient) => Promise<T>): Promise<T> {
    const client = await new MongoClient(this.run.product.servers.mongo.ownerUri).connect();
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  }
}

/** The tool's own time, without the start of its process. */
function secondsTold(logFile: string): number {
  const told = [...readFileSync(logFile, 'utf8').matchAll(/after ([\d.]+) s$/gm)].at(-1);
  if (told === undefined) throw new Error(`the rebuild told no time: see ${logFile}`);
  return Number(told[1]);
}
