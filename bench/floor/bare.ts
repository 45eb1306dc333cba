/**
 * The bare floor (BENCH.md 4): the same lifecycle as the product's - registered, routed through BullMQ, taken, noted, resolved -
 * as durable, with nothing of a product: no rights, no validation, no sealing, no hash chain, no order, no folio. Fastify, the
 * MongoDB driver and BullMQ in one process. `full` writes each commit alone and reads the stream before each decision; `fast`
 * shares inserts between commits and keeps the folded state.
 *
 * Started by the bench: node dist/bench/floor/bare.js <full|fast>, with MONGODB_URI, REDIS_URL and PORT in the environment. It
 * prints `ready` once it listens.
 */
import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import fastify from 'fastify';
import { Redis } from 'ioredis';
import { type Collection, MongoClient, MongoServerError } from 'mongodb';
import { DEPARTMENTS } from '../town.js';
import { GroupInsert } from './group-insert.js';

interface BareCommit {
  streamId: string;
  version: number;
  at: Date;
  actor: string;
  events: { type: string; data: Record<string, unknown> }[];
}
interface BareState {
  version: number;
  status: string;
  department: string;
}

const PROJECT_EVERY_MS = 20;
const NEXT: Record<string, string> = { route: 'routed', take: 'taken', note: '', resolve: 'resolved' };
const variant = process.argv[2] === 'fast' ? 'fast' : 'full';
const fast = variant === 'fast';
const client = new MongoClient(process.env['MONGODB_URI'] ?? '', { w: 'majority', journal: true, maxPoolSize: 50 });
await client.connect();
const db = client.db(`bare_${variant}`);
const commits: Collection<BareCommit> = db.collection('commits');
const worklist = db.collection<{ _id: string; v: number; status: string; department: string; at: Date }>('worklist');
await commits.createIndex({ streamId: 1, version: 1 }, { unique: true });
await worklist.createIndex({ department: 1, status: 1, at: 1 });
const group = new GroupInsert(commits);
const redis = new Redis(process.env['REDIS_URL'] ?? '', { maxRetriesPerRequest: null });
const queues = new Map(
  DEPARTMENTS.map(({ code }) => [code, new Queue(`bare-${variant}-${code}`, { connection: redis })]),
);
const cache = new Map<string, BareState>();
const projecting = new Map<string, BareState>();

const fold = (state: BareState, { version, events }: BareCommit): BareState =>
  events.reduce(
    (now, { type, data }) => ({
      version,
      status: typeof data['status'] === 'string' && data['status'] !== '' ? data['status'] : now.status,
      department: type === 'registered' ? String(data['department']) : now.department,
    }),
    state,
  );

async function load(id: string): Promise<BareState> {
  const known = fast ? cache.get(id) : undefined;
  if (known !== undefined) return known;
  const history = await commits.find({ streamId: id }).sort({ version: 1 }).toArray();
  return history.reduce(fold, { version: 0, status: 'none', department: '' });
}

async function append(id: string, state: BareState, type: string, data: Record<string, unknown>): Promise<BareState> {
  const commit = { streamId: id, version: state.version + 1, at: new Date(), actor: 'bench', events: [{ type, data }] };
  if (fast) await group.insert(commit);
  else await commits.insertOne(commit);
  const next = fold(state, commit);
  if (fast) cache.set(id, next);
  projecting.set(id, next);
  return next;
}

/** Loads, decides, appends; another writer's commit in between means: once more. */
async function step(id: string, type: string, data: Record<string, unknown>): Promise<BareState> {
  for (;;) {
    const state = await load(id);
    try {
      return await append(id, state, type, { status: NEXT[type] ?? '', ...data });
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === 11_000)) throw error;
      cache.delete(id);
    }
  }
}

let adding: { id: string; department: string }[] = [];
async function addJobs(): Promise<void> {
  const jobs = adding;
  adding = [];
  const byDepartment = new Map<string, string[]>();
  for (const { id, department } of jobs) byDepartment.set(department, [...(byDepartment.get(department) ?? []), id]);
  for (const [department, ids] of byDepartment)
    await queues
      .get(department)
      ?.addBulk(ids.map((id) => ({ name: 'route', data: { id }, opts: { removeOnComplete: true } })));
}

const app = fastify();
app.post<{ Body: { department: string; subject: string; description: string } }>('/cases', async ({ body }, reply) => {
  const id = randomUUID();
  await append(id, { version: 0, status: 'none', department: '' }, 'registered', { status: 'registered', ...body });
  if (fast) {
    if (adding.push({ id, department: body.department }) === 1) setImmediate(() => void addJobs());
  } else await queues.get(body.department)?.add('route', { id }, { removeOnComplete: true });
  return reply.code(201).send({ id });
});
app.get<{ Params: { id: string } }>('/cases/:id', async ({ params }) => load(params.id));
app.post<{ Params: { id: string; step: string }; Body: Record<string, unknown> }>(
  '/cases/:id/:step',
  async ({ params, body }) => step(params.id, params.step, body),
);
app.get<{ Querystring: { department: string } }>('/worklist', async ({ query }) =>
  worklist.find({ department: query.department, status: 'routed' }).sort({ at: 1 }).limit(50).toArray(),
);

const workers = [...queues.values()].map(
  (queue) =>
    new Worker<{ id: string }>(queue.name, async ({ data }) => void (await step(data.id, 'route', {})), {
      connection: redis.duplicate(),
      concurrency: 8,
    }),
);

async function project(): Promise<void> {
  const rows = [...projecting];
  projecting.clear();
  if (rows.length > 0)
    await worklist.bulkWrite(
      rows.map(([_id, { version, status, department }]) => ({
        updateOne: {
          filter: { _id },
          update: { $set: { v: version, status, department }, $setOnInsert: { at: new Date() } },
          upsert: true,
        },
      })),
      { ordered: false, writeConcern: { w: 1, journal: false } },
    );
  projector = setTimeout(() => void project(), PROJECT_EVERY_MS);
}
let projector = setTimeout(() => void project(), PROJECT_EVERY_MS);

process.on('SIGTERM', () => {
  clearTimeout(projector);
  void Promise.all([app.close(), ...workers.map((worker) => worker.close())]).then(() => process.exit(0));
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.stdout.write('ready\n');
