import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Linux counts processor time in hundredths of a second for everybody (USER_HZ), whatever the kernel's own tick is. */
const TICKS_PER_SECOND = 100;

/** Processes of a measurement by role, e.g. `{ api: 4711, mongod: 4712 }`. */
export type Roles = Readonly<Record<string, number>>;

export interface CostStart {
  readonly at: number;
  readonly cpu: Readonly<Record<string, number>>;
  readonly machine: number;
}

export interface Cost {
  readonly seconds: number;
  /** Processor seconds by role, and their total. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly totalCpu: number;
  /** Proportional set size by role, in MB, at the end. */
  readonly rssMb: Readonly<Record<string, number>>;
  /** One-minute load average, and the share of the machine that processes outside the measurement took. */
  readonly load: number;
  readonly cpuShareOfOthers: number;
}

export function startCost(roles: Roles): CostStart {
  return { at: performance.now(), cpu: mapRoles(roles, cpuSecondsOf), machine: machineCpuSeconds() };
}

/** @param generatorPid the load generator: it belongs to the measurement, but its time is nobody's cost */
export function endCost(start: CostStart, roles: Roles, generatorCpu: number): Cost {
  const seconds = (performance.now() - start.at) / 1_000;
  const now = mapRoles(roles, cpuSecondsOf);
  const cpu = Object.fromEntries(Object.entries(now).map(([role, value]) => [role, value - (start.cpu[role] ?? 0)]));
  const totalCpu = Object.values(cpu).reduce((sum, value) => sum + value, 0);
  const others = machineCpuSeconds() - start.machine - totalCpu - generatorCpu;
  return {
    seconds,
    cpu,
    totalCpu,
    rssMb: mapRoles(roles, pssMbOf),
    load: loadavg()[0] ?? 0,
    cpuShareOfOthers: Math.max(0, others / (seconds * cpus().length)),
  };
}

/** User and system time of a process, all its threads, in seconds. @throws when the process has ended */
export function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces and brackets of its own: count from behind it. Field 14 is utime, 15 stime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function pssMbOf(pid: number): number {
  const match = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Math.round(Number(match?.[1] ?? 0) / 1_024);
}

/** Processor time of the whole machine that was not idle, in seconds. */
function machineCpuSeconds(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND;
}

function mapRoles(roles: Roles, measure: (pid: number) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(roles).map(([role, pid]) => [role, measure(pid)]));
}
