import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Labels = Readonly<Record<string, string | number>>;

export interface CounterOf {
  inc(labels?: Labels, by?: number): void;
}
export interface GaugeOf {
  set(value: number, labels?: Labels): void;
}
export interface HistogramOf {
  observe(value: number, labels?: Labels): void;
}

/** From a millisecond to beyond the 8 s a request may take, in seconds. */
export const LATENCY_BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8, 15];

/**
 * The figures of one process. Asking for a name twice gives the same figure. Labels are codes from closed sets (route,
 * status, queue), never ids: each value of a label is a series of its own for ever.
 */
export class Metrics {
  private readonly registry = new Registry();

  /** Memory, event loop delay, garbage collection. */
  static withProcessFigures(): Metrics {
    const metrics = new Metrics();
    collectDefaultMetrics({ register: metrics.registry });
    return metrics;
  }

  counter(name: string, help: string, labelNames: readonly string[] = []): CounterOf {
    const counter = this.find(name, Counter) ?? new Counter({ name, help, labelNames, registers: [this.registry] });
    return { inc: (labels = {}, by = 1) => counter.inc({ ...labels }, by) };
  }

  /** With `read`, the value is asked for at each scrape. */
  gauge(
    name: string,
    help: string,
    labelNames: readonly string[] = [],
    read?: () => number | Promise<number>,
  ): GaugeOf {
    const collect = read && {
      async collect(this: Gauge): Promise<void> {
        this.set(await read());
      },
    };
    const gauge =
      this.find(name, Gauge) ?? new Gauge({ name, help, labelNames, registers: [this.registry], ...collect });
    return { set: (value, labels = {}) => gauge.set({ ...labels }, value) };
  }

  histogram(name: string, help: string, labelNames: readonly string[] = [], buckets = LATENCY_BUCKETS): HistogramOf {
    const histogram =
      this.find(name, Histogram) ?? new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
    return { observe: (value, labels = {}) => histogram.observe({ ...labels }, value) };
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Prometheus text. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private find<Kind extends Counter | Gauge | Histogram>(
    name: string,
    kind: new (...args: never[]) => Kind,
  ): Kind | undefined {
    const known = this.registry.getSingleMetric(name);
    if (known === undefined) return undefined;
    if (!(known instanceof kind)) throw new Error(`the figure ${name} exists already as another kind`);
    return known;
  }
}
