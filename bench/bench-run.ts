import type { BenchServers } from './bench-servers.js';
import { startBare } from './bare-target.js';
import type { BenchDoor } from './door.js';
import { type Floor, floorNow, isNoisy } from './floors.js';
import { type LoadOptions, measure, type Measured } from './measure.js';
import { type Labels, lineOf, type MeasurementLine } from './measurement-line.js';
import { type ProductHome, startProduct } from './product-target.js';
import type { Results } from './results.js';
import type { Target } from './target.js';

export interface BenchSettings {
  readonly cases: number;
  /** Open cases for W11. */
  readonly open: number;
  /** Users of closed loops, one measurement each. */
  readonly users: readonly number[];
  readonly seconds: number;
  /** Least seconds of load before a measurement of W2; undefined: until its rate is steady. */
  readonly warm: number | undefined;
  readonly repeat: number;
  /** How often a measurement on a noisy machine is made in all. */
  readonly tries: number;
  readonly targets: readonly string[];
}

/** For so long the machine is taken to be the one that was just measured. */
const FLOOR_HOLDS_MS = 5_000;

/** What a workload has to work with: targets started once for the whole run, settings, results. */
export class BenchRun {
  private readonly started = new Map<string, Promise<Target>>();
  private lastFloor: { readonly at: number; readonly floor: Floor } | undefined;

  constructor(
    readonly door: BenchDoor,
    readonly settings: BenchSettings,
    readonly results: Results,
    private readonly bareServers: BenchServers,
    readonly product: ProductHome,
  ) {}

  target(name: string): Promise<Target> {
    let starting = this.started.get(name);
    if (starting === undefined) {
      starting =
        name === 'product'
          ? startProduct(this.door, this.product)
          : startBare(this.door, this.bareServers, name === 'bare-full' ? 'full' : 'fast');
      this.started.set(name, starting);
    }
    return starting;
  }

  /** Stops every target that was started. */
  async stop(): Promise<void> {
    for (const starting of this.started.values()) await (await starting).stop();
    this.started.clear();
  }

  /** Labels of a measurement at this run's number of cases. The bare service has no dataset: it is the same at every size. */
  labels(workload: string, target: string, users: number, variant?: string): Labels {
    return { workload, target, cases: this.settings.cases, users, ...(variant !== undefined && { variant }) };
  }

  /**
   * Measures once more what has fewer repeats than asked for. The floors of the same minute stand beside it; where they moved by
   * more than a quarter the measurement is marked as noisy and made again while there are tries.
   */
  async once(
    labels: Labels,
    repeat: number,
    load: LoadOptions,
    more: (
      measured: Measured,
      target: Target,
    ) => Promise<Record<string, unknown>> | Record<string, unknown> = () => ({}),
    besides?: (target: Target) => Promise<void>,
  ): Promise<MeasurementLine | undefined> {
    if (this.results.has(labels, repeat)) return this.results.repeats(labels).find((line) => line.repeat === repeat);
    const target = await this.target(labels.target);
    for (let attempt = 1; ; attempt += 1) {
      this.door.shutdown.check();
      await target.settle();
      const before = await this.floor();
      const measured = await measure(target, load, besides === undefined ? undefined : () => besides(target));
      const after = await this.floor('now');
      const noisy = isNoisy(before, after);
      if (noisy && attempt < this.settings.tries) continue;
      const line = lineOf(this.results.run, repeat, labels, measured, {
        floor: { before, after },
        ...(noisy && { noisy }),
        ...(await more(measured, target)),
      });
      this.results.add(line);
      this.tell(line, before);
      return line;
    }
  }

  /** The floor after one measurement is the floor before the next when that follows at once. */
  private async floor(when?: 'now'): Promise<Floor> {
    const last = this.lastFloor;
    if (when === undefined && last !== undefined && performance.now() - last.at < FLOOR_HOLDS_MS) return last.floor;
    const floor = await floorNow(this.door, this.bareServers);
    this.lastFloor = { at: performance.now(), floor };
    return floor;
  }

  private tell(line: MeasurementLine, floor: Floor): void {
    const {
      workload,
      target,
      users,
      variant = '',
      repeat,
      per_s,
      p50_ms,
      p99_ms,
      errors,
      cpu_s_per_1000,
      noise,
    } = line;
    const name = `${workload} ${target} ${users} users ${variant}`.trimEnd();
    this.door.log(
      `${name} #${repeat}: ${per_s}/s, p50 ${p50_ms} ms, p99 ${p99_ms} ms, ${cpu_s_per_1000['total']} CPU s/1000, ` +
        `${errors} errors (load ${noise.load}, insert floor ${floor['insert_per_s']}/s at ${floor['insert_cpu_us']} µs)`,
    );
  }
}
