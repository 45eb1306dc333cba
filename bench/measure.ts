import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadMessage, LoadResult, LoadSpec } from './load-spec.js';
import { type Spread, spreadOf } from './percentiles.js';
import { type Cost, endCost, startCost } from './process-cost.js';
import { counted, type Counters, ServerCounters } from './server-counters.js';
import type { Target } from './target.js';

/** One measurement: what the load saw, what it cost, what the servers counted. */
export interface Measured {
  readonly load: LoadResult;
  readonly spreads: Readonly<Record<string, Spread>>;
  readonly cost: Cost;
  readonly counters: Counters;
}

export type LoadOptions = Omit<LoadSpec, 'target' | 'baseUrl' | 'seed'>;

/** Seeds differ between measurements, or the users would send the same Idempotency-Keys again. */
let nextSeed = Math.floor(Date.now() / 1_000) & 0x3fffffff;

/** Runs a load generator against the target: warm-up, then the time asked for. @throws when the generator fails */
export async function measure(target: Target, options: LoadOptions, besides?: () => Promise<void>): Promise<Measured> {
  nextSeed += 100_003;
  const spec: LoadSpec = { ...options, target: target.kind, baseUrl: target.baseUrl, seed: nextSeed };
  const generator = fork(join(import.meta.dirname, 'load-generator.js'), [], {
    serialization: 'advanced',
    execArgv: [],
  });
  const counters = new ServerCounters(target);
  try {
    generator.send(spec);
    await messageOf(generator, 'warm');
    const before = await counters.read();
    const start = startCost(target.roles);
    generator.send('go');
    const [load] = await Promise.all([messageOf(generator, 'done'), besides?.()]);
    const cost = endCost(start, target.roles, load.generatorCpu);
    const after = await counters.read();
    const spreads = Object.fromEntries(Object.entries(load.samples).map(([step, ms]) => [step, spreadOf(ms)]));
    if (generator.exitCode === null) await once(generator, 'exit');
    return { load, spreads, cost, counters: counted(before, after) };
  } finally {
    generator.kill();
    await counters.close();
  }
}

function messageOf<Kind extends LoadMessage['kind']>(
  generator: ReturnType<typeof fork>,
  kind: Kind,
): Promise<Extract<LoadMessage, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const heard = (message: LoadMessage): void => {
      if (message.kind === kind) settle(() => resolve(message as Extract<LoadMessage, { kind: Kind }>));
      else if (message.kind === 'failed')
        settle(() => reject(new Error(`the load generator failed: ${message.error}`)));
    };
    const ended = (code: number | null): void => settle(() => reject(new Error(`the load generator ended (${code})`)));
    const settle = (then: () => void): void => {
      generator.off('message', heard);
      generator.off('exit', ended);
      then();
    };
    generator.on('message', heard);
    generator.on('exit', ended);
  });
}
