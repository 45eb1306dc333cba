import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { BenchServers } from './bench-servers.js';
import { BenchProcess } from './bench-process.js';
import type { BenchDoor } from './door.js';
import { areBuilt, type ServedView } from './built-views.js';
import { KeepAliveClient } from './keep-alive-client.js';
import type { Target } from './target.js';

export const DATABASE = 'ventanilla';
const START_MS = 60_000;
/** The views have read this many cases' history at least once before anything is measured. */
const CAUGHT_UP_MS = 3_600_000;
/** Marked cells of response times that one round of the worker takes. */
const FIGURES_WAITING = 200;

/** What runs the product's scripts and processes against the bench's servers. */
export interface ProductHome {
  readonly env: NodeJS.ProcessEnv;
  readonly servers: BenchServers;
  /** Arguments of node for one of the product's scripts, as `npm start` runs them. */
  readonly script: (name: string, ...args: string[]) => string[];
}

/** Database user, collections, institution and dataset: all that is there before the product starts. */
export async function prepareProduct(
  door: BenchDoor,
  servers: BenchServers,
  { cases, profile }: { cases: number; profile: string | undefined },
): Promise<ProductHome> {
  const { mongo, redis, folders, key } = servers;
  const appUri = await door.createAppUser(mongo.ownerUri, DATABASE, { password: mongo.appPassword });
  const env = door.productEnvironment({ ...key, MONGODB_URI: appUri, MONGODB_DB: DATABASE, REDIS_URL: redis.url });
  const profiling =
    profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-interval=1000', `--cpu-prof-dir=${profile}`];
  const script = (name: string, ...args: string[]): string[] => [
    ...door.nodeOptions,
    ...profiling,
    join(door.checkout, 'dist', `${name}.js`),
    ...args,
  ];
  const log = (name: string): string => join(folders.logs, `${name}.log`);
  await BenchProcess.run(
    'migrate',
    script('src/migrate'),
    { ...env, MONGODB_OWNER_URI: mongo.ownerUri },
    log('migrate'),
  );
  door.log(`Loading ${cases} cases (progress in ${log('load')}) …`);
  await BenchProcess.run('load', script('bench/load', String(cases)), env, log('load'));
  return { env, servers, script };
}

/** Starts the API and the worker as production runs them, and waits until the views have read all there is. */
export async function startProduct(door: BenchDoor, home: ProductHome): Promise<Target> {
  const { env, servers, script } = home;
  const port = await door.freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const own = { ...env, PORT: String(port), HOST: '127.0.0.1' };
  const start = (name: string): BenchProcess => {
    const running = BenchProcess.start(name, script(`src/${name}`), own, join(servers.folders.logs, `${name}.log`));
    door.shutdown.add(running);
    return running;
  };
  const [api, worker] = [start('main'), start('worker')];
  const client = new KeepAliveClient(baseUrl);
  await api.until(async () => (await client.send({ method: 'GET', path: '/health/ready' })).status === 200, START_MS);
  client.close();
  const settle = (): Promise<void> => settled(servers.mongo.ownerUri, worker);
  await settle();
  return {
    name: 'product',
    kind: 'product',
    baseUrl,
    roles: { api: api.pid, worker: worker.pid, ...servers.pids },
    mongoUri: servers.mongo.ownerUri,
    redisUrl: servers.redis.url,
    settle,
    stop: async () => {
      await Promise.all([api.stop(), worker.stop()]);
    },
  };
}

/** Everything is sealed, every reader is at the end of the log, every view is served in this program's revision, no duty is open, no more figures wait than come by themselves. */
async function settled(uri: string, worker: BenchProcess): Promise<void> {
  const client = await new MongoClient(uri).connect();
  try {
    const log = client.db(`${DATABASE}_history`).collection('log');
    const commits = client.db(`${DATABASE}_history`).collection('commits');
    const positions = client.db(DATABASE).collection<{ _id: string; position: number }>('feed_positions');
    const duties = client.db(DATABASE).collection('duties');
    const figures = client.db(DATABASE).collection('response_time_dirty');
    await worker.until(async () => {
      const [sealed, written] = [await log.estimatedDocumentCount(), await commits.estimatedDocumentCount()];
      const readers = await positions.find().toArray();
      // The collections that no view serves any more keep the position they had.
      const views = await client.db(DATABASE).collection<ServedView>('views').find().toArray();
      const served = new Set(['duties', ...views.map(({ active }) => active)]);
      const following = readers.filter(({ _id }) => served.has(_id));
      // A program with another revision builds its views beside those that serve, one after another, for minutes.
      const built = areBuilt(views);
      const caughtUp = built && following.length > 1 && following.every(({ position }) => position >= sealed);
      const waiting = await figures.countDocuments({}, { limit: FIGURES_WAITING + 1 });
      const open = await duties.countDocuments({ state: 'pending' }, { limit: 1 });
      return sealed >= written && caughtUp && open === 0 && waiting <= FIGURES_WAITING;
    }, CAUGHT_UP_MS);
  } finally {
    await client.close();
  }
}
