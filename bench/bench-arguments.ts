import type { BenchSettings } from './bench-run.js';

/** In the order they are run: those that only read come first, while the dataset has the size it is named after. */
export const WORKLOADS = ['W7', 'W14', 'W10', 'W6', 'W2', 'W1', 'W11'] as const;
export type Workload = (typeof WORKLOADS)[number];

export interface BenchArguments extends Omit<BenchSettings, 'cases' | 'open'> {
  /** Sizes of the dataset, one after the other. */
  readonly sizes: readonly number[];
  /** Open cases that a change of law has to reach; undefined: as many as the dataset has. */
  readonly open: number | undefined;
  readonly workloads: readonly Workload[];
  /** Name of the run: started again under the same name it goes on where it was. */
  readonly run: string | undefined;
  /** Folder for CPU profiles of the product's processes; such a run measures nothing. */
  readonly profile: string | undefined;
  readonly keepsBaseline: boolean;
}

export const USAGE = `npm run bench -- [${WORKLOADS.join(' ')}] [options]
  --cases 10k,100k   sizes of the dataset, with k for thousands (default 10k)
  --open 10k         open cases for W11 (default: as many as the dataset has)
  --users 1,8,32     users of closed loops (default 1,8,32)
  --seconds 15       length of a measurement
  --warm 60          seconds of load before a measurement of W2, at the least (default: until its rate is steady, at most 20)
  --repeat 3         repeats, interleaved
  --tries 3          how often a measurement is made in all where the machine was noisy
  --targets product,bare-fast,bare-full   systems in W2
  --run <name>       go on with an earlier run, or name this one (default: the commit and the day)
  --baseline keep    keep the ratios of this run in bench/baseline.json
  --profile <folder> writes CPU profiles of the product's processes there; figures are then not to be trusted`;

export class UsageWrong extends Error {}

/** @throws UsageWrong with the whole usage */
export function readArguments(argv: readonly string[]): BenchArguments {
  const options = new Map<string, string>();
  const workloads: Workload[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const workload = WORKLOADS.find((name) => name === word.toUpperCase());
    if (workload !== undefined) workloads.push(workload);
    else if (word.startsWith('--') && KNOWN.includes(word.slice(2))) options.set(word.slice(2), argv[(at += 1)] ?? '');
    else throw new UsageWrong(`"${word}" is not known.\n${USAGE}`);
  }
  return {
    workloads: workloads.length > 0 ? workloads : WORKLOADS,
    sizes: (options.get('cases') ?? '10k').split(',').map(count),
    open: optional(options.get('open')),
    users: (options.get('users') ?? '1,8,32').split(',').map(count),
    seconds: count(options.get('seconds') ?? '15'),
    warm: optional(options.get('warm')),
    repeat: count(options.get('repeat') ?? '3'),
    tries: count(options.get('tries') ?? '3'),
    targets: (options.get('targets') ?? 'product,bare-fast,bare-full').split(',').map(target),
    run: options.get('run'),
    profile: options.get('profile'),
    keepsBaseline: options.get('baseline') === 'keep',
  };
}

const KNOWN = ['cases', 'open', 'users', 'seconds', 'warm', 'repeat', 'tries', 'targets', 'run', 'baseline', 'profile'];
const TARGETS = ['product', 'bare-fast', 'bare-full'];

function count(text: string): number {
  const match = /^(\d+)(k?)$/i.exec(text);
  const value = Number(match?.[1]) * (match?.[2] === '' ? 1 : 1_000);
  if (match === null || value < 1 || value > 1_000_000)
    throw new UsageWrong(`"${text}" is not a number from 1 to 1000k.\n${USAGE}`);
  return value;
}

function optional(text: string | undefined): number | undefined {
  return text === undefined ? undefined : count(text);
}

function target(name: string): string {
  if (!TARGETS.includes(name)) throw new UsageWrong(`"${name}" is none of ${TARGETS.join(', ')}.\n${USAGE}`);
  return name;
}
