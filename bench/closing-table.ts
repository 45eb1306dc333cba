import { median } from './percentiles.js';
import type { MeasurementLine } from './measurement-line.js';
import { keyOf, type Results } from './results.js';

/** Ratios of earlier runs, by the name of the measurement; figures in seconds are not kept, they are the machine's. */
export type Baseline = Readonly<Record<string, number>>;

/** Medians over the repeats, one row a measurement; ratios of the product to the bare floor of the same run, and the baseline's. */
export function closingTable(results: Results, baseline: Baseline): string {
  const groups = results.groups();
  const rows = groups.map((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const middle = (value: (line: MeasurementLine) => number): number => median(lines.map(value));
    return [
      `${first.workload} ${first.target} ${first.variant ?? ''}`.trimEnd(),
      String(first.cases),
      String(first.users),
      text(middle((line) => line.per_s)),
      text(middle((line) => line.p50_ms)),
      text(middle((line) => line.p99_ms)),
      text(middle(cpuOf)),
      lines.map((line) => text(cpuOf(line))).join(' '),
      String(lines.reduce((sum, { errors }) => sum + errors, 0)),
      text(middle((line) => line.noise.cpu_share_of_others)),
    ];
  });
  const header = [
    'measurement',
    'cases',
    'users',
    'per s',
    'p50 ms',
    'p99 ms',
    'CPU s/1000',
    '(all)',
    'errors',
    'others',
  ];
  return [...aligned([header, ...rows]), '', ...ratioLines(ratiosOf(results), baseline)].join('\n');
}

/**
 * CPU for a unit of work: the product's against each bare variant's at the same number of users, and at each size against the smallest. The
 * floor does not know the size of the dataset: where it was measured beside both sizes, what the machine gave less between them is taken out.
 */
export function ratiosOf(results: Results): Record<string, number> {
  const groups = results.groups();
  const ratios: Record<string, number> = {};
  for (const lines of groups) {
    const [first] = lines;
    if (first?.target !== 'product') continue;
    const { workload, users, cases } = first;
    const floors = floorsOf(groups, first);
    for (const [floor, cpu] of floors)
      ratios[`${workload} at ${cases}, ${users} users: CPU of product to ${floor}`] = cpuOfAll(lines) / cpu;
    Object.assign(ratios, toTheSmallest(groups, lines, floors));
  }
  return ratios;
}

/** What each bare variant needed beside this measurement. */
function floorsOf(
  groups: readonly MeasurementLine[][],
  { workload, users, cases }: MeasurementLine,
): Map<string, number> {
  const beside = groups.filter(
    ([other]) =>
      other !== undefined &&
      other.target !== 'product' &&
      other.workload === workload &&
      other.users === users &&
      other.cases === cases,
  );
  return new Map(beside.map((lines) => [lines[0]?.target ?? '', cpuOfAll(lines)]));
}

function toTheSmallest(
  groups: readonly MeasurementLine[][],
  lines: readonly MeasurementLine[],
  floors: ReadonlyMap<string, number>,
): Record<string, number> {
  const [line] = lines;
  if (line === undefined) return {};
  const smaller = groups.filter(([other]) => other !== undefined && isSameButSmaller(other, line));
  const [smallest = []] = smaller.toSorted(([a], [b]) => (a?.cases ?? 0) - (b?.cases ?? 0));
  const [least] = smallest;
  if (least === undefined) return {};
  const name = `${line.workload} ${line.variant ?? ''}`.trimEnd();
  const sizes = `at ${line.cases} cases to ${least.cases}`;
  const ratio = cpuOfAll(lines) / cpuOfAll(smallest);
  const ratios = { [`${name}, ${line.users} users: CPU ${sizes}`]: ratio };
  for (const [floor, cpu] of floorsOf(groups, least)) {
    const now = floors.get(floor);
    if (now !== undefined) ratios[`${name}, ${line.users} users: CPU to ${floor} ${sizes}`] = ratio / (now / cpu);
  }
  return ratios;
}

function isSameButSmaller(other: MeasurementLine, line: MeasurementLine): boolean {
  return other.cases < line.cases && keyOf({ ...other, cases: 0 }) === keyOf({ ...line, cases: 0 });
}

function ratioLines(ratios: Record<string, number>, baseline: Baseline): string[] {
  return Object.entries(ratios).map(([name, ratio]) => {
    const kept = baseline[name];
    return `${name}: ${ratio.toFixed(2)}${kept === undefined ? '' : ` (baseline ${kept.toFixed(2)})`}`;
  });
}

function cpuOfAll(lines: readonly MeasurementLine[]): number {
  return median(lines.map(cpuOf));
}

function cpuOf(line: MeasurementLine): number {
  return line.cpu_s_per_1000['total'] ?? Number.NaN;
}

function text(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '-';
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
