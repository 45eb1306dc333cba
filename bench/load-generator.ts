/** The load generator, a process of its own: gets a LoadSpec, warms up, waits for `go`, measures, sends the raw samples back. */
import { setTimeout as pause } from 'node:timers/promises';
import { BareUser } from './bare-user.js';
import { LoadRecorder, RoutingLag } from './load-recorder.js';
import type { LoadMessage, LoadSpec } from './load-spec.js';
import { enrolProductUsers } from './product-user.js';
import { enrolScreenUsers } from './screen-user.js';
import { Random } from './random.js';

/** One user: what it does again and again. */
interface LoadUser {
  work(): Promise<void>;
  close(): void;
}

const WARM = { windowMs: 1_000, agree: 0.05, leastMs: 3_000, leastUnits: 500, mostMs: 20_000 };
/** Users of an open loop: more than ever wait at once, else arrivals would wait for each other. */
const OPEN_USERS = 256;

const recorder = new LoadRecorder();
const progress = { stopped: false };

process.once('message', (spec: LoadSpec) => {
  run(spec).catch((error: unknown) =>
    send({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function run(spec: LoadSpec): Promise<void> {
  const users = await enrol({ ...spec, users: spec.perSecond === undefined ? spec.users : OPEN_USERS });
  const loops = spec.perSecond === undefined ? users.map(closedLoop) : [openLoop(users, spec.perSecond, spec.seed)];
  await warmUp(spec.warm ?? 0);
  const go = new Promise<void>((resolve) => process.once('message', () => resolve()));
  send({ kind: 'warm' });
  await go;
  recorder.start();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await pause(spec.seconds * 1_000);
  const seconds = (performance.now() - started) / 1_000;
  const used = process.cpuUsage(cpu);
  const { completed, errors, firstError, samples, probes } = recorder;
  recorder.recording = false;
  progress.stopped = true;
  send({
    kind: 'done',
    seconds,
    completed,
    errors,
    ...(firstError !== undefined && { firstError }),
    samples,
    probes,
    generatorCpu: (used.user + used.system) / 1e6,
  });
  await Promise.all(loops);
  for (const user of users) user.close();
  process.disconnect();
}

async function enrol(spec: LoadSpec): Promise<LoadUser[]> {
  if (spec.work === 'screen') return enrolScreenUsers(spec, recorder);
  if (spec.target === 'product') return enrolProductUsers(spec, recorder);
  const lag = new RoutingLag();
  return Array.from({ length: spec.users }, (_, index) => {
    const user = new BareUser(spec.baseUrl, spec.seed + index, recorder, lag);
    const work = {
      lifecycle: () => user.lifecycle(),
      register: () => user.registerOnly(),
      worklist: () => user.worklist(),
    };
    const chosen = Object.entries(work).find(([name]) => name === spec.work)?.[1];
    if (chosen === undefined) throw new Error(`the bare service knows no ${spec.work}`);
    return { work: chosen, close: () => user.close() };
  });
}

async function closedLoop(user: LoadUser): Promise<void> {
  while (!progress.stopped) await once(user);
}

/** Poisson arrivals; each is timed from when it should have begun, so that a stall is paid by all who came meanwhile. */
async function openLoop(users: readonly LoadUser[], perSecond: number, seed: number): Promise<void> {
  const random = new Random(seed);
  const free = [...users];
  const running = new Set<Promise<void>>();
  let due = performance.now();
  while (!progress.stopped) {
    due += (-1_000 * Math.log(1 - random.next())) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const user = free.pop();
    if (user === undefined) {
      recorder.failed(new Error(`${OPEN_USERS} requests are waiting: the load is above what can be served`));
      continue;
    }
    const intended = due;
    const task = once(user)
      .then(() => recorder.step('intended', performance.now() - intended))
      .finally(() => {
        free.push(user);
        running.delete(task);
      });
    running.add(task);
  }
  await Promise.all(running);
}

async function once(user: LoadUser): Promise<void> {
  try {
    await user.work();
  } catch (error) {
    recorder.failed(error);
    await pause(50); // a server that refuses everything should not be hammered
  }
}

/** BENCH.md 4: two windows that agree, at least 3 s and 500 units, at most 20 s; or as long as was asked for. */
async function warmUp(leastSeconds: number): Promise<void> {
  const began = performance.now();
  let before = 0;
  let lastRate = 0;
  for (;;) {
    await pause(WARM.windowMs);
    const rate = recorder.completed - before;
    before = recorder.completed;
    const elapsed = performance.now() - began;
    const steady = rate > 0 && Math.abs(rate - lastRate) < WARM.agree * lastRate;
    if (elapsed < leastSeconds * 1_000) continue;
    if (elapsed >= WARM.mostMs) return;
    if (steady && elapsed >= WARM.leastMs && recorder.completed >= WARM.leastUnits) return;
    lastRate = rate;
  }
}

function send(message: LoadMessage): void {
  process.send?.(message);
}
