import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, UsageWrong, type Workload } from './bench-arguments.js';
import { BenchRun } from './bench-run.js';
import { bringBenchServers } from './bench-servers.js';
import { type Baseline, closingTable, ratiosOf } from './closing-table.js';
import type { BenchDoor } from './door.js';
import { prepareProduct } from './product-target.js';
import { Results } from './results.js';
import { registerWorkload } from './workloads/w1-register.js';
import { lateLawWorkload } from './workloads/w11-late-law.js';
import { firstRowsWorkload } from './workloads/w14-first-rows.js';
import { rebuildWorkload } from './workloads/w10-rebuild.js';
import { lifecycleWorkload } from './workloads/w2-lifecycle.js';
import { lagWorkload } from './workloads/w6-lag.js';
import { worklistWorkload } from './workloads/w7-worklist.js';

const RUNS: Record<Workload, (run: BenchRun) => Promise<void>> = {
  W1: registerWorkload,
  W2: lifecycleWorkload,
  W6: lagWorkload,
  W7: worklistWorkload,
  W10: rebuildWorkload,
  W11: lateLawWorkload,
  W14: firstRowsWorkload,
};

/** The benchmarks (BENCH.md 4), called by scripts/bench.mjs. @returns the exit code */
export async function runBench(door: BenchDoor): Promise<number> {
  let settings;
  try {
    settings = readArguments(door.argv);
  } catch (error) {
    if (!(error instanceof UsageWrong)) throw error;
    door.log(error.message);
    return 2;
  }
  const folder = join(door.checkout, '.data', 'bench');
  const name = settings.run ?? `${commitOf(door.checkout)} ${new Date().toISOString().slice(0, 10)}`;
  const results = new Results(join(folder, 'results.jsonl'), name);
  const { sizes, workloads } = settings;
  door.log(
    `Run "${name}": ${workloads.join(', ')} at ${sizes.join(' and ')} cases; results in ${folder}/results.jsonl`,
  );
  const bare = await bringBenchServers(door, 'bare', { auth: false });
  for (const cases of sizes) {
    const servers = await bringBenchServers(door, `product-${cases}`, { auth: true });
    results.note('servers', { node: process.version, mongod: servers.mongo.version, redis: servers.redis.version });
    const product = await prepareProduct(door, servers, { cases, profile: settings.profile });
    const run = new BenchRun(door, { ...settings, cases, open: settings.open ?? cases }, results, bare, product);
    try {
      for (const workload of workloads) await RUNS[workload](run);
    } finally {
      // The next size has the machine to itself.
      await run.stop();
      await servers.stop();
    }
  }
  const ratios = ratiosOf(results);
  process.stdout.write(`${closingTable(results, baselineOf(door.checkout))}\n`);
  if (settings.keepsBaseline) writeFileSync(baselineFile(door.checkout), `${JSON.stringify(ratios, undefined, 2)}\n`);
  return 0;
}

function commitOf(checkout: string): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+';
  return git('rev-parse', '--short', 'HEAD') + changed;
}

function baselineOf(checkout: string): Baseline {
  return JSON.parse(readFileSync(baselineFile(checkout), 'utf8')) as Baseline;
}

function baselineFile(checkout: string): string {
  return join(checkout, 'bench', 'baseline.json');
}
