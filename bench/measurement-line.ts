import type { Measured } from './measure.js';
import type { Spread } from './percentiles.js';

/** What a measurement is of: two lines with the same labels are repeats of each other. */
export interface Labels {
  readonly workload: string;
  readonly target: string;
  readonly cases: number;
  readonly users: number;
  readonly variant?: string;
}

/** One line of the results file. Wall-clock figures stand beside the machine's load and are never compared across runs. */
export interface MeasurementLine extends Labels {
  readonly run: string;
  readonly repeat: number;
  readonly at: string;
  readonly per_s: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
  readonly p999_ms: number;
  readonly max_ms: number;
  readonly units: number;
  readonly errors: number;
  readonly first_error?: string;
  readonly steps: Readonly<Record<string, { readonly p50: number; readonly p99: number }>>;
  readonly cpu_s_per_1000: Readonly<Record<string, number>>;
  readonly two_core_capacity_per_s: number;
  readonly per_unit: Readonly<Record<string, number>>;
  readonly rss_mb: Readonly<Record<string, number>>;
  readonly noise: { readonly load: number; readonly cpu_share_of_others: number };
  readonly more?: Readonly<Record<string, unknown>>;
}

export function lineOf(
  run: string,
  repeat: number,
  labels: Labels,
  { load, spreads, cost, counters }: Measured,
  more?: Record<string, unknown>,
): MeasurementLine {
  const whole = spreads[labels.variant?.startsWith('open') === true ? 'intended' : 'whole'];
  const thousands = load.completed / 1_000;
  const per = (count: number): number => round(count / load.completed);
  const cpu = Object.fromEntries(Object.entries(cost.cpu).map(([role, seconds]) => [role, round(seconds / thousands)]));
  const total = cost.totalCpu / thousands;
  const { p50, p95, p99, p999, max } = whole ?? NOTHING;
  return {
    ...labels,
    run,
    repeat,
    at: new Date().toISOString(),
    per_s: round(load.completed / load.seconds),
    p50_ms: round(p50),
    p95_ms: round(p95),
    p99_ms: round(p99),
    p999_ms: round(p999),
    max_ms: round(max),
    units: load.completed,
    errors: load.errors,
    ...(load.firstError !== undefined && { first_error: load.firstError }),
    steps: Object.fromEntries(
      Object.entries(spreads).map(([step, s]) => [step, { p50: round(s.p50), p99: round(s.p99) }]),
    ),
    cpu_s_per_1000: { ...cpu, total: round(total) },
    two_core_capacity_per_s: round(2_000 / total),
    per_unit: {
      mongo_requests: per(counters.mongoRequests),
      journal_syncs: per(counters.journalSyncs),
      journal_bytes: per(counters.journalBytes),
      redis_commands: per(counters.redisCommands),
      probes: per(load.probes),
    },
    rss_mb: cost.rssMb,
    noise: { load: round(cost.load), cpu_share_of_others: round(cost.cpuShareOfOthers) },
    ...(more !== undefined && { more }),
  };
}

const NOTHING: Omit<Spread, 'n'> = {
  p50: Number.NaN,
  p95: Number.NaN,
  p99: Number.NaN,
  p999: Number.NaN,
  max: Number.NaN,
};

/** Three significant digits are more than the machine's noise allows. */
export function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : value;
}
